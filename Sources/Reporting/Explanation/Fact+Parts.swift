internal import ScenarioModel

/// Facts as explanations make them: words for people, and behind them the values for programs.
extension Fact {
  /// Words that say all of it; nil without words.
  static func said(
    _ key: String, _ english: String, _ french: String, _ words: String?, _ parts: [Fact] = []
  ) -> Fact? {
    guard let words, !words.isEmpty else { return nil }
    return Fact(Bilingual(english, french), .text, .text(words), key: key, parts: stated(parts))
  }

  /// Facts below a heading; nil without any.
  static func list(_ key: String, _ english: String, _ french: String, _ members: [Fact?]) -> Fact? {
    let members = members.compactMap(\.self)
    return members.isEmpty ? nil : Fact(Bilingual(english, french), .text, .missing, key: key, parts: members)
  }

  /// A member of a list in words.
  static func member(_ words: String, named name: String = "", _ parts: [Fact]) -> Fact {
    Fact(Bilingual(name, name), .text, .text(words), parts: stated(parts))
  }

  /// A member of a list with facts of its own, below its name where it has one.
  static func member(named name: String = "", _ parts: [Fact?]) -> Fact {
    Fact(Bilingual(name, name), .text, .missing, parts: stated(parts.compactMap(\.self)))
  }

  /// Parts that have a value; where none has one, all of them, so that programs find the same shape.
  private static func stated(_ facts: [Fact]) -> [Fact] {
    let stated = facts.filter { $0.value != .missing || !$0.parts.isEmpty }
    return stated.isEmpty ? facts : stated
  }

  /// A value that only programs read.
  private static func value(_ key: String, _ kind: TypedTable.Kind, _ cell: TypedTable.Cell, _ parts: [Fact] = [])
    -> Fact
  { Fact(Bilingual("", ""), kind, cell, key: key, parts: stated(parts)) }

  static func share(_ key: String, _ share: Double?) -> Fact { value(key, .share(decimals: 4), .number(share)) }

  static func seconds(_ key: String, _ time: Double?) -> Fact { value(key, .seconds(decimals: 1), .number(time)) }

  static func number(_ key: String, _ number: Double?) -> Fact { value(key, .number(decimals: 2), .number(number)) }

  static func whole(_ key: String, _ count: Int?) -> Fact { value(key, .whole, .whole(count)) }

  static func word(_ key: String, _ name: String?) -> Fact { value(key, .text, .text(name)) }

  static func flag(_ key: String, _ holds: Bool) -> Fact { value(key, .text, .text(holds ? "yes" : "no")) }

  static func date(_ key: String, _ date: CivilDate?) -> Fact { value(key, .date, date.map { .date($0) } ?? .missing) }

  /// Values of one kind without names.
  static func several(_ key: String, _ members: [Fact]) -> Fact { value(key, .text, .missing, members) }

  /// Values by name.
  static func group(_ key: String, _ parts: [Fact]?) -> Fact { value(key, .text, .missing, parts ?? []) }
}
