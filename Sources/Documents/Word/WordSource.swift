/// A document as pandoc takes it to make a DOCX: HTML with pictures as files beside it, and a filter for what HTML cannot say.
///
/// Headings, captions, lists and tables are real ones. Page numbers, also those of the contents, are fields, which a word processor fills
/// when it opens the file.
public struct WordSource {
  private let document: Document

  /// A source of a document.
  public init(_ document: Document) { self.document = document }

  /// The pictures: names beside the source, and bytes; those in SVG have to become PNG of the same name.
  public var files: [(name: String, bytes: [UInt8])] { TypstDocument(document).files }

  /// The HTML: the same for the same document.
  public func html() -> String {
    let body = HTMLBody(
      document: document,
      figure: {
        "<img src=\"\($0.identifier).png\" alt=\"\(Escape.html($0.alternative))\" width=\"16cm\" title=\"\(Escape.html($0.alternative))\"/>"
      },
      place: place, level: 1)
    return "<!DOCTYPE html>\n<html lang=\"\(document.language)\"><head><meta charset=\"utf-8\"/>"
      + "<title></title></head>\n<body>\n\(cover)\(body.chapters())</body></html>\n"
  }

  /// A link to a chapter with its number, and its page as a field.
  private func place(_ chapter: String) -> String {
    guard let number = document.number(of: chapter) else { return "" }
    let labels = document.labels
    let page = "<span class=\"page\" data-target=\"\(chapter)\">\(Escape.html(labels.page))\u{A0}</span>"
    return "<a href=\"#\(chapter)\">\(Escape.html(labels.chapter))\u{A0}\(number)</a>, \(page)"
  }

  private var cover: String {
    let cover = document.cover
    let logo = cover.logo.map {
      "<p><img src=\"logo.png\" alt=\"\(Escape.html($0.alternative))\" height=\"1.8cm\"/></p>\n"
    }
    func styled(_ style: String, _ text: String) -> String {
      "<div data-custom-style=\"\(style)\"><p>\(Escape.html(text))</p></div>\n"
    }
    let rows = cover.rows.map {
      "<p>\(Escape.html($0[0]))\(Escape.html(document.labels.separator))<strong>\(Escape.html($0[1]))</strong></p>\n"
    }
    let contents = "<div class=\"contents\"><p>\(Escape.html(document.labels.contents))</p></div>\n"
    return (logo ?? "") + styled("Title", cover.title) + styled("Subtitle", cover.kind) + rows.joined()
      + (document.chapters.isEmpty ? "" : contents)
  }

  /// The filter: contents with pages as fields, which every word processor fills, also where it leaves a table of contents as it is.
  public static let filter = #"""
    local function openxml(text) return pandoc.RawBlock("openxml", text) end
    local function escaped(text) return (text:gsub("&", "&amp;"):gsub("<", "&lt;"):gsub(">", "&gt;")) end
    local function field(kind) return '<w:r><w:fldChar w:fldCharType="' .. kind .. '"' .. (kind == "begin" and ' w:dirty="true"' or "") .. '/></w:r>' end
    local function code(text) return '<w:r><w:instrText xml:space="preserve"> ' .. text .. ' </w:instrText></w:r>' end
    local function number(target)
      return field("begin") .. code("PAGEREF page_" .. target .. " \\h") .. field("separate") .. '<w:r><w:t>…</w:t></w:r>' .. field("end")
    end
    local chapters = {}
    local function page(span)
      local target = span.attributes["data-target"] or span.attributes.target
      if not target then return nil end
      return span.content .. pandoc.List{pandoc.RawInline("openxml", number(target))}
    end
    local function chapter(header)
      if header.level ~= 1 then return nil end
      table.insert(chapters, {name = header.identifier, title = pandoc.utils.stringify(header)})
      local mark = '<w:bookmarkStart w:id="' .. 9000 + #chapters .. '" w:name="page_' .. header.identifier .. '"/><w:bookmarkEnd w:id="' .. 9000 + #chapters .. '"/>'
      header.content:insert(1, pandoc.RawInline("openxml", mark))
      return header
    end
    local function contents(div)
      if not div.classes:includes("contents") then return nil end
      local text = '<w:p><w:pPr><w:pStyle w:val="TOCHeading"/><w:pageBreakBefore/></w:pPr><w:r><w:t>' .. escaped(pandoc.utils.stringify(div)) .. '</w:t></w:r></w:p>'
      for _, entry in ipairs(chapters) do
        text = text .. '<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9412"/></w:tabs><w:spacing w:before="40" w:after="40"/></w:pPr>' ..
          '<w:hyperlink w:anchor="' .. entry.name .. '"><w:r><w:t xml:space="preserve">' .. escaped(entry.title) .. '</w:t></w:r><w:r><w:tab/></w:r>' ..
          number(entry.name) .. '</w:hyperlink></w:p>'
      end
      return openxml(text .. '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
    end
    return {{Span = page, Header = chapter}, {Div = contents}}

    """#
}
