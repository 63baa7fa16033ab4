/// The known name that is closest to a misspelt one.
public enum NearestName {
  /// The first of the closest `names`, or nil if none is close enough to be meant.
  public static func of(_ text: String, among names: [String]) -> String? {
    let word = Array(text.lowercased().unicodeScalars.prefix(80))
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = editDistance(word, Array(name.lowercased().unicodeScalars))
      if distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    guard let best else { return nil }
    if let stem = sameStem(as: word, among: names), best.distance > 1 { return stem }
    let shorter = min(word.count, best.name.unicodeScalars.count)
    guard best.distance <= (shorter < 3 ? 0 : shorter / 3) else { return nil }
    return best.name
  }

  /// The only name that begins as the word does, but for its ending: `retries` for `retry`.
  private static func sameStem(as word: [Unicode.Scalar], among names: [String]) -> String? {
    let near = names.filter { name in
      let letters = Array(name.lowercased().unicodeScalars)
      let common = zip(word, letters).prefix { $0 == $1 }.count
      return common >= 4 && word.count - common <= 1 && letters.count - common <= 3
    }
    return near.count == 1 ? near.first : nil
  }

  /// The suggestion `did you mean '...'?`, or nil if no name is close.
  public static func suggestion(for text: String, among names: [String]) -> String? {
    of(text, among: names).map { "did you mean '\($0)'?" }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
