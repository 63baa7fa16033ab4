internal import ContactSimulation
internal import Dispatch
internal import ScenarioFiles
internal import Synchronization

/// Pieces of work by place, done by several threads in order of place; what they find or refuse is gathered.
final class SweepWork<Found: Sendable>: Sendable {
  private struct State {
    var next = 0
    var finished = 0
    var found: [Int: Found] = [:]
    var faults: [Int: any Error] = [:]
  }

  private let places: [Int]
  private let state = Mutex(State())

  init(_ places: [Int]) { self.places = places }

  /// Does every piece.
  ///
  /// - Parameters:
  ///   - workers: threads.
  ///   - stopsAtFault: whether nothing is begun any more once a piece has failed.
  ///   - cancellation: the wish to stop.
  ///   - body: a piece.
  func run(
    workers: Int, stopsAtFault: Bool, _ cancellation: Cancellation, _ body: @escaping @Sendable (Int) throws -> Found
  ) {
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, places.count))) { _ in
      while !cancellation.isCancelled, let place = next(stopsAtFault) {
        do {
          let found = try body(place)
          state.withLock { state in
            state.found[place] = found
            state.finished += 1
          }
        } catch {
          state.withLock { $0.faults[place] = error }
        }
      }
    }
  }

  private func next(_ stopsAtFault: Bool) -> Int? {
    state.withLock { state in
      guard state.next < places.count, !stopsAtFault || state.faults.isEmpty else { return nil }
      state.next += 1
      return places[state.next - 1]
    }
  }

  /// Tells how many pieces are finished, never twice at once.
  func tell(_ hear: (Int) -> Void) { state.withLock { hear($0.finished) } }

  /// What was found, by place.
  var found: [Int: Found] { state.withLock { $0.found } }

  /// Throws what was refused: of scenarios every problem once, else the first fault by place.
  func check() throws {
    let faults = state.withLock { $0.faults }.sorted { $0.key < $1.key }.map(\.value)
    guard let first = faults.first else { return }
    var (problems, seen) = ([Problem](), Set<String>())
    for case let fault as ScenarioFault in faults {
      guard !fault.problems.isEmpty else { throw fault }
      for problem in fault.problems
      where seen.insert("\(problem.file) \(problem.line) \(problem.column) \(problem.keyPath) \(problem.wanted)")
        .inserted
      {
        problems.append(problem)
      }
    }
    throw problems.isEmpty ? first : ScenarioFault.problems(problems)
  }
}
