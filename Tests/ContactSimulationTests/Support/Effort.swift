/// Replications of a statistical test: all of them in release builds, a tenth in debug builds, where they are slow.
///
/// The tests compare in standard errors, so fewer replications only make them less sharp.
func effort(_ replications: Int) -> Int {
  #if DEBUG
    return max(10, replications / 10)
  #else
    return replications
  #endif
}

/// Largest distance in standard errors: one false alarm in 1,000 runs of a set of some 500 independent checks.
let largestZ = 4.8
