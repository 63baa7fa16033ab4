import ArgumentParser
import QueueingFormulas

/// `busyhour formula intervals`: rates that change over the day.
struct IntervalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intervals",
    abstract: "Agents or levels by interval: erlang-c, erlang-a, sipp, lagged-sipp, modified-offered-load, fluid.",
    discussion: """
      The service opens empty at the first interval. Without --agents the targets decide how many are needed in each interval. \
      Every interval says why to trust it less.

      Examples:
        busyhour formula intervals --calls 50,80 --interval 30min \\
          --handling 3min --agents 7,9
      """)

  @Option(help: "Contacts in each interval: repeated, or separated by commas.")
  var calls: [String] = []

  @Option(help: "Rate in each interval, repeated: '90 per hour'.", transform: Quantity.rate)
  var rates: [Double] = []

  @Option(help: "File with the contacts of one interval in each line; a heading is allowed.")
  var csv: String?

  @Option(help: "Length of every interval.", transform: Quantity.seconds)
  var interval = 1_800.0

  @Option(help: "How the rate moves within an interval: constant or linear.")
  var shape = RateShapeName.constant

  @Option(help: "Mean handling time.", transform: Quantity.seconds)
  var handling: Double

  @Option(
    help: "Standard deviation of handling time over its mean: 1 is exponential, 0 deterministic.",
    transform: Quantity.number)
  var handlingCv = 1.0

  @Option(help: "Mean patience ('120 s'), or a distribution as for mmn-general.", transform: PatienceText.meanOrLaw)
  var patience: PatienceLaw?

  @Option(help: "How demand becomes agents: \(StaffingMethodName.allCases.map(\.rawValue).joined(separator: ", ")).")
  var method = StaffingMethodName.modifiedOfferedLoad

  @Option(help: "Agents in each interval: repeated, or separated by commas.")
  var agents: [String] = []

  @OptionGroup var staff: TargetOptions
  @OptionGroup var output: FormulaOutput

  func run() throws {
    try output.show {
      let demand = try IntervalDemand(rates: try allRates(), intervalLength: interval, shape: shape.value)
      let handling = try HandlingLaw.moments(mean: handling, coefficientOfVariation: handlingCv)
      let question = IntervalsQuestion(
        staffing: IntervalStaffing(demand: demand, handling: handling, patience: patience), method: method,
        agents: try IntervalNumbers.list(agents), targets: staff)
      return try question.answer()
    }
  }

  /// The rates from whichever of the three ways was used.
  private func allRates() throws -> [Double] {
    guard [!calls.isEmpty, !rates.isEmpty, csv != nil].filter({ $0 }).count == 1 else {
      throw ValidationError("expected one of --calls, --rates and --csv")
    }
    if !rates.isEmpty { return rates }
    let contacts = try csv.map { try IntervalNumbers.file($0) } ?? IntervalNumbers.list(calls)
    return try IntervalDemand.rates(contacts: contacts, intervalLength: interval)
  }
}
