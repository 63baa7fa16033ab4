/// Attempts that can be made, or agents on duty, day by day.
public enum FluidCapacity: Sendable, Equatable {
  /// Every due attempt is made, at the opening of the day.
  case unlimited
  /// The same number every day.
  case constant(Double)
  /// Numbers by day from the first; the last holds for all further days.
  case byDay([Double])
  /// Numbers by day, repeated from the beginning: seven for the days of a week.
  case repeated([Double])
}

extension FluidCapacity {
  /// The number of a day, counted from 0; infinity for no limit.
  public func number(on day: Int) -> Double {
    switch self {
    case .unlimited: .infinity
    case .constant(let number): number
    case .byDay(let numbers): numbers.isEmpty ? 0 : numbers[min(max(day, 0), numbers.count - 1)]
    case .repeated(let numbers): numbers.isEmpty ? 0 : numbers[max(day, 0) % numbers.count]
    }
  }

  func check() throws(QueueingError) {
    let numbers: [Double] =
      switch self {
      case .unlimited: []
      case .constant(let number): [number]
      case .byDay(let numbers), .repeated(let numbers): numbers
      }
    for number in numbers where !(number >= 0) {
      throw .invalidArgument(name: "capacity of a day", wanted: "a number of at least 0", found: number)
    }
  }
}
