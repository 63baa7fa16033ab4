internal import NumericalMethods

/// Non-negative weights scaled to a total; the rounding left over goes to the largest of them.
/// - Returns: Parts that add up to `total`; all zero when no weight is greater than 0.
func share(_ total: Double, by weights: [Double]) -> [Double] {
  let sum = weights.compensatedSum()
  guard sum > 0, sum.isFinite, total > 0 else { return Array(repeating: 0, count: weights.count) }
  var parts = weights.map { $0 / sum * total }
  settle(&parts, on: total)
  return parts
}

/// Moves the largest part by the rounding that separates the parts' sum from `total`.
func settle(_ parts: inout [Double], on total: Double) {
  guard let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) else { return }
  let residue = total - parts.compensatedSum()
  if residue.isFinite { parts[largest] = max(0, parts[largest] + residue) }
}

/// A number of contacts for a message: whole numbers in groups of three digits, others to two decimals.
func contactText(_ number: Double) -> String {
  guard number.magnitude < 1e15 else { return "\(number)" }
  let cents = Int((number.magnitude * 100).rounded())
  var digits = String(cents / 100)
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  let fraction = cents % 100 == 0 ? "" : cents % 100 < 10 ? ".0\(cents % 100)" : ".\(cents % 100)"
  return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",") + fraction
}
