import ScenarioModel

/// Reads what a scenario says of its dossier.
struct DossierReader {
  let reading: Reading
  /// The first day on which the service is open; nil for none.
  let opening: CivilDate?

  /// Most bytes of a picture: 2 MiB.
  private static let mostLogoBytes = 2 << 20

  /// The statement; nil where the file has none.
  func read(_ root: Section) -> DossierStatement? {
    guard let section = reading.section("dossier", in: root) else { return nil }
    var statement = DossierStatement()
    statement.title = reading.localized("title", in: section)
    statement.client = reading.localized("client", in: section)
    statement.bidder = reading.localized("bidder", in: section)
    statement.reference = reading.text("reference", in: section)
    statement.date = reading.date("date", in: section)
    statement.logo = section["logo"].flatMap(logo)
    statement.language = reading.choice("language", in: section, as: ReportLanguage.self)
    statement.without = list("without", in: section).compactMap(name)
    statement.quality = written("quality", in: section)
    statement.dataProtection = written("data_protection", in: section)
    for row in reading.table("texts", in: section) ?? [] {
      guard let name = DossierSection(rawValue: row.key) else {
        refuse(row)
        continue
      }
      statement.texts[name] = written(row.value, ScenarioKeys.localized)
    }
    statement.requirements = sections("requirements", in: section, DossierKeys.requirement).compactMap(requirement)
    statement.steps = sections("steps", in: section, DossierKeys.step).compactMap(step)
    return statement
  }

  private func requirement(_ section: Section) -> DossierStatement.Requirement? {
    let requirement = written("requirement", in: section)
    let answer = written("answer", in: section)
    let place = section["section"].flatMap(name)
    guard let requirement, let answer else { return nil }
    return DossierStatement.Requirement(requirement, answer: answer, section: place)
  }

  private func step(_ section: Section) -> DossierStatement.Step? {
    let step = written("step", in: section)
    let when = written("when", in: section)
    let until = reading.date("until", in: section)
    let detail = written("detail", in: section)
    if let until, let opening, until > opening {
      reading.warn(
        section.path("until"), "the step ends on \(until), after the service has begun on \(opening)",
        "l’étape s’achève le \(TextForms.french("\(until)")), après l’ouverture du service le \(TextForms.french("\(opening)"))"
      )
    }
    guard let step, let when else { return nil }
    return DossierStatement.Step(step, when: when, until: until, detail: detail)
  }

  private func refuse(_ row: TableRow) {
    let names = DossierSection.allCases.map(\.rawValue)
    let known = "known sections: \(names.joined(separator: ", "))"
    reading.refuse(
      at: row.keyPosition, row.value.keyPath, wanted: "a section of the dossier", found: TextForms.quoted(row.key),
      suggestion: NearestName.suggestion(for: row.key, among: names) ?? known)
  }

  private func name(_ entry: Entry) -> DossierSection? {
    reading.word(entry, among: DossierSection.allCases.map(\.rawValue)).flatMap(DossierSection.init)
  }

  private func list(_ name: String, in section: Section) -> [Entry] {
    guard let entry = section[name] else { return [] }
    if let items = entry.items { return items }
    reading.refuse(entry, wanted: "a list")
    return []
  }

  private func sections(_ name: String, in section: Section, _ form: SectionForm) -> [Section] {
    let items = list(name, in: section)
    if items.count > 500, let entry = section[name] {
      reading.refuse(entry, wanted: "at most 500 items", found: "\(items.count)")
    }
    return items.prefix(500).compactMap { reading.section($0, form) }
  }

  /// A text with the line breaks that it was written with, in one or two languages.
  private func written(_ name: String, in section: Section) -> LocalizedText? {
    guard let entry = section[name], let form = section.form.key(name)?.form else { return nil }
    return written(entry, form)
  }

  private func written(_ entry: Entry, _ form: Form) -> LocalizedText? {
    guard entry.isMapping else {
      if let text = entry.node.written { return LocalizedText(text) }
      reading.refuse(entry, wanted: form.wanted)
      return nil
    }
    guard let texts = reading.localized(entry, form), let section = form.section,
      let entries = reading.section(entry, section)
    else { return nil }
    var result = texts.texts
    for language in result.keys { result[language] = entries[language.rawValue]?.node.written ?? result[language] }
    return LocalizedText(result)
  }

  private func logo(_ entry: Entry) -> DossierStatement.Logo? {
    guard let bytes = reading.bytes(beside: entry, limit: DossierReader.mostLogoBytes), let name = entry.node.text
    else {
      return nil
    }
    let isPNG = bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard isPNG || head.contains("<svg") else {
      reading.refuse(entry, wanted: "a picture in SVG or PNG", found: "a file of another form")
      return nil
    }
    return DossierStatement.Logo(file: name, bytes: bytes, isSVG: !isPNG)
  }
}
