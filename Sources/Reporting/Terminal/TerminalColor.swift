/// The colour of a verdict on a terminal; its words say the same.
enum TerminalColor: Int {
  case red = 31
  case green = 32
  case yellow = 33

  /// The colour of a verdict.
  init(_ verdict: TypedTable.Verdict?) {
    self =
      switch verdict {
      case .met: .green
      case .missed: .red
      case .undecided, nil: .yellow
      }
  }

  /// A text in bold and in the colour.
  func painted(_ text: String) -> String { "\u{1B}[1;\(rawValue)m\(text)\u{1B}[0m" }
}
