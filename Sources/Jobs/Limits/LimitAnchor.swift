internal import StaffingPlans

/// How far a look at few replications is off at the file's own value, by cell.
///
/// A probability is a share of runs: with 500 of them the lowest of a month's days comes out a point or two too low by chance alone. All values are looked at with
/// the same random numbers, so that what a look is off at the file's own value it is off at values near it too. There many runs say how far.
struct LimitAnchor {
  private struct Place: Hashable {
    let callType: Int
    let limited: JudgedCell.Limited
    let place: JudgedCell.Place

    init(_ cell: JudgedCell) { (callType, limited, place) = (cell.callType, cell.limited, cell.place) }
  }

  /// How many times as many replications the file's own value takes.
  static let effort = 8

  private var offsets: [Place: Double] = [:]

  /// Nothing is moved.
  init() {}

  /// What many replications say of the probabilities at the file's own value, less what a look says.
  init(look: TargetJudgement, many: TargetJudgement) {
    let levels = Dictionary(many.cells.map { (Place($0), $0.level) }) { first, _ in first }
    for cell in look.cells where cell.limited == .callers(.probability) {
      offsets[Place(cell)] = levels[Place(cell)].map { $0 - cell.level }
    }
  }

  /// A look without what it is off.
  func corrected(_ look: TargetJudgement) -> TargetJudgement {
    guard !offsets.isEmpty else { return look }
    return TargetJudgement(
      cells: look.cells.map { cell in
        offsets[Place(cell)].map { cell.with(level: min(1, max(0, cell.level + $0))) } ?? cell
      })
  }
}
