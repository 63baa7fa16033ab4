import Documents
import Foundation
import Testing

/// How wide the columns of tables are where their form needs it said.
@Suite struct ColumnWidthTests {
  /// The widths of a table's columns in percent, as a DOCX takes them.
  private func widths(_ columns: [DocumentTable.Column], _ rows: [[String]]) -> [Double] {
    let table = DocumentTable("A table", columns, rows.map { row in row.map { DocumentTable.Cell($0) } })
    let document = Document(
      language: "en", author: "", date: nil, generator: "",
      labels: .init(contents: "", chapter: "", table: "Table", figure: "", page: "", separator: ": "),
      cover: .init(kind: "", title: "", rows: [], logo: nil, foot: ""),
      chapters: [.init("one", "One", [.table(table)])])
    return WordSource(document).html().components(separatedBy: "<col style=\"width:").dropFirst().compactMap {
      Double($0.prefix { $0 != "%" })
    }
  }

  @Test func `shares divide the page, and all of it is given away`() {
    let found = widths([.init("a", share: 1), .init("b", share: 3)], [["x", "y"]])
    #expect(found == [25, 75], "\(found)")
  }

  @Test func `a column of its own width takes what its cells take, whatever the others do`() {
    let found = widths([.init("day", share: 0), .init("words", share: 5)], [["13 March 2020", "x"]])
    #expect(found.count == 2 && found[0] > 10 && found[0] < 16 && found[0] + found[1] > 99.5, "\(found)")
  }

  @Test func `no column is narrower than its longest word`() {
    let word = String(repeating: "abcde", count: 8)
    let found = widths([.init("a", share: 1), .init("b", share: 9)], [[word, "x"]])
    #expect(found[0] > 100 * 40 / 140, "\(found)")
    #expect(found[0] > widths([.init("a", share: 1), .init("b", share: 9)], [["x", word]])[0])
  }
}
