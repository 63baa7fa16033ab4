import Foundation
import Testing

/// Nothing that a command prints for people is wider than a terminal, however long the names of a file are.
@Suite struct WidthTests {
  private static let widest = 80

  /// A service of every kind of work whose names leave no room.
  private static func text(_ name: String, staffing: String) -> String {
    """
    busyhour: 1
    name: \(name)-whose-name-is-longer-than-anybody-would-write-it
    title: { en: A service for all residents of the Grand Duchy and of its neighbours, fr: Un service pour tous les habitants du Grand-Duché et des environs }
    time_zone: Europe/Luxembourg
    interval: 60 min
    currency: EUR
    period: { from: 2020-03-13, days: 4 }
    opening_hours: { every day: 08:00-12:00 }
    call_types:
      - name: questions-about-appointments-for-a-vaccination
        title: { en: Questions about appointments for a vaccination, fr: Questions sur les rendez-vous de vaccination }
        demand: { total: { value: 120 calls, per: day, source: A report of which the title alone takes more than one line of any terminal in use } }
        handling: { mean: 4 min, assumed: as on other lines of the same kind in the same country and the same year }
        patience: 2 min
        retries: { after_abandonment: 40 %, delay: { distribution: exponential, mean: 15 min }, most_attempts: 3 attempts }
        target: 80 % in 20 s
      - name: complaints-of-people-who-were-turned-away
        title: { en: Complaints of people who were turned away, fr: Réclamations des personnes renvoyées }
        demand: { total: { value: 40 calls, per: day } }
        handling: 6 min
        patience: 2 min
        target: { level: 70 %, within: 60 s, per: day }
      - name: messages-left-on-the-form-of-the-website
        title: { en: Messages left on the form of the website, fr: Messages laissés sur le formulaire du site }
        channel: deferred
        demand: { total: { value: 20 contacts, per: day } }
        handling: 5 min
        deferred: { target: 80 % in 24 h }
      - name: people-who-asked-to-be-called
        title: { en: People who asked to be called in the evening, fr: Personnes qui ont demandé à être appelées }
        channel: outbound
        handling: { distribution: exponential, mean: 3 min }
        outbound:
          list: [{ date: 2020-03-13, people: 40 people }, { date: 2020-03-15, people: 30 people }]
          ladder: { attempts_per_day: 2 attempts, days: 3 days, reach: 50 % }
          target: 80 % in 48 h
    agents:
      - name: advisers-of-the-first-department
        title: { en: Advisers of the first department, fr: Conseillers de la première direction }
        staffing: \(staffing)
        serves: [questions-about-appointments-for-a-vaccination, complaints-of-people-who-were-turned-away]
        shrinkage: 20 %
        cost: 21.50 EUR per hour
      - name: writers-and-dialers-of-the-second-department
        title: { en: Writers and dialers of the second department, fr: Rédacteurs et appelants de la seconde direction }
        staffing: 4 agents
        serves: [messages-left-on-the-form-of-the-website, people-who-asked-to-be-called, complaints-of-people-who-were-turned-away]
        cost: 19 EUR per hour
    facts:
      - { says: Four days were worked by everybody who could be found in the whole country., source: The account of the year, test: period.days == 5 }
    contract:
      billing: month
      commitments:
        - name: every-day-within-twenty-seconds
          title: { en: Every day within twenty seconds whatever happens, fr: Chaque jour en vingt secondes quoi qu’il arrive }
          holds: questions-about-appointments-for-a-vaccination.serviceLevel >= 80 %
          per: day
          penalty: 150 EUR
    price:
      - { name: answered-calls, title: { en: Answered calls of both departments, fr: Appels décrochés des deux directions }, amount: 7.60 EUR per handled contact, of: questions-about-appointments-for-a-vaccination }
    simulation: { seed: 3, replications: 40 }
    """
  }

  private static let grid = """
    sweep: 1
    scenario: scenario.yaml
    run: simulate
    vary:
      demand.volume*: [0.8, 1, 1.2]
      agents.advisers-of-the-first-department.staffing: [12 agents, 14 agents]
    """

  @Test(arguments: ["en", "fr"])
  func `lines of commands fit, in both languages`(language: String) throws {
    let file = try ScenarioOnDisk(Self.text("a-service", staffing: "14 agents"))
    defer { file.remove() }
    let planned = try file.add("plan.yaml", Self.text("another", staffing: "planned"))
    let grid = try file.add("grid.yaml", Self.grid)
    let commands = [
      ["explain", file.path], ["explain", file.path, "--by", "interval"], ["explain", planned],
      ["simulate", file.path, "--quiet"], ["simulate", file.path, "--by", "interval", "--quiet"],
      ["plan", planned, "-o", file.folder.path + "/plan"], ["compare", file.path, planned, "--quiet"],
      ["sweep", grid, "-o", file.folder.path + "/sweep"],
      ["limit", file.path, "--vary", "demand.volume", "--quiet"],
    ]
    for command in commands { try Self.expectFits(command + ["--language", language]) }
  }

  @Test func `tables of formulas fit`() throws {
    let file = try ScenarioOnDisk(Self.text("a-service", staffing: "14 agents"))
    defer { file.remove() }
    let queue = ["--interval", "30 min", "--handling", "3 min", "--patience", "2 min"]
    for command in [
      ["day", file.path], ["intervals", "--calls", "50,80", "--agents", "7,9"] + queue,
      ["list", "--entries", "500,600", "--reach", "60 %", "--cap", "3", "--capacity", "600"],
      ["ladder", "--people", "1000", "--reach", "70 %", "--days", "3"],
    ] { try Self.expectFits(["formula"] + command) }
  }

  /// Runs a command that prints something, no line of it too wide but for a single word, such as a key to be copied.
  private static func expectFits(_ command: [String]) throws {
    let run = try CommandRun(command)
    #expect(run.status == 0 && run.output.count > 100, "\(command): \(run.errors)")
    let lines = run.output.components(separatedBy: "\n")
    let wide = lines.filter { $0.count > widest && $0.trimmingCharacters(in: .whitespaces).contains(" ") }
    #expect(wide == [], "\(command)")
  }
}
