internal import CXLSXWriter
public import ScenarioModel

/// Writes sections as the sheets of a workbook (.xlsx): real numbers and dates with formats, colours by verdict, charts that can be edited.
///
/// The same sections give the same bytes: no clock, no machine, no name of a user goes in. Texts are never taken for formulas.
public struct WorkbookRenderer: Sendable {
  private let language: ReportLanguage

  /// A renderer in a language.
  public init(_ language: ReportLanguage) { self.language = language }

  /// The workbook of some sections.
  ///
  /// Cost: linear in cells; a row at a time is in memory, finished sheets wait in temporary files.
  ///
  /// - Throws: `OutputError.cannotWrite` where temporary files cannot be written.
  public func bytes(_ sections: [Section]) throws(OutputError) -> [UInt8] {
    let file = try WorkbookFile()
    defer { file.discard() }
    let names = SheetNames(sections, language)
    let fault = file.folder.withCString { folder -> lxw_error in
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      guard let book = workbook_new_opt(file.path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      date(book)
      let formats = WorkbookFormats(book, language)
      for (section, name) in zip(sections, names.names) {
        guard let sheet = workbook_add_worksheet(book, name) else {
          workbook_close(book)
          return LXW_ERROR_PARAMETER_VALIDATION
        }
        var writer = SheetWriter(book: book, sheet: sheet, formats: formats, names: names, language: language)
        writer.write(section)
      }
      return workbook_close(book)
    }
    guard fault == LXW_NO_ERROR else {
      throw .cannotWrite(path: file.folder, reason: String(cString: lxw_strerror(fault)))
    }
    return try file.bytes()
  }

  /// Gives the workbook a fixed date of creation: 1 January 2020, midnight.
  private func date(_ book: UnsafeMutablePointer<lxw_workbook>) {
    var properties = lxw_doc_properties()
    properties.created = 1_577_836_800
    workbook_set_properties(book, &properties)
  }
}

/// Names of sheets, unlike each other and as short as the format asks, and where their tables lie.
struct SheetNames {
  /// The names, in the sections' order.
  let names: [String]
  private let sections: [Section]

  /// Most characters of a name.
  private static let most = 31

  /// The names of sections.
  init(_ sections: [Section], _ language: ReportLanguage) {
    self.sections = sections
    var names: [String] = []
    for section in sections {
      let plain = section.title.text(in: language).map { "[]:*?/\\'".contains($0) ? " " : $0 }
      var name = String(plain.prefix(SheetNames.most))
      var number = 2
      while names.contains(where: { $0.lowercased() == name.lowercased() }) {
        name = String(plain.prefix(SheetNames.most - 4)) + " \(number)"
        number += 1
      }
      names.append(name)
    }
    self.names = names
  }

  /// Where a table lies: its sheet, the row of its head, and the table; nil where no section has it.
  func place(of key: String) -> (sheet: String, head: Int, table: TypedTable)? {
    for (section, name) in zip(sections, names) {
      for (index, block) in section.blocks.enumerated() {
        if case .table(let table) = block, table.key == key { return (name, index + 1, table) }
      }
    }
    return nil
  }
}
