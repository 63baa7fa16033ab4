import Reporting
import ScenarioModel
import Testing

@Suite struct WordTests {
  private func check<Catalogue: Phrase>(_ catalogue: Catalogue.Type) {
    for phrase in catalogue.allCases {
      #expect(!phrase.words.english.isEmpty, "\(phrase)")
      #expect(!phrase.words.french.isEmpty, "\(phrase)")
    }
    let texts = catalogue.allCases.map(\.words.english)
    #expect(Set(texts).count >= texts.count - 2, "two phrases with one text in \(catalogue)")
  }

  @Test func `every phrase has a text in both languages`() {
    check(HeadingPhrase.self)
    check(MeasurePhrase.self)
    check(TablePhrase.self)
  }

  @Test(arguments: [
    (MeasurePhrase.serviceLevel, "Niveau de service (NS)"), (.offered, "Appels reçus"), (.answered, "Appels décrochés"),
    (.answerRate, "Taux de décroché (décrochés / reçus)"), (.averageSpeedOfAnswer, "Délai moyen de réponse"),
    (.occupancy, "Taux d’occupation"), (.rejected, "Appels rejetés (plus de ligne)"),
    (.dissuaded, "Appels dissuadés (file pleine)"), (.agentsOnDuty, "Conseillers présents"),
  ])
  func `French measures have the names of the trade`(phrase: MeasurePhrase, text: String) {
    #expect(Wording(.french)(phrase) == text)
  }

  @Test func `French punctuation stands behind unbreakable spaces`() {
    let words = Wording(.french)
    #expect(
      words("", "Objectif : 80 %, « en T » ; oui ?")
        == "Objectif\u{A0}: 80\u{202F}%, «\u{202F}en T\u{202F}»\u{202F}; oui\u{202F}?")
    #expect(Wording(.french, space: " ")("", "Objectif : 80 %") == "Objectif : 80 %")
    #expect(Wording(.english)("a : b", "") == "a : b")
  }
}
