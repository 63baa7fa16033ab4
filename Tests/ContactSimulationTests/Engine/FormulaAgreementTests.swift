import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Simulation against exact formulas")
struct FormulaAgreementTests {
  /// A row of exact values: P(wait), abandonment, answered within 20 s, all of offered; mean queue.
  struct Row: Sendable {
    let agents: Int
    let load: Double
    var handling = 180.0
    var patience: Double?
    var lines: Int?
    let wait: Double
    let abandoned: Double
    let within: Double
    let queue: Double
    var blocked = 0.0
  }

  static let rows = [
    Row(
      agents: 10, load: 8, patience: 120, wait: 0.2624071725976468, abandoned: 0.0621056394756588,
      within: 0.8296647247994184, queue: 0.3312300772035136),
    Row(
      agents: 5, load: 8, patience: 60, wait: 0.7605850950662951, abandoned: 0.4227956523177135,
      within: 0.3563545210391052, queue: 1.127455072847237),
    Row(
      agents: 12, load: 10, wait: 0.4493882242982709, abandoned: 0, within: 0.6401580403740065,
      queue: 2.246941121491354),
    Row(
      agents: 5, load: 5, patience: 60, lines: 6, wait: 0.24181457658267640, abandoned: 0.09068046621865140,
      within: 0.6960523331317442, queue: 0.1511341103641728, blocked: 0.1511341103641728),
    Row(
      agents: 20, load: 30, handling: 240, patience: 90, lines: 30, wait: 0.8615950755841662,
      abandoned: 0.3203799760690448,
      within: 0.2656522223125044, queue: 3.604274730776754, blocked: 0.02175093968143998),
    Row(
      agents: 100, load: 100, handling: 240, patience: 120, lines: 110, wait: 0.3760163502019174,
      abandoned: 0.03192961610935439, within: 0.9094000428621881, queue: 1.596480805467719, blocked: 0.01772331505889792
    ),
  ]

  @Test("M/M/n, M/M/n+M and M/M/n/K+M", arguments: rows)
  func markovian(_ row: Row) throws {
    var builder = try ScenarioBuilder.stationary(
      load: row.load, handling: .exponential(mean: row.handling),
      patience: try row.patience.map { try Distribution.exponential(mean: $0) }, agents: row.agents)
    builder.lines = row.lines
    let model = try builder.model()
    var samples = [RatioSample](repeating: RatioSample(), count: 5)
    replicate(model, effort(200)) { tally in
      let cells = Totals.all(tally, model).cells
      let offered = Double(cells.offered)
      samples[0].add(offered - Double(cells.answeredAtOnce + cells.blockedByLines), offered)
      samples[1].add(Double(cells.abandoned), offered)
      samples[2].add(Double(cells.answeredWithin), offered)
      samples[3].add(cells.queueSeconds, 144_000)
      samples[4].add(Double(cells.blockedByLines), offered)
    }
    for (index, value) in [row.wait, row.abandoned, row.within, row.queue, row.blocked].enumerated() {
      #expect(abs(samples[index].z(against: value)) <= largestZ, "measure \(index)")
    }
  }

  @Test("a room of K - n places blocks like K lines")
  func queueLimit() throws {
    let row = Self.rows[4]
    var builder = try ScenarioBuilder.stationary(
      load: row.load, handling: .exponential(mean: row.handling), patience: .exponential(mean: 90), agents: row.agents)
    builder.lines = row.lines
    let byLines = try builder.model()
    builder.lines = nil
    builder.streams[0].queueLimit = 10
    let byRoom = try builder.model()
    let engine = ReplicationEngine()
    var (first, second) = (byLines.makeTally(), byRoom.makeTally())
    engine.run(byLines, replication: 1, into: &first)
    engine.run(byRoom, replication: 1, into: &second)
    #expect(first.cells.map(\.blockedByLines) == second.cells.map(\.blockedByQueue))
    #expect(first.cells.map(\.answered) == second.cells.map(\.answered))
    #expect(first.cells.contains { $0.blockedByLines > 0 })
  }
}
