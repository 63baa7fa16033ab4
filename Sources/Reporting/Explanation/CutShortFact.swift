internal import ScenarioModel

extension Fact {
  /// Calls that agents end early.
  static func cutShort(_ rule: CutShortRule, _ words: Wording) -> Fact? {
    let again = rule.callsAgain
    return .said(
      "cut_short", "Cut short", "Appels écourtés", words.cutShort(rule),
      [
        .share("share", rule.share), .seconds("after", rule.after), .share("calls_again", again?.share ?? 0),
        .law("delay", again?.delay, words), .whole("most_attempts", again?.mostAttempts),
      ])
  }
}

extension Wording {
  /// Calls that agents end early, in words.
  func cutShort(_ rule: CutShortRule) -> String {
    let (part, after) = (share(rule.share), span(rule.after))
    let cut = self(
      "\(part) of answered calls after \(after) of talk", "\(part) des appels décrochés après \(after) de conversation")
    guard let again = rule.callsAgain else { return cut + self("; nobody calls again", " ; personne ne rappelle") }
    let (who, delay, most) = (share(again.share), law(again.delay), numbers.count(again.mostAttempts))
    return cut
      + self(
        "; \(who) of those cut off call again after \(delay), at most \(most) attempts in all",
        " ; \(who) des personnes coupées rappellent (loi du délai : \(delay)), \(most) appels au plus en tout")
  }
}
