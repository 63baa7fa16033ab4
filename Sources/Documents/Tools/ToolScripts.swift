/// What runs in the Python environment.
enum ToolScripts {
  /// Makes `document.pdf` of `document.typ`: a tagged file with what PDF/UA asks for.
  static let compile = #"""
    import os, typst
    typst.compile("document.typ", output="document.pdf", pdf_standards=["ua-1"], timestamp=int(os.environ["SOURCE_DATE_EPOCH"]))

    """#

  /// Makes `document.docx` of pandoc's `draft.docx`: fonts, colours and borders of its styles, the language, fields filled at opening, and one
  /// date for all parts.
  static let finish = #"""
    import os, re, sys, time, zipfile
    from xml.sax.saxutils import escape
    language = {"fr": "fr-FR", "en": "en-GB"}[sys.argv[1]]
    stamp = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    when = "%04d-%02d-%02dT%02d:%02d:%02dZ" % stamp
    author, title = (escape(open(name + ".txt", encoding="utf-8").read()) for name in ("author", "title"))
    borders = "<w:tblBorders>" + "".join(
        '<w:%s w:val="single" w:sz="4" w:space="0" w:color="D8DEE4"/>' % side for side in ("top", "bottom", "insideH")) + "</w:tblBorders>"
    margins = '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'
    boxes = {"good": ("00694C", "EEF7F3"), "bad": ("A84300", "FDF3EC"), "open": ("57606A", "F6F8FA")}
    def box(edge, paper):
        return ('<w:pPr><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="%s"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="%s"/>'
                '<w:spacing w:before="160" w:after="160"/><w:ind w:left="170"/><w:contextualSpacing/></w:pPr>' % (edge, paper))
    def style(text, name, change):
        found = re.search(r'<w:style [^>]*w:styleId="%s".*?</w:style>' % name, text, flags=re.S)
        return text if not found else text[:found.start()] + change(found.group(0)) + text[found.end():]
    def left(text):
        text = re.sub(r'<w:jc w:val="center" */>', '<w:jc w:val="left"/>', text)
        return re.sub(r'<w:spacing [^>]*/>', '<w:spacing w:before="600" w:after="240"/>', text)
    def styles(text):
        text = re.sub(r"<w:rFonts [^>]*/>", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>', text)
        text = re.sub(r'<w:lang [^>]*/>', '<w:lang w:val="%s" w:eastAsia="%s" w:bidi="ar-SA"/>' % (language, language), text)
        text = re.sub(r'<w:color [^>]*w:val="(4F81BD|345A8A|17365D)"[^>]*/>', '<w:color w:val="0B5A8F"/>', text)
        text = re.sub(r'(<w:docDefaults>.*?)<w:sz w:val="\d+" */>(.*?)<w:szCs w:val="\d+" */>', r'\1<w:sz w:val="19"/>\2<w:szCs w:val="19"/>', text, flags=re.S)
        for name in ("Title", "Subtitle"):
            text = style(text, name, left)
        text = style(text, "Title", lambda found: re.sub(r'<w:sz(Cs)? w:val="\d+" */>', r'<w:sz\1 w:val="52"/>', found))
        text = style(text, "Heading1", lambda found: re.sub(r"<w:spacing [^>]*/>", '<w:spacing w:before="480" w:after="160"/>', found))
        for name, (edge, paper) in boxes.items():
            text = style(text, "Callout" + name, lambda found: found.replace("</w:style>", box(edge, paper) + "</w:style>"))
        text = style(text, "Note", lambda found: found.replace("</w:style>", '<w:rPr><w:color w:val="57606A"/><w:sz w:val="17"/></w:rPr></w:style>'))
        text = style(text, "TableCaption", lambda found: re.sub(r"<w:keepNext ?/>", '<w:keepNext/><w:spacing w:before="240" w:after="80"/>', found))
        return style(text, "Table", lambda found: re.sub(
            r"<w:tblPr>.*?</w:tblPr>", "<w:tblPr>" + borders + margins + "</w:tblPr>", found, count=1, flags=re.S))
    def core(text):
        text = re.sub(r"(<dcterms:(created|modified)[^>]*>)[^<]*", r"\g<1>" + when, text)
        text = re.sub(r"<dc:(title|creator)>[^<]*</dc:\1>|<dc:(title|creator)\s*/>", "", text)
        return text.replace("</cp:coreProperties>", "<dc:title>%s</dc:title><dc:creator>%s</dc:creator></cp:coreProperties>" % (title, author))
    def settings(text):
        return re.sub(r"(<w:settings [^>]*>)", r'\1<w:updateFields w:val="true"/>', text, count=1)
    def described(found):
        title = re.search(r'title="([^"]*)"', found.group(0)).group(1)
        return found.group(0) if not title else re.sub(r'descr="[^"]*"', 'descr="%s"' % title.replace("\\", "\\\\"), found.group(0)).replace('title="%s"' % title, 'title=""')
    def kept(paragraphs):
        def one(found):
            text = found.group(0)
            if "<w:keepNext" in text:
                return text
            text = re.sub(r"<w:p>", "<w:p><w:pPr></w:pPr>", text, count=1) if "<w:pPr>" not in text else text
            return re.sub(r'<w:pPr>(<w:pStyle [^>]*/>)?', r"<w:pPr>\1<w:keepNext/>", text, count=1)
        return re.sub(r"<w:p>.*?</w:p>", one, paragraphs, flags=re.S)
    def smaller(table):
        size = 15 if table.count("<w:gridCol ") > 6 else 17
        return table.replace("<w:r><w:t ", '<w:r><w:rPr><w:sz w:val="%d"/></w:rPr><w:t ' % size)
    def whole(table):
        # A table of few rows below its head stays on one page, and so do the rows of any other.
        rows = re.sub(r"<w:tr>(?!<w:trPr>)", "<w:tr><w:trPr></w:trPr>", table).replace("<w:trPr>", "<w:trPr><w:cantSplit/>")
        if rows.count("<w:tr>") > 1 + int(sys.argv[2]):
            return rows
        last = rows.rindex("<w:tr>")
        return kept(rows[:last]) + rows[last:]
    def document(text):
        text = text.replace('<w:pStyle w:val="Compact" />', '<w:pStyle w:val="Compact"/><w:spacing w:before="20" w:after="20"/>')
        text = re.sub(r"<w:tbl>.*?</w:tbl>", lambda found: whole(smaller(found.group(0))), text, flags=re.S)
        # A paragraph stays with the table that it leads to.
        text = re.sub(r'<w:p>(?:(?!</w:p>).)*</w:p>(?=\s*<w:p><w:pPr><w:pStyle w:val="TableCaption")', lambda found: kept(found.group(0)), text, flags=re.S)
        text = re.sub(r"<wp:docPr [^>]*/>", described, text)
        page = ('<w:sectPr><w:footerReference w:type="default" r:id="rIdFoot"/><w:pgSz w:w="11906" w:h="16838"/>'
                '<w:pgMar w:top="1360" w:right="1247" w:bottom="1360" w:left="1247" w:header="600" w:footer="600" w:gutter="0"/><w:titlePg/></w:sectPr>')
        return re.sub(r"<w:sectPr ?/>|<w:sectPr>.*?</w:sectPr>", page, text, flags=re.S)
    def relations(text):
        return text.replace("</Relationships>", '<Relationship Id="rIdFoot" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer9.xml"/></Relationships>')
    def types(text):
        return text.replace("</Types>", '<Override PartName="/word/footer9.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>')
    def number(name):
        return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' % name)
    footer = ('<?xml version="1.0" encoding="UTF-8"?><w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
              '<w:p><w:pPr><w:jc w:val="right"/></w:pPr>%s<w:r><w:t xml:space="preserve"> / </w:t></w:r>%s</w:p></w:ftr>' % (number("PAGE"), number("NUMPAGES")))
    change = {"word/styles.xml": styles, "docProps/core.xml": core, "word/settings.xml": settings, "word/document.xml": document,
              "word/_rels/document.xml.rels": relations, "[Content_Types].xml": types}
    with zipfile.ZipFile("draft.docx") as draft, zipfile.ZipFile("document.docx", "w", zipfile.ZIP_DEFLATED) as final:
        def add(name, data):
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            final.writestr(entry, data)
        for entry in draft.infolist():
            data = draft.read(entry.filename)
            if entry.filename in change:
                data = change[entry.filename](data.decode("utf-8")).encode("utf-8")
            add(entry.filename, data)
        add("word/footer9.xml", footer)

    """#
}
