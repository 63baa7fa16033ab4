/// How the page of a document looks: on a screen, on a phone and on paper.
enum HTMLStyle {
  /// All of it.
  static let text = """
    :root { --ink: #1b1f24; --muted: #57606a; --line: #d8dee4; --blue: #0b5a8f; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 900px; padding: 0 28px; color: var(--ink); background: #fff;
      font: 16px/1.55 "Open Sans", system-ui, "Segoe UI", "DejaVu Sans", Arial, sans-serif; }
    header { padding: 56px 0 24px; border-bottom: 3px solid var(--blue); }
    .logo { max-height: 90px; max-width: 260px; display: block; margin-bottom: 30px; }
    .kind { color: var(--blue); font-weight: 600; margin: 0; }
    h1 { font-size: 34px; line-height: 1.2; margin: 6px 0 24px; overflow-wrap: anywhere; }
    h2 { font-size: 24px; line-height: 1.25; margin: 0 0 14px; color: var(--blue); } h3 { font-size: 18px; margin: 28px 0 8px; }
    p { margin: 0 0 14px; max-width: 76ch; } section { padding: 40px 0 0; }
    .cover div { display: flex; gap: 16px; } .cover dt { color: var(--muted); min-width: 9em; margin: 0; font-weight: 400; }
    nav { padding: 28px 0 0; } nav a { text-decoration: none; } a { color: var(--blue); }
    .note, small, figcaption, caption, .detail, .name, footer { color: var(--muted); font-size: 14px; }
    small { display: block; } caption, figcaption { text-align: left; padding: 0 0 8px; } figcaption { padding-top: 6px; }
    figure { margin: 20px 0 26px; } figure svg { width: 100%; height: auto; display: block; }
    .scroll { overflow-x: auto; margin: 18px 0 22px; }
    table { border-collapse: collapse; width: 100%; font-size: 15px; font-variant-numeric: tabular-nums; }
    table.small { font-size: 13.5px; } th, td { padding: 7px 12px 7px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e9edf0; }
    th[style], td[style] { padding: 7px 6px; white-space: nowrap; } thead th[style] { white-space: normal; }
    thead th { font-size: 13px; color: var(--muted); border-bottom: 1px solid #8b949e; vertical-align: bottom; } tbody th { font-weight: 400; }
    td.good { background: #e3f0f8; } td.bad { background: #fbe3d2; } td.open { background: #eceff2; }
    .callout { border-left: 5px solid #57606a; background: #f6f8fa; padding: 14px 20px; margin: 0 0 22px; }
    .callout.good { border-color: #00694c; background: #eef7f3; } .callout.bad { border-color: #a84300; background: #fdf3ec; }
    .callout p { margin: 3px 0 0; max-width: none; } .callout strong { font-size: 18px; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 12px; margin: 0 0 22px; }
    .card { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; } .card p { margin: 0; }
    .value { font-size: 23px; font-weight: 650; line-height: 1.3; }
    dl { margin: 0 0 18px; } dt { font-weight: 600; margin-top: 10px; } dd { margin: 2px 0 0; }
    code { font: 13.5px/1.4 "DejaVu Sans Mono", ui-monospace, monospace; overflow-wrap: anywhere; }
    footer { border-top: 1px solid var(--line); margin-top: 44px; padding: 18px 0 50px; }
    @media (max-width: 600px) { body { padding: 0 16px; } h1 { font-size: 27px; } .cover div { display: block; }
      figure { overflow-x: auto; } figure svg { min-width: 620px; } }
    @media print { body { max-width: none; padding: 0; font-size: 9.5pt; } nav { break-after: page; } section { padding: 18px 0 0; }
      .scroll { overflow: visible; } table { font-size: 8.5pt; } table.small, thead th { font-size: 7.5pt; } th, td { padding: 3px 8px 3px 0; }
      th[style], td[style] { padding: 3px 4px; } .note, small, figcaption, caption, .detail, .name { font-size: 8.5pt; } figure { margin: 12px 0; }
      tr, figure, .callout, .cards { break-inside: avoid; } thead { display: table-header-group; } h2, h3 { break-after: avoid; } }

    """
}
