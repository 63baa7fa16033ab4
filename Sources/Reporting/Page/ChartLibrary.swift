import Foundation

/// The chart library that the report carries within it, if the machine that makes the report has it: dygraphs 2 (MIT).
public struct ChartLibrary: Sendable, Hashable {
  /// The script with its licence notice.
  public let script: String
  /// The style sheet that belongs to it.
  public let style: String

  /// Where Debian's package `libjs-dygraphs` puts the library.
  public static let standardFolder = "/usr/share/javascript/dygraphs"

  /// A library from its texts.
  public init(script: String, style: String) {
    self.script = script
    self.style = style
  }

  /// Reads the library from a folder.
  ///
  /// - Parameter folder: Holds `dygraph.min.js` and `dygraph.min.css`.
  /// - Returns: nil when the files are not there or not what is expected; the report then shows its static pictures only.
  public static func installed(in folder: String = standardFolder) -> ChartLibrary? {
    guard let script = text(folder + "/dygraph.min.js"), let style = text(folder + "/dygraph.min.css"),
      script.contains("Dygraph"), script.utf8.count < 2_000_000
    else { return nil }
    return ChartLibrary(script: withoutSourceMap(script), style: withoutSourceMap(style))
  }

  /// The notice that stands before the library in the page.
  static let notice = """
    dygraphs, https://dygraphs.com, MIT licence. Copyright (c) 2006-2017 Dan Vanderkam and contributors; 2022-2023 mirabilos,
    Deutsche Telekom LLCTO. Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
    associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation
    the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
    persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this
    permission notice shall be included in all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS",
    WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR
    A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES
    OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
    SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
    """

  private static func text(_ path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(data: data, encoding: .utf8)
  }

  /// Without the line that would make a browser look for a file beside the page.
  private static func withoutSourceMap(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("sourceMappingURL=") || $0.utf8.count > 200 }.joined(separator: "\n")
  }
}
