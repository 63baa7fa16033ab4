/// How the PDF looks: page, fonts, headings, tables and boxes, as functions of Typst that the source calls.
enum TypstStyle {
  /// The settings and functions, with fonts by name, the first that is installed counts.
  ///
  /// `Scripts/setup dossier` installs the first of each.
  static let text = #"""
    #let ink = rgb("#1b1f24")
    #let muted = rgb("#57606a")
    #let blue = rgb("#0b5a8f")
    #let tones = (good: rgb("#e3f0f8"), bad: rgb("#fbe3d2"), open: rgb("#eceff2"))
    #let edges = (good: rgb("#00694c"), bad: rgb("#a84300"), open: rgb("#57606a"))
    #let papers = (good: rgb("#eef7f3"), bad: rgb("#fdf3ec"), open: rgb("#f6f8fa"))
    #set text(font: ("Open Sans", "DejaVu Sans"), size: 9.5pt, fill: ink, lang: language)
    #set smartquote(enabled: false)
    #set par(leading: 0.68em, spacing: 1.05em)
    #set page(paper: "a4", margin: (x: 22mm, top: 24mm, bottom: 24mm), footer: context {
      if counter(page).get().first() > 1 {
        set text(size: 8pt, fill: muted)
        grid(columns: (1fr, auto), foot, [#counter(page).display() / #counter(page).final().first()])
      }
    })
    #set heading(numbering: "1.1", supplement: names.chapter)
    #show heading.where(level: 1): it => {
      // A chapter begins on a new page, unless half of the page at hand is still empty: room that cannot be cut is asked for and given back.
      v(3em, weak: true)
      block(height: 120mm, breakable: false, above: 0pt, below: 0pt)
      v(-120mm)
      set text(size: 17pt, fill: blue)
      block(it, above: 0pt, below: 1.1em)
    }
    #show heading.where(level: 2): it => { set text(size: 11.5pt); block(it, above: 1.6em, below: 0.8em) }
    #show heading.where(level: 2): set heading(numbering: none, outlined: false)
    #show link: set text(fill: blue)
    #show raw: set text(font: ("DejaVu Sans Mono",), size: 8.5pt)
    #show figure.where(kind: table): set block(breakable: true)
    #show figure.where(kind: table): set figure(supplement: names.table)
    #show figure.where(kind: image): set figure(supplement: names.figure)
    #show figure.where(kind: table): set figure.caption(position: top)
    #set figure.caption(separator: names.separator)
    #show figure.caption: it => { set text(size: 8.5pt, fill: muted); set align(left); block(sticky: true, it) }
    #show figure: set block(above: 1.5em, below: 1.5em)
    #set list(indent: 4pt, spacing: 0.7em)
    #set enum(indent: 4pt, spacing: 0.7em)
    #set terms(separator: linebreak(), spacing: 1em, hanging-indent: 0pt)
    #let small(body) = text(size: 0.86em, fill: muted, body)
    #let note(body) = block(small(body))
    #let lead(body) = block(sticky: true, body)
    #let place-of(target) = context {
      let found = query(target)
      if found.len() > 0 {
        let spot = found.first().location()
        link(spot)[#names.chapter~#counter(heading).at(spot).first(), #names.page~#counter(page).at(spot).first()]
      }
    }
    #let cover-page(kind, title, rows) = {
      v(34mm)
      text(size: 12pt, fill: blue, weight: 600, kind)
      v(2mm)
      std.title(text(size: 27pt, weight: 700, hyphenate: false, title))
      v(6mm)
      line(length: 100%, stroke: 1.5pt + blue)
      v(6mm)
      grid(columns: (38mm, 1fr), row-gutter: 9pt, ..rows.enumerate().map(((index, cell)) => if calc.even(index) { text(fill: muted, cell) } else { cell }))
      v(1fr)
      small(foot)
    }
    #let contents(name) = {
      pagebreak()
      outline(title: name, depth: 1, indent: 0pt)
      pagebreak()
    }
    #let callout(tone, headline, sentences) = block(width: 100%, fill: papers.at(tone), stroke: (left: 3pt + edges.at(tone)), inset: (x: 12pt, y: 10pt), below: 1.3em)[
      #text(size: 11pt, weight: 600, fill: edges.at(tone), headline)
      #for sentence in sentences { parbreak(); sentence }
    ]
    #let cards(entries) = block(above: 1.3em, below: 1.3em, grid(columns: (1fr,) * calc.min(3, entries.len()), stroke: 0.6pt + rgb("#d8dee4"), inset: 9pt, ..entries.map(((name, value, detail)) =>
      [#small(name) \ #text(size: 15pt, weight: 600, value) \ #small(detail)])))
    #let listing(caption, widths, sides, is-kept, is-small, head, rows) = block(breakable: not is-kept, figure(
      kind: table, caption: caption,
      {
        set text(size: if is-small { 7.5pt } else { 8.5pt }, hyphenate: true)
        set par(leading: 0.55em)
        table(
          columns: widths, align: (column, row) => sides.at(column) + if row == 0 { bottom } else { top },
          stroke: (column, row) => (bottom: if row == 0 { 0.8pt + muted } else { 0.4pt + rgb("#d8dee4") }),
          inset: (x: if is-small { 3pt } else { 4pt }, y: if is-small { 2.6pt } else { 4.2pt }),
          table.header(..head.map(name => text(fill: muted, weight: 600, hyphenate: false, name))), ..rows)
      }))

    """#
}
