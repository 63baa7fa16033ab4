import Documents
import Testing

/// The part of Markdown that own texts may use.
@Suite struct MarkdownTests {
  @Test func `paragraphs, lists and headings are blocks`() {
    let text = "# Head\n\nOne\nline.\n\n- a\n- b\n  more\n\n1. first\n2. second\n"
    #expect(
      Markdown.blocks(text) == [
        .heading("Head"), .paragraph([.text("One line.")]),
        .list([[.text("a")], [.text("b more")]], isNumbered: false),
        .list([[.text("first")], [.text("second")]], isNumbered: true),
      ])
  }

  @Test func `a pipe table is a table, with its caption below it or its heads for one`() {
    let text =
      "Before\n| Post | **Number** |\n|:---|---:|\n| a \\| b | *2* |\n| c |\n| d | 4 | 5 |\n: People\nAfter\n\n| x |\n|---|\nEnd\n\n| no | table |\n"
    func cell(_ spans: Span...) -> DocumentTable.Cell { DocumentTable.Cell(spans) }
    #expect(
      Markdown.blocks(text) == [
        .paragraph([.text("Before")]),
        .table(
          DocumentTable(
            "People", [.init("Post"), .init("Number", isFigures: true)],
            [
              [cell(.text("a | b")), cell(.emphasis("2"))], [cell(.text("c")), cell()],
              [cell(.text("d")), cell(.text("4 | 5"))],
            ])), .paragraph([.text("After")]), .table(DocumentTable("x", [.init("x")], [])),
        .paragraph([.text("End")]), .paragraph([.text("| no | table |")]),
      ])
  }

  @Test(
    arguments: [
      ("a **b** c", [Span.text("a "), .strong("b"), .text(" c")]), ("*b*", [.emphasis("b")]), ("`x*y`", [.code("x*y")]),
      ("[here](https://example.org)", [.link("here", "https://example.org")]),
      ("[here](javascript:alert)", [.text("[here](javascript:alert)")]), ("2 * 3 * 4", [.text("2 * 3 * 4")]),
      ("**open", [.text("**open")]), ("", []),
    ] as [(String, [Span])])
  func `marks within a line are pieces, anything else stands as it was written`(line: String, spans: [Span]) {
    #expect(Markdown.spans(line) == spans)
  }
}
