import RandomStreams
import ScenarioModel

/// Times of another magnitude than their key means: a wrong unit is the likeliest reason.
struct DoubtfulTimes {
  let type: CallType
  let dayCount: Int

  typealias Doubt = DoubtfulValues.Doubt

  /// The longest mean times that nobody wonders at, in seconds.
  private enum Longest {
    static let talk = 4 * 3600.0
    static let item = 24 * 3600.0
    static let afterCall = 3600.0
    static let patience = 86_400.0
    static let acceptableWait = 4 * 3600.0
    static let onTheLine = 86_400.0
  }

  /// What a call type's times come to.
  var all: [Doubt] {
    let period = Double(dayCount) * 86_400
    let isCall = type.channel == .inbound
    return Self.handling(type.handling, of: type.channel, at: "handling")
      + (type.callback?.handling.map { Self.handling($0, of: .inbound, at: "callback.handling") } ?? [])
      + [
        Doubt(
          "patience", isCall && (type.patience?.mean ?? 0) > Longest.patience,
          "callers wait \(Self.text(type.patience?.mean)) on the line on average: state a shorter time, or 'never'",
          "les appelants attendent en ligne \(Self.french(type.patience?.mean)) en moyenne : donner une durée plus courte, ou « never » (jamais)"
        ),
        Doubt(
          "target", isCall && (type.target?.acceptableWait ?? 0) > Longest.acceptableWait,
          "a wait of \(Self.text(type.target?.acceptableWait)) on the line counts as in time",
          "une attente en ligne de \(Self.french(type.target?.acceptableWait)) compte comme dans le délai"),
        Doubt(
          "retries.delay", (type.retries?.delay.mean ?? 0) > period,
          "callers try again \(Self.text(type.retries?.delay.mean)) later on average, after the period's \(dayCount) days",
          "les appelants rappellent \(Self.french(type.retries?.delay.mean)) plus tard en moyenne, après les \(dayCount) jours de la période"
        ),
        Doubt(
          "callback.offered_over", (type.callback?.announcedWaitOver ?? 0) > Longest.onTheLine,
          "no announced wait exceeds \(Self.text(type.callback?.announcedWaitOver)): a callback is never offered",
          "aucune attente annoncée ne dépasse \(Self.french(type.callback?.announcedWaitOver)) : le rappel n’est jamais proposé"
        ),
      ]
      + transfers + tiers
  }

  private var transfers: [Doubt] {
    type.transfers.flatMap { rule in
      [rule.consultation, rule.handlingBefore?.talk].compactMap(\.self).map { time in
        Doubt(
          "transfers", time.mean > Longest.talk, "agents speak \(Self.text(time.mean)) on average before the transfer",
          "les conseillers parlent \(Self.french(time.mean)) en moyenne avant le transfert")
      }
    }
  }

  private var tiers: [Doubt] {
    type.tiers.enumerated().map { index, tier in
      Doubt(
        "routing.circles[\(index)].after", tier.after > Longest.onTheLine,
        "nobody waits \(Self.text(tier.after)) on the line: this circle never opens",
        "personne n’attend en ligne \(Self.french(tier.after)) : ce cercle ne s’ouvre jamais")
    }
  }

  /// What a handling time comes to.
  static func handling(_ time: HandlingTime, of channel: Channel, at key: String) -> [Doubt] {
    let isItem = channel == .deferred
    let most = isItem ? Longest.item : Longest.talk
    let after = time.afterCall?.mean ?? 0
    return [
      Doubt(
        key, time.talk.mean > most,
        isItem
          ? "an item takes \(text(time.talk.mean)) of one agent's work on average"
          : "agents talk \(text(time.talk.mean)) on average",
        isItem
          ? "un message demande \(french(time.talk.mean)) de travail d’un conseiller en moyenne"
          : "les conseillers parlent \(french(time.talk.mean)) en moyenne"),
      Doubt(
        key + ".after_call", !isItem && after > Longest.afterCall, "after-call work takes \(text(after)) on average",
        "le travail après appel prend \(french(after)) en moyenne"),
      Doubt(
        key, time.mean < 1, "handling takes \(TextForms.plain(time.mean)) s on average",
        "le traitement prend \(TextForms.french(TextForms.plain(time.mean))) s en moyenne"),
    ]
  }

  /// The same in French.
  static func french(_ seconds: Double?) -> String { TextForms.french(text(seconds)) }

  /// A time in the largest unit that fits.
  static func text(_ seconds: Double?) -> String {
    let seconds = seconds ?? 0
    for (unit, length) in [("days", 86_400.0), ("h", 3600), ("min", 60)] where seconds >= 2 * length || unit == "min" {
      return "\(TextForms.plain((seconds / length * 100).rounded() / 100)) \(unit)"
    }
    return "\(TextForms.plain(seconds)) s"
  }
}
