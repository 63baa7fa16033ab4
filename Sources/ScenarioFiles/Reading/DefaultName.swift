import Foundation

/// The name of a scenario that states none, after its file: results go to a folder of that name.
enum DefaultName {
  /// Most characters before the mark of a name that could not be kept.
  private static let longest = 55

  /// The file's name without folder and ending where it can be a name; else its letters without accents and a mark that tells it
  /// from every other file's, such as `ecoute-1f0c93a4` for `écoute.yaml`.
  static func of(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? "scenario"
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    if TextForms.isIdentifier(stem) { return stem }
    var digest = SHA256()
    digest.update(Array(stem.utf8))
    let mark = digest.hexadecimal.prefix(8)
    let letters = plain(stem)
    return letters.isEmpty ? "scenario-\(mark)" : "\(letters)-\(mark)"
  }

  /// Letters and digits without accents, everything between them as one hyphen.
  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.isASCII, TextForms.isIdentifier("a\(scalar)") {
        result.unicodeScalars.append(scalar)
      } else if !scalar.properties.isDiacritic, scalar.properties.canonicalCombiningClass == .notReordered,
        result.last != "-"
      {
        result += "-"
      }
      if result.count >= longest { break }
    }
    let name = result.drop { "-_".contains($0) }
    return String(name.reversed().drop { $0 == "-" }.reversed())
  }
}
