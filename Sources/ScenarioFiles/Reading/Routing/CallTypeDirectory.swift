import ScenarioModel

/// The call types of a scenario by name: variants stand one by one, as `health.french`.
struct CallTypeDirectory {
  /// One call type of the finished scenario.
  struct Member {
    /// Its full name.
    let name: String
    /// The index of its section in the file.
    let section: Int
    /// The index among the section's variants; nil where it has none.
    let variant: Int?
    /// The variant's name.
    let variantName: String?
    let channel: Channel
  }

  /// What a name stands for.
  enum Match {
    /// One call type, by its full name.
    case one(Int)
    /// Several: the variants of a section's name, or all that a pattern fits.
    case several([Int])
    /// A variant of a section whose variants are not known for a fault of their own: nothing more can be said.
    case unknown([Int])
  }

  let members: [Member]
  /// The names of the sections, for messages.
  let sectionNames: [String]
  /// The members of each section.
  let membersBySection: [Range<Int>]
  private let letters: [[UInt8]]
  private let indexByName: [String: Int]
  private let sectionByName: [String: Int]
  private let sectionsWithUnknownVariants: [Int]

  init(_ drafts: [CallTypeDraft]) {
    var members: [Member] = []
    var ranges: [Range<Int>] = []
    for (index, draft) in drafts.enumerated() {
      let first = members.count
      if draft.variants.isEmpty {
        members.append(
          Member(name: draft.name, section: index, variant: nil, variantName: nil, channel: draft.channel))
      }
      for (number, variant) in draft.variants.enumerated() {
        members.append(
          Member(
            name: draft.name + "." + variant.name, section: index, variant: number, variantName: variant.name,
            channel: draft.channel))
      }
      ranges.append(first..<members.count)
    }
    self.members = members
    membersBySection = ranges
    letters = members.map { Array($0.name.utf8) }
    sectionNames = drafts.map(\.name)
    sectionsWithUnknownVariants = drafts.indices.filter { drafts[$0].hasUnknownVariants }
    indexByName = Dictionary(members.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    sectionByName = Dictionary(sectionNames.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  /// What a name or a pattern stands for; nil for nothing.
  func match(_ text: String) -> Match? {
    if let index = indexByName[text] { return .one(index) }
    if let section = sectionByName[text] { return .several(Array(membersBySection[section])) }
    if let section = sectionsWithUnknownVariants.first(where: { text.hasPrefix(sectionNames[$0] + ".") }) {
      return .unknown(Array(membersBySection[section]))
    }
    guard NamePattern.isPattern(text) else { return nil }
    let pattern = NamePattern(text)
    let fitting = members.indices.filter { pattern.matches(letters[$0]) }
    return fitting.isEmpty ? nil : .several(fitting)
  }

  /// `'questions', 'health' or 'mailbox'`, cut after a dozen.
  var known: String {
    let names = sectionNames.map(TextForms.quoted)
    return names.count <= 12
      ? TextForms.alternatives(names) : names.prefix(12).joined(separator: ", ") + " and \(names.count - 12) more"
  }

  /// The names and patterns that may have been meant by a text, best first.
  func candidates(for text: String) -> [String] {
    let patterns = sectionNames.indices.lazy.filter { membersBySection[$0].count > 1 }.map { sectionNames[$0] + ".*" }
    return (text.contains("*") ? [] : sectionNames) + members.map(\.name) + patterns
  }
}
