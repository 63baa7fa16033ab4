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
