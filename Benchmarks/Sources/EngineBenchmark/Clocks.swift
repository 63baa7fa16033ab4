import Glibc

/// Nanoseconds of processor time that a body takes on this thread, so that other work on the machine counts little.
func processorNanoseconds(_ body: () -> Void) -> Double {
  let start = clockSeconds(CLOCK_THREAD_CPUTIME_ID)
  body()
  return (clockSeconds(CLOCK_THREAD_CPUTIME_ID) - start) * 1e9
}

/// What a body costs, on all threads of this process.
struct Cost {
  /// Seconds that pass.
  let elapsed: Double
  /// Seconds of processor time.
  let processor: Double

  init(_ body: () throws -> Void) rethrows {
    let start = (clockSeconds(CLOCK_MONOTONIC), clockSeconds(CLOCK_PROCESS_CPUTIME_ID))
    try body()
    elapsed = clockSeconds(CLOCK_MONOTONIC) - start.0
    processor = clockSeconds(CLOCK_PROCESS_CPUTIME_ID) - start.1
  }
}

private func clockSeconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The middle value; NaN of nothing.
func median(_ values: [Double]) -> Double { values.isEmpty ? .nan : values.sorted()[values.count / 2] }
