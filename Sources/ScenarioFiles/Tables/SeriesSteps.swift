/// How far apart the times of day are at which rows of a series begin, whatever the date.
struct SeriesSteps {
  /// The times of day in order, in seconds after midnight.
  private let starts: [Int]

  /// The times of some rows.
  init(_ rows: [SeriesRow]) { starts = Set(rows.compactMap(\.time.start)).sorted() }

  /// A part of the day in which rows follow each other evenly at a larger distance, on every date: rows of another length,
  /// rather than rows left out because nobody called.
  ///
  /// - Returns: where it begins and the distance; nil where there is none of four rows at least.
  func coarse(than step: Int) -> (start: Int, step: Int)? {
    let steps = zip(starts, starts.dropFirst()).map { $1 - $0 }
    return steps.indices.dropLast(2).first { place in
      steps[place] > step && steps[place + 1] == steps[place] && steps[place + 2] == steps[place]
    }
    .map { (starts[$0], steps[$0]) }
  }
}
