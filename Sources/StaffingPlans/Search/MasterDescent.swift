import IntegerPrograms

/// Descends in a master problem by exchanges within single intervals: up to three agents taken against up to two of other groups.
///
/// What it ends in is feasible in whole numbers, and no exchange tried makes it cheaper; it may be far from the least cost, which is what
/// HiGHS is for. Cost: some thousand additions for each interval and agent that moves.
struct MasterDescent {
  /// A row's term for a position: what an agent more brings, what one less takes.
  private struct Term {
    let row: Int
    let gain: Int
    let loss: Int
  }

  /// An exchange: places of positions and what they gain, what it costs in all (less than 0).
  private struct Move {
    let changes: [(place: Int, count: Int)]
    let cost: Int
  }

  private let program: IntegerProgram
  private let terms: [[Term]]
  /// Exchanges by interval.
  private let moves: [[Move]]
  private var net: [Int]
  /// What each row has above what it needs.
  private var room: [Int]
  /// What a move under trial changes in each row, and the rows that it touches.
  private var change: [Int]
  private var touched: [Int] = []

  /// Starts without a move.
  init(_ master: MasterProgram) {
    program = master.program
    let positions = master.positions
    var terms = Array(repeating: [Term](), count: positions.count)
    for (row, condition) in program.rows.enumerated() {
      var byPosition: [Int: (gain: Int, loss: Int)] = [:]
      for term in condition.terms {
        if term.column % 2 == 0 {
          byPosition[term.column / 2, default: (0, 0)].gain = term.coefficient
        } else {
          byPosition[term.column / 2, default: (0, 0)].loss = -term.coefficient
        }
      }
      for (position, effect) in byPosition {
        terms[position].append(Term(row: row, gain: effect.gain, loss: effect.loss))
      }
    }
    self.terms = terms.map { $0.sorted { $0.row < $1.row } }
    net = Array(repeating: 0, count: positions.count)
    room = program.rows.map { -$0.least }
    change = Array(repeating: 0, count: program.rows.count)
    moves = MasterDescent.moves(positions, program)
  }

  /// The answer's columns; nil where no cheaper staffing was found, or the start breaks a condition.
  mutating func answer() -> [Int]? {
    guard room.allSatisfy({ $0 >= 0 }) else { return nil }
    var (hasMoved, isMoving) = (false, true)
    // Each interval in turn makes its best move, until a whole round makes none.
    while isMoving {
      isMoving = false
      for interval in moves.indices {
        guard let best = best(of: moves[interval]) else { continue }
        make(moves[interval][best])
        (hasMoved, isMoving) = (true, true)
      }
    }
    let columns = net.flatMap { [max(0, $0), max(0, -$0)] }
    return hasMoved && program.isFeasible(columns) ? columns : nil
  }

  /// The move that saves most for the room that it takes; nil where none is possible.
  private mutating func best(of moves: [Move]) -> Int? {
    var best: (index: Int, worth: Double)?
    for (index, move) in moves.enumerated() {
      guard let price = price(of: move) else { continue }
      let worth = -Double(move.cost) / (0.05 + price)
      if worth > best?.worth ?? 0 { best = (index, worth) }
    }
    return best?.index
  }

  /// The largest share of a row's room that a move takes; nil where a row has too little, or a limit forbids it.
  private mutating func price(of move: Move) -> Double? {
    for (place, count) in move.changes {
      let after = net[place] + count
      guard after <= program.columns[2 * place].range.upperBound,
        -after <= program.columns[2 * place + 1].range.upperBound
      else { return nil }
    }
    for (place, count) in move.changes {
      for term in terms[place] {
        change[term.row] += value(term, net[place] + count) - value(term, net[place])
        touched.append(term.row)
      }
    }
    var price: Double? = 0
    for row in touched {
      let taken = -change[row]
      change[row] = 0
      guard taken > 0, let known = price else { continue }
      price = taken > room[row] ? nil : max(known, Double(taken) / Double(max(1, room[row])))
    }
    touched.removeAll(keepingCapacity: true)
    return price
  }

  private func value(_ term: Term, _ net: Int) -> Int { net > 0 ? term.gain * net : term.loss * net }

  private mutating func make(_ move: Move) {
    for (place, count) in move.changes {
      for term in terms[place] { room[term.row] += value(term, net[place] + count) - value(term, net[place]) }
      net[place] += count
    }
  }

  /// Every exchange within an interval that saves, in a fixed order.
  private static func moves(_ positions: [Position], _ program: IntegerProgram) -> [[Move]] {
    let places = Dictionary(grouping: positions.indices) { positions[$0].interval }
    return places.sorted { $0.key < $1.key }.map { _, places -> [Move] in
      let most = places.count <= 10 ? 3 : 2
      let added = places.count <= 5 ? 2 : 1
      return multisets(places, upTo: most).flatMap { taken -> [Move] in
        guard !taken.isEmpty else { return [] }
        return multisets(places, upTo: added).compactMap { given in
          guard Set(taken).isDisjoint(with: given), given.count <= taken.count else { return nil }
          var counts: [Int: Int] = [:]
          for place in taken { counts[place, default: 0] -= 1 }
          for place in given { counts[place, default: 0] += 1 }
          let cost = counts.reduce(0) { $0 + $1.value * program.columns[2 * $1.key].cost }
          return cost < 0
            ? Move(changes: counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, cost: cost) : nil
        }
      }
    }
  }

  /// All choices of at most some of the places, with repetition, the empty one included.
  private static func multisets(_ places: [Int], upTo most: Int) -> [[Int]] {
    var all: [[Int]] = [[]]
    var last: [[Int]] = [[]]
    for _ in 0..<most {
      last = last.flatMap { chosen in places.filter { $0 >= chosen.last ?? 0 }.map { chosen + [$0] } }
      all += last
    }
    return all
  }
}
