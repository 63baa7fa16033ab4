internal import Foundation

/// The programs that make a PDF and a DOCX of a document: which are there, and how they are called.
///
/// Typst lives in a Python environment of this program's own, since it comes as a binding without a command; pandoc and rsvg-convert are
/// looked for in `PATH`. Nothing is fetched while they run. The same document and the same versions give the same bytes: fonts have names,
/// and dates that a tool stamps are the document's (1 January 1980 where it has none).
public struct DocumentTools: Sendable {
  /// A form that needs other programs.
  public enum Form: String, Sendable, CaseIterable {
    case pdf, docx
  }

  /// What installs them.
  public static let setup = "Scripts/setup dossier"

  private let python: String?
  private let pandoc: String?
  private let converter: String?

  /// Looks for the programs.
  ///
  /// - Parameter environment: variables, of which `PATH`, `XDG_DATA_HOME` and `HOME` count; nil for those of this program.
  public init(environment: [String: String]? = nil) {
    let environment = environment ?? ProcessInfo.processInfo.environment
    let home = environment["XDG_DATA_HOME"] ?? (environment["HOME"] ?? "") + "/.local/share"
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    func find(_ name: String, in folders: [String]) -> String? {
      folders.map { $0 + "/" + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
    python = find("python", in: [home + "/busyhour/typst/bin"])
    pandoc = find("pandoc", in: folders)
    converter = find("rsvg-convert", in: folders)
  }

  /// The programs that a form lacks, by name; empty where it can be made.
  public func missing(for form: Form) -> [String] {
    let needed: [(String, String?)] =
      switch form {
      case .pdf: [("typst", python)]
      case .docx: [("pandoc", pandoc), ("rsvg-convert", converter), ("python", python)]
      }
    return needed.filter { $0.1 == nil }.map(\.0)
  }

  /// The bytes of a document in a form.
  ///
  /// - Throws: `DocumentToolFault` where a program is missing or fails.
  public func bytes(_ document: Document, as form: Form) throws(DocumentToolFault) -> [UInt8] {
    if let name = missing(for: form).first {
      throw DocumentToolFault(tool: name, reason: "not found; \(DocumentTools.setup) installs it")
    }
    let work = try WorkFolder()
    defer { work.remove() }
    switch form {
    case .pdf: return try pdf(document, work)
    case .docx: return try word(document, work)
    }
  }

  private func pdf(_ document: Document, _ work: WorkFolder) throws(DocumentToolFault) -> [UInt8] {
    let source = TypstDocument(document)
    for file in source.files { try work.write(file.name, file.bytes) }
    try work.write("document.typ", Array(source.source().utf8))
    try work.write("compile.py", Array(ToolScripts.compile.utf8))
    try work.run("typst", python ?? "", ["compile.py"], date: document.date)
    return try work.read("document.pdf")
  }

  private func word(_ document: Document, _ work: WorkFolder) throws(DocumentToolFault) -> [UInt8] {
    let source = WordSource(document)
    for file in source.files {
      try work.write(file.name, file.bytes)
      guard file.name.hasSuffix(".svg") else { continue }
      let target = file.name.dropLast(4) + ".png"
      try work.run(
        "rsvg-convert", converter ?? "", ["--width=1800", "--keep-aspect-ratio", "--output=\(target)", file.name],
        date: nil)
    }
    try work.write("document.html", Array(source.html().utf8))
    try work.write("filter.lua", Array(WordSource.filter.utf8))
    try work.write("finish.py", Array(ToolScripts.finish.utf8))
    let arguments = [
      "--from=html", "--to=docx", "--lua-filter=filter.lua", "--metadata=lang:\(document.language)",
      "--output=draft.docx", "document.html",
    ]
    try work.run("pandoc", pandoc ?? "", arguments, date: document.date)
    try work.write("author.txt", Array(document.author.utf8))
    try work.write("title.txt", Array(document.cover.title.utf8))
    try work.run(
      "python", python ?? "", ["finish.py", document.language, "\(DocumentTable.mostKeptRows)"], date: document.date)
    return try work.read("document.docx")
  }
}

/// Why a program made no document.
public struct DocumentToolFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The program.
  public let tool: String
  /// What went wrong.
  public let reason: String

  /// The program and what went wrong.
  public var description: String { "\(tool): \(reason)" }
}
