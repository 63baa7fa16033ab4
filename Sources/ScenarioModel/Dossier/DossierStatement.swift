/// What a scenario says of the dossier that is made of it: who sends it to whom, own texts, requirements and their answers.
///
/// It changes no result, so that it is not part of the digest.
public struct DossierStatement: Sendable, Hashable {
  /// A requirement of the specification and what is answered.
  public struct Requirement: Sendable, Hashable {
    /// What is asked.
    public let requirement: LocalizedText
    /// What is answered; Markdown.
    public let answer: LocalizedText
    /// Where the dossier shows it; nil if not stated.
    public let section: DossierSection?

    /// A requirement with its answer.
    public init(_ requirement: LocalizedText, answer: LocalizedText, section: DossierSection?) {
      (self.requirement, self.answer, self.section) = (requirement, answer, section)
    }
  }

  /// A step of the set-up, such as recruiting, and when it is done.
  public struct Step: Sendable, Hashable {
    /// What is done.
    public let step: LocalizedText
    /// When, in the writer's words.
    public let when: LocalizedText
    /// Its last day; nil if not stated.
    public let until: CivilDate?
    /// What belongs to it; nil if not stated.
    public let detail: LocalizedText?

    /// A step.
    public init(_ step: LocalizedText, when: LocalizedText, until: CivilDate?, detail: LocalizedText?) {
      (self.step, self.when, self.until, self.detail) = (step, when, until, detail)
    }
  }

  /// A picture for the cover.
  public struct Logo: Sendable, Hashable {
    /// The file, as the scenario names it.
    public let file: String
    /// Its bytes: SVG, or PNG.
    public let bytes: [UInt8]
    /// Whether the bytes are SVG.
    public let isSVG: Bool

    /// A picture from its parts.
    public init(file: String, bytes: [UInt8], isSVG: Bool) {
      (self.file, self.bytes, self.isSVG) = (file, bytes, isSVG)
    }
  }

  /// Its title; nil for the scenario's.
  public var title: LocalizedText?
  /// Whom it is for, and who sends it.
  public var client, bidder: LocalizedText?
  /// The reference of the call for tenders.
  public var reference: String?
  /// The date on the cover.
  public var date: CivilDate?
  /// The picture on the cover.
  public var logo: Logo?
  /// Its language; nil for the scenario's.
  public var language: ReportLanguage?
  /// Sections that are left out.
  public var without: [DossierSection] = []
  /// Own words at the beginning of sections; Markdown.
  public var texts: [DossierSection: LocalizedText] = [:]
  /// Requirements of the specification, in order.
  public var requirements: [Requirement] = []
  /// Steps of the set-up, in order.
  public var steps: [Step] = []
  /// What is said of quality and of data protection; Markdown.
  public var quality, dataProtection: LocalizedText?

  /// A statement that says nothing.
  public init() {}
}

/// A section of a dossier, in the order in which they stand.
public enum DossierSection: String, Sendable, Hashable, CaseIterable {
  case summary, context, requirements, hypotheses, volumes, method, staffing
  case serviceLevels = "service-levels"
  case risk, contract, indicators, organisation, continuity, reinforcement, reversibility, subcontracting, commitments
  case glossary, reproduction
}
