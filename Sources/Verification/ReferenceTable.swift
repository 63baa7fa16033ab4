/// A table of reference values that were computed independently of this project; it is compiled into the program.
public enum ReferenceTable: String, Sendable, CaseIterable {
  /// M/M/n/n: blocking.
  case erlangB = "erlang_b"
  /// M/M/n.
  case erlangC = "erlang_c"
  /// M/M/n+M.
  case erlangA = "erlang_a"
  /// Smallest numbers of agents, M/M/n.
  case agentsByErlangC = "required_agents_erlang_c"
  /// Smallest numbers of agents, M/M/n+M.
  case agentsByErlangA = "required_agents_erlang_a"
  /// M/M/n/K.
  case limitedQueue = "mmnk"
  /// M/M/n/K+M.
  case limitedQueueWithPatience = "mmnk_with_abandonment"
  /// Finite source, lost calls.
  case engset
  /// M/M/n+G.
  case generalPatience = "mmn_general_patience"
  /// M/D/n.
  case deterministicHandling = "mdn_deterministic_service"
  /// M/G/1.
  case singleServer = "mg1_pollaczek"
  /// M/M/n, two non-preemptive classes.
  case twoPriorities = "mmn_two_priorities"
  /// Largest load of a predictive dialler in open loop.
  case dialler = "dialler_open_loop_3pct"
  /// A day of 24 half hours with constant rates in each.
  case dayOfSteps = "exact_day_half_hour_rates"
  /// The same day with a continuous rate.
  case dayOfCurve = "exact_day_continuous_rate"
  /// Sinusoidal rate, patience as long as handling.
  case sinusoid = "sinusoidal_theta_eq_mu"
  /// Stationary queues, simulated by others.
  case stationary = "simulated_stationary_queues"
  /// The N design as a Markov chain.
  case nDesign = "exact_n_design"

  /// A row: its values by the names of the columns.
  public struct Row: Sendable, CustomStringConvertible {
    private let cells: [String: Substring]
    /// The row as written.
    public let line: String

    /// The row as written.
    public var description: String { line }

    fileprivate init(_ line: Substring, columns: [String]) {
      self.line = String(line)
      cells = Dictionary(zip(columns, line.split(separator: ",", omittingEmptySubsequences: false))) { first, _ in first
      }
    }

    /// The number of a column.
    /// - Throws: ``ReferenceFault`` where there is none.
    public func number(_ column: String) throws(ReferenceFault) -> Double {
      guard let number = Double(text(column)) else { throw ReferenceFault(line: line, column: column) }
      return number
    }

    /// The whole number of a column.
    /// - Throws: ``ReferenceFault`` where there is none.
    public func whole(_ column: String) throws(ReferenceFault) -> Int {
      guard let number = Int(text(column)) else { throw ReferenceFault(line: line, column: column) }
      return number
    }

    /// The text of a column; empty where there is none.
    public func text(_ column: String) -> String { cells[column].map(String.init) ?? "" }
  }

  /// The rows, in the order of the file.
  public var rows: [Row] {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let columns = lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    return lines.dropFirst().map { Row($0, columns: columns) }
  }

  private var bytes: [UInt8] {
    switch self {
    case .erlangB: PackageResources.erlang_b_csv
    case .erlangC: PackageResources.erlang_c_csv
    case .erlangA: PackageResources.erlang_a_csv
    case .agentsByErlangC: PackageResources.required_agents_erlang_c_csv
    case .agentsByErlangA: PackageResources.required_agents_erlang_a_csv
    case .limitedQueue: PackageResources.mmnk_csv
    case .limitedQueueWithPatience: PackageResources.mmnk_with_abandonment_csv
    case .engset: PackageResources.engset_csv
    case .generalPatience: PackageResources.mmn_general_patience_csv
    case .deterministicHandling: PackageResources.mdn_deterministic_service_csv
    case .singleServer: PackageResources.mg1_pollaczek_csv
    case .twoPriorities: PackageResources.mmn_two_priorities_csv
    case .dialler: PackageResources.dialler_open_loop_3pct_csv
    case .dayOfSteps: PackageResources.exact_day_half_hour_rates_csv
    case .dayOfCurve: PackageResources.exact_day_continuous_rate_csv
    case .sinusoid: PackageResources.sinusoidal_theta_eq_mu_csv
    case .stationary: PackageResources.simulated_stationary_queues_csv
    case .nDesign: PackageResources.exact_n_design_csv
    }
  }
}

/// A cell of a reference table that is no number; a fault of this program.
public struct ReferenceFault: Error, CustomStringConvertible {
  let line: String
  let column: String

  /// What was wanted and what was found.
  public var description: String { "expected a number in column \(column) of the reference row '\(line)'" }
}
