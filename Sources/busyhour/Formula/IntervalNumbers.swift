import ArgumentParser
import Glibc

/// Numbers by interval, from the command line or a small file.
enum IntervalNumbers {
  /// Numbers that are repeated options, comma-separated, or both.
  static func list(_ texts: [String]) throws -> [Double] {
    try texts.flatMap { try $0.split(separator: ",").map { try Quantity.number(String($0)) } }
  }

  /// The last column of every line of a file; the first line may be a heading.
  static func file(_ path: String) throws -> [Double] {
    let lines = try contents(path).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var numbers: [Double] = []
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let separator: Character = line.contains(";") ? ";" : ","
      let cell = line.split(separator: separator, omittingEmptySubsequences: false).last ?? ""
      let text = separator == ";" ? String(cell.map { $0 == "," ? "." : $0 }) : String(cell)
      if let number = try? Quantity.number(text) {
        numbers.append(number)
      } else if index > 0 {
        complain("\(path):\(index + 1): expected a number of at least 0, found '\(cell)'")
        throw ExitCode(65)
      }
    }
    return numbers
  }

  /// The whole file as text, 10 MB at most.
  private static func contents(_ path: String) throws -> String {
    guard let stream = fopen(path, "r") else {
      complain("\(path): expected a readable file, found none")
      throw ExitCode(66)
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= 10_000_000 {
      let count = fread(&block, 1, block.count, stream)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: block[..<count])
    }
    complain("\(path): expected at most 10 MB")
    throw ExitCode(65)
  }

  private static func complain(_ message: String) {
    let line = Array("Error: \(message)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
