import Foundation
import Testing

/// Reports speak one language: every word of the other one would be a sentence that nobody translated.
@Suite struct LanguageTests {
  /// Words that only one of the languages has; key names within guillemets are no words.
  private static let english: Set = [
    "the", "of", "and", "is", "are", "by", "with", "from", "what", "which", "that", "this", "not", "each", "every",
    "day",
    "days", "week", "weeks", "month", "calls", "callers", "answered", "abandoned", "offered", "handling", "wait",
    "waiting",
    "target", "level", "share", "mean", "least", "most", "assumed", "reached", "attempts", "attempt", "people",
    "entered",
    "within", "open", "hours", "when", "how", "many", "more", "than", "less", "first", "no", "yes", "none", "never",
    "gap",
    "nobody", "stated", "standard", "found", "where", "its", "their", "has", "have",
  ]
  private static let french: Set = [
    "le", "la", "les", "des", "du", "de", "un", "une", "et", "est", "par", "pour", "sur", "sans", "avec", "au", "aux",
    "ce",
    "cette", "qui", "que", "dans", "jour", "jours", "semaine", "appels", "heures", "personnes", "motif", "conseillers",
  ]

  /// The words of a page that a reader sees, in small letters.
  private static func words(_ page: String) -> Set<String> {
    let text =
      page
      .replacing(/(?s)<(?:script|style|code)[^>]*>.*?<\/(?:script|style|code)>/, with: " ")
      .replacing(/<[^>]+>/, with: " ").replacing("&#39;", with: "'")
      // A name, of which a part is a French word.
      .replacing("STRESS-DES", with: " ")
      .replacing(/«[^»]*»/, with: " ").replacing(/[a-z-]+\.(?:csv|json|xlsx)/, with: " ")
    return Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }

  private static func page(_ command: String, _ text: String, _ language: String) throws -> String {
    let scenario = try ScenarioOnDisk(text)
    defer { scenario.remove() }
    _ = try scenario.add("came.csv", came)
    let output = scenario.folder.appendingPathComponent("out")
    let run = try CommandRun(
      command, scenario.path, "--quiet", "--threads", "1", "--language", language, "-o", output.path)
    #expect(run.status == 0, "\(run.errors)")
    let name = command == "dossier" ? "dossier.html" : "report.html"
    return try String(contentsOf: output.appendingPathComponent(name), encoding: .utf8)
  }

  @Test(arguments: [
    ("simulate", LanguageTests.everything), ("plan", LanguageTests.planned), ("dossier", LanguageTests.everything),
    ("dossier", LanguageTests.planned),
  ])
  func `a report has no word of the other language`(command: String, text: String) throws {
    let french = Self.words(try Self.page(command, text, "fr")).intersection(Self.english)
    #expect(french.sorted() == [])
    let english = Self.words(try Self.page(command, text, "en")).intersection(Self.french)
    #expect(english.sorted() == [])
  }

  @Test func `what a French report warns of stands in summary json in both languages`() throws {
    let scenario = try ScenarioOnDisk(Self.everything)
    defer { scenario.remove() }
    _ = try scenario.add("came.csv", Self.came)
    let run = try CommandRun("simulate", scenario.path, "--quiet", "--threads", "1", "--format", "json")
    #expect(run.output.contains("\"message\": \"0 %: the voice menu serves nobody and changes nothing\""))
    #expect(run.output.contains("\"french\": \"0 % : le serveur vocal ne sert personne et ne change rien\""))
  }

  /// What came, beside the scenario.
  private static let came = "date,came,level,aht\n2024-01-08,400,0.71,300\n2024-01-09,310,0.83,280\n"

  static let planned = """
    busyhour: 1
    name: x1
    title: { en: A, fr: B }
    time_zone: Europe/Paris
    period: { from: 2024-01-08, days: 1 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - name: questions
        title: { en: Questions, fr: Questions }
        demand: { total: { value: 120 calls, per: day, source: { en: a record, fr: un fichier } } }
        handling: { mean: 4 min, assumed: { en: a guess, fr: une hypothèse } }
        patience: 2 min
    agents:
      - { name: team, title: { en: Team, fr: Accueil }, staffing: planned, maximum: 14 agents, shrinkage: 10 % }
    simulation: { replications: 200 }
    """

  static let everything = """
    busyhour: 1
    name: all
    title: { en: Everything, fr: Tout }
    language: fr
    time_zone: Europe/Paris
    period: { from: 2024-01-08, days: 8 }
    opening_hours: { monday-saturday: 08:00-12:00 }
    holidays: { 2024-02-01: X }
    lines: 60 lines
    languages: { french: 60 %, arabic: 40 % }
    call_types:
      - name: questions
        title: { en: Questions, fr: Demandes }
        demand: { total: 300 calls per day, counted: answered, intraday: { 08:00-11:00: 100 % }, factors: { day: 10 % } }
        handling: { talk: { distribution: lognormal, mean: 4 min, cv: 80 % }, after_call: 30 s }
        patience: { distribution: weibull, mean: 2 min, shape: 0.8 }
        balking: 2 %
        voice_menu: { self_service: 0 % }
        retries: { after_abandonment: 40 %, delay: 5 min, most_attempts: 3 attempts }
        announcement: [{ over: 1 min, leaving: 10 % }]
        callback: { offered_over: 2 min, acceptance: 50 %, target: 80 % in 1 h, reached: 80 %, most_attempts: 2 }
        transfers: [{ to: advice, probability: 10 %, consultation: 30 s }]
        spill_over: { to: { en: emergency, fr: urgences }, when_closed: 40 %, after_abandonment: 5 % }
        closed_hours: { rates: { 12:00-20:00: 5 per hour } }
        target: { level: 80 %, within: 30 s, per: day }
      - name: advice
        title: { en: Advice, fr: Conseil }
        handling: 6 min
        patience: never
        target: none
      - name: mail
        title: { en: Mail, fr: Courrier }
        channel: deferred
        demand: { total: 200 e-mails per day }
        handling: 10 min
        priority: -2
        deferred:
          backlog: 30 items
          target: { level: 80 %, within: 24 h, oldest: 3 days }
          calls: { share: 5 %, after: 12 h, to: questions }
      - name: people
        title: { en: People, fr: Personnes }
        channel: outbound
        handling: { mean: 5 min, assumed: { en: a guess, fr: une supposition } }
        outbound:
          list: [{ date: 2024-01-08, people: 60 people }]
          wrong_numbers: 2 %
          dialling: { mode: preview, preview: 20 s, ring: { answered: 10 s, unanswered: 25 s } }
          strata: [{ name: young, title: { en: Young, fr: Jeunes }, share: 40 % }, { name: old, title: { en: Old, fr: Âgés }, share: 60 %, reach: 80 % }]
          steps:
            - name: first
              title: { en: First call, fr: Premier appel }
              ladder: { attempts_per_day: 2 attempts, gap: 1 h, days: 3 days, most_attempts: 9 attempts, escalation: home-visit, reach: { probability: 50 %, machine: 40 % } }
              outcomes: [{ name: stop, title: { en: Stops, fr: Arrêt }, share: 5 %, then: declines, kept: 20 % }]
            - name: second
              title: { en: Second call, fr: Second appel }
              after: 1 day
              ladder: { attempts_per_day: 1 attempt, days: 2 days, reach: 60 % }
          calls_back: { share: 8 %, after: 20 min, to: advice }
          target: { level: 80 %, within: 3 days }
    agents:
      - { name: front, title: { en: Front, fr: Accueil }, serves: [questions, mail], staffing: 8 agents, cost: 30 EUR per hour, shrinkage: 10 % }
      - { name: back, title: { en: Back, fr: Appui }, serves: [advice], staffing: 3 agents, cost: 30 EUR per hour }
      - { name: dial, title: { en: Dial, fr: Appels }, serves: [people], staffing: 4 agents, cost: 30 EUR per hour }
    alternatives:
      - { name: more, title: { en: More, fr: Plus }, staffing: { front: 10 agents } }
    actuals: { call_type: questions, file: came.csv, volume: came, level: level, handling: aht, unit: s, source: { en: a count, fr: un comptage } }
    claims: [{ title: { en: Claim, fr: Annonce }, calls: 5000 calls, days: 10, heads: 40 people, calls_per_agent_day: 30 calls }]
    simulation: { seed: 5, replications: 30 }
    """
}
