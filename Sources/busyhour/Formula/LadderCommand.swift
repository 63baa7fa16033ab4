import ArgumentParser
import QueueingFormulas

/// `busyhour formula ladder`.
struct LadderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Recall ladders: dials and people reached, and what 'called again once a day' may mean.",
    discussion: """
      The readings: one-more-call, everyone not reached gets one more call in all; until-reached, one a day until they answer; \
      every-day, one on every day whatever happens. The attempts below them are those of a ladder that ends with an answer.

      Examples:
        busyhour formula ladder --people 1000 --reach '70 %' --days 3
      """)

  @Option(help: "People on the list (default: 1, for numbers per person).", transform: Quantity.number)
  var people = 1.0

  @Option(
    help: "Probability that an attempt is answered, such as '70 %'; by attempt: repeated, or separated by commas.")
  var reach: [String]

  @Option(help: "Days of calling again.")
  var days: Int?

  @Option(help: "Attempts on each of those days.")
  var attemptsPerDay = 1

  @Option(help: "Most attempts per person (default: the first call and those of --days).")
  var cap: Int?

  @Option(help: "Share of people who never answer; the others answer as --reach says.", transform: Quantity.share)
  var neverAnswer = 0.0

  @OptionGroup var output: FormulaOutput

  func run() throws {
    try output.show {
      let reach = try reach.flatMap { try $0.split(separator: ",").map { try Quantity.share(String($0)) } }
      var answer = FormulaAnswer()
      let ladder = try ExpectedLadder(reach: reach, cap: try mostAttempts(), neverAnswer: neverAnswer)
      answer.add("people", "people", .number(people))
      answer.add("dials", "attempts", .number(people * ladder.attemptsPerPerson))
      answer.add("reached", "people reached", .number(people * ladder.reached))
      answer.add("shareReached", "share reached", .share(ladder.reached))
      answer.add("attemptsPerPerson", "attempts per person", .number(ladder.attemptsPerPerson))
      answer.add("attemptsPerPersonReached", "attempts per person reached", .number(ladder.attemptsPerPersonReached))
      if let days, neverAnswer == 0, reach.count <= 2 {
        answer.add("readings", "readings", .list(try rows(of: reach, days)))
      }
      answer.add("attempts", "attempts", .list((1...ladder.cap).map { row(ladder, $0) }))
      return answer
    }
  }

  private func mostAttempts() throws -> Int {
    if let cap { return cap }
    guard let days else { throw ValidationError("expected --days or --cap") }
    let (later, isTooMany) = days.multipliedReportingOverflow(by: attemptsPerDay)
    guard !isTooMany, days >= 0, attemptsPerDay >= 1, later < 1_000 else {
      throw ValidationError("expected --days and --attempts-per-day of at most 999 attempts, or --cap")
    }
    return later + 1
  }

  /// The three readings of one sentence.
  private func rows(of reach: [Double], _ days: Int) throws -> [FormulaAnswer] {
    let readings = try RecallLadderReadings(
      people: people, firstReach: reach[0], laterReach: reach.last, days: days, attemptsPerDay: attemptsPerDay)
    return RecallReading.allCases.map { reading in
      var row = FormulaAnswer()
      row.add("reading", "reading", .text(reading.rawValue))
      row.add("dials", "dials", .number(readings.dials(reading)))
      row.add("reached", "reached", .number(readings.reached(reading)))
      return row
    }
  }

  /// What happens at one attempt.
  private func row(_ ladder: ExpectedLadder, _ attempt: Int) -> FormulaAnswer {
    var row = FormulaAnswer()
    row.add("attempt", "attempt", .whole(attempt))
    row.add("calledAtLeast", "called so often", .share(ladder.called(atLeast: attempt)))
    row.add("calledExactly", "and no more", .share(ladder.called(exactly: attempt)))
    row.add("answerRate", "of them answer", .share(ladder.answerRate(ofAttempt: attempt)))
    row.add("reachedAfter", "reached by then", .share(ladder.reachedAfter[attempt]))
    return row
  }
}
