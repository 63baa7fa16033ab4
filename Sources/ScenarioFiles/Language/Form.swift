import ScenarioModel

/// What a key of the language may hold: the one description that both the reader and the JSON Schema follow.
indirect enum Form: Sendable {
  /// A text of a certain shape.
  case text(TextForm)
  /// One of a few words.
  case choice([String])
  /// A number with its unit, bare or as `{ value: ..., source: ... }`.
  case number(Quantity)
  /// A whole number without a unit, bare.
  case whole(ClosedRange<Int>, example: String)
  /// A mapping with known keys.
  case section(SectionForm)
  /// A mapping whose keys are data, such as dates.
  case table(TableForm)
  /// A list.
  case list(Form, atLeast: Int)
  /// Any of several forms.
  case either([Form])
}

/// The shape of a text.
struct TextForm: Sendable {
  /// What is wanted, for messages: `a date such as '2020-03-14'`.
  let wanted: String
  /// An ECMA-262 pattern for the schema; nil for any text.
  let pattern: String?
}

/// A key of a section.
struct Key: Sendable {
  let name: String
  let form: Form
  /// What the key says, for the schema and the documentation.
  let summary: String
  let isRequired: Bool
  /// What the key is called in a report; nil where the key only holds others.
  let label: Bilingual?

  init(_ name: String, label: (String, String)? = nil, _ form: Form, _ summary: String, required: Bool = false) {
    self.name = name
    self.label = label.map { Bilingual($0.0, $0.1) }
    self.form = form
    self.summary = summary
    isRequired = required
  }
}

/// A mapping with known keys.
struct SectionForm: Sendable {
  /// The name under which the schema defines it, such as `demand`.
  let name: String
  let summary: String
  let keys: [Key]
  /// Whether `source:` or `assumed:` may stand here for all numbers of the section.
  let statesOrigin: Bool
  /// What a word under one of the keys asks of the others.
  let condition: Condition?

  init(_ name: String, _ summary: String, statesOrigin: Bool = true, condition: Condition? = nil, keys: [Key]) {
    self.name = name
    self.condition = condition
    self.summary = summary
    self.statesOrigin = statesOrigin
    self.keys = statesOrigin ? keys + SectionForm.originKeys : keys
  }

  func key(_ name: String) -> Key? { keys.first { $0.name == name } }

  /// Where numbers come from.
  static let originKeys = [
    Key("source", ScenarioKeys.localized, "Where the numbers here come from: a publication, a measurement."),
    Key("assumed", ScenarioKeys.localized, "Why the numbers here were assumed."),
  ]
}

/// What the words under one key of a section ask of the section's other keys.
struct Condition: Sendable {
  /// What one word asks.
  struct Branch: Sendable {
    let word: String
    /// Keys that must be there beside the word.
    let required: [String]
    /// Keys that only stand beside the word.
    let own: [String]
    /// Keys that must not stand beside the word, and why.
    let refused: [(key: String, reason: String)]

    init(_ word: String, required: [String] = [], own: [String] = [], refused: [(key: String, reason: String)] = []) {
      self.word = word
      self.required = required
      self.own = own
      self.refused = refused
    }
  }

  let key: String
  /// The word that counts where the key is left out.
  let standard: String
  let branches: [Branch]

  /// The branch of a word.
  func branch(_ word: String) -> Branch? { branches.first { $0.word == word } }
  /// The keys that stand beside other words only.
  func foreign(to branch: Branch) -> [(key: String, word: String)] {
    branches.filter { $0.word != branch.word }.flatMap { other in other.own.map { ($0, other.word) } }
  }
}

/// A mapping whose keys are data.
struct TableForm: Sendable {
  let name: String
  let summary: String
  let keys: TextForm
  let values: Form
  let statesOrigin: Bool

  init(_ name: String, _ summary: String, keys: TextForm, values: Form, statesOrigin: Bool = true) {
    self.name = name
    self.summary = summary
    self.keys = keys
    self.values = values
    self.statesOrigin = statesOrigin
  }
}

extension TextForms {
  static let freeText = TextForm(wanted: "a text", pattern: nil)
  static let identifier = TextForm(
    wanted: "a name of letters, digits, '-' and '_', such as 'questions'",
    pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")
  /// An identifier as the key of a table in which `source:` and `assumed:` may stand.
  static let identifierKey = TextForm(
    wanted: "names such as 'french'", pattern: "^(?!(?:source|assumed)$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")
  static let callType = TextForm(
    wanted: "a call type such as 'questions'", pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,128}$")
  static let callTypes = TextForm(
    wanted: "a call type such as 'questions', or several such as 'health.*'",
    pattern: "^[A-Za-z0-9*][A-Za-z0-9_.*-]{0,128}$")
  static let callTypeKey = TextForm(
    wanted: "call types such as 'questions'", pattern: "^(?!(?:source|assumed)$)[A-Za-z0-9*][A-Za-z0-9_.*-]{0,128}$")
  static let group = TextForm(
    wanted: "a group of agents such as 'counsellors'", pattern: "^[A-Za-z0-9*][A-Za-z0-9_*-]{0,63}$")
  static let date = TextForm(
    wanted: "a date such as '2020-03-14'", pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$")
  static let clockTime = TextForm(wanted: "a time of day such as '08:00'", pattern: "^(?:[01]?\\d|2[0-3]):[0-5]\\d$")
  static let currency = TextForm(wanted: "a currency such as 'EUR'", pattern: "^[A-Z]{3}$")
  static let hourlyCost = TextForm(
    wanted: "a cost such as '32 EUR per hour'",
    pattern: "^\\d[\\d _\\u00a0\\u2009\\u202f.]*\\s*[A-Z]{3} per h(?:our)?$")
  static let understaffing = TextForm(
    wanted: "a cost such as '40 EUR per agent-hour'",
    pattern: "^\\d[\\d _\\u00a0\\u2009\\u202f.]*\\s*[A-Z]{3} per agent-hour$")
  static let month = TextForm(wanted: "a month such as '2021-02'", pattern: "^\\d{4}-(?:0[1-9]|1[0-2])$")
  static let openPeriod = TextForm(
    wanted: "opening hours such as '08:00-20:00'",
    pattern: "^\\d{1,2}:[0-5]\\d\\s*-\\s*\\d{1,2}:[0-5]\\d$")
  static let clockPeriod = TextForm(
    wanted: "a part of the day such as '08:00-12:00'", pattern: openPeriod.pattern)
  static let timeZone = TextForm(wanted: "a time zone such as 'Europe/Luxembourg'", pattern: "^[A-Za-z0-9_+/-]+$")
  static let fileName = TextForm(
    wanted: "a file beside the scenario, such as 'volumes.csv'", pattern: "^(?!/)(?!.*\\.\\.)[^\\\\]+$")
  static let shortTarget = TextForm(
    wanted: "a target such as '80 % in 20 s'", pattern: "^\\d+(?:\\.\\d+)?\\s*% (?:in|within) \\d.*$")
  static let dailyRate = TextForm(
    wanted: "a volume such as '500 calls per day'",
    pattern:
      "^\\d[\\d _\\u00a0\\u2009\\u202f.]*\\s*(?:calls?|contacts?|items?|e-?mails?|forms?|messages?|cases?|people|persons?) per (?:day|week|month|period)$"
  )

  /// `monday`, `monday-friday`, `every day`, and further names where they make sense.
  static func days(also names: [String] = []) -> TextForm {
    let day = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    let others = (["every day"] + names).joined(separator: "|")
    return TextForm(
      wanted: "days such as \(alternatives((["monday", "monday-friday", "every day"] + names).map(quoted)))",
      pattern: "^(?:\(day)(?:\\s*-\\s*\(day))?|\(others))$")
  }
}
