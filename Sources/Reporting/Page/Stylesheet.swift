/// The page's look: on a screen, on a phone and on paper.
enum Stylesheet {
  /// All of it.
  static let text = base + parts + charts + narrow + paper

  private static let base = """
    :root { --ink: #1b1f24; --muted: #57606a; --line: #d8dee4; --soft: #f6f8fa; --blue: #0b5a8f; --good: #00694c; --bad: #a84300; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
    body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.55 system-ui, -apple-system, "Segoe UI",
      "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
    main, header, footer { max-width: 1020px; margin: 0 auto; padding: 0 28px; }
    header { padding-top: 52px; }
    h1 { font-size: 34px; line-height: 1.18; font-weight: 650; letter-spacing: -.012em; margin: 0 0 10px; overflow-wrap: anywhere; }
    h2 { font-size: 23px; line-height: 1.25; font-weight: 650; letter-spacing: -.006em; margin: 0 0 14px; }
    h3 { font-size: 17px; font-weight: 650; margin: 30px 0 8px; }
    p { max-width: 74ch; margin: 0 0 14px; }
    section { padding: 40px 0 6px; border-top: 1px solid var(--line); margin-top: 34px; }
    a { color: var(--blue); }
    .lead { font-size: 18px; color: var(--muted); }
    .facts { color: var(--muted); margin-bottom: 0; }
    nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; margin: 22px 0 0; font-size: 15px; }
    nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
    footer { color: var(--muted); font-size: 14px; padding-top: 26px; padding-bottom: 60px; }

    """

  private static let parts = """
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(205px, 1fr)); gap: 14px; margin: 4px 0 20px; padding: 0; }
    .card { border: 1px solid var(--line); border-radius: 10px; padding: 15px 17px 13px; background: #fff; margin: 0; }
    .card dt { font-size: 14px; color: var(--muted); }
    .card dd { margin: 0; }
    .card .figure { font-size: 24px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .card .margin { font-size: 16px; font-weight: 400; color: var(--muted); letter-spacing: 0; }
    .card .detail { font-size: 14px; color: var(--muted); }
    .verdict { border-left: 5px solid var(--good); background: #eef7f3; border-radius: 0 10px 10px 0; padding: 15px 20px; margin: 0 0 22px; }
    .verdict.missed { border-color: var(--bad); background: #fdf3ec; }
    .verdict.open { border-color: var(--muted); background: var(--soft); }
    .verdict strong { display: block; font-size: 19px; color: var(--good); }
    .verdict.missed strong { color: var(--bad); } .verdict.open strong { color: var(--ink); }
    .verdict p { margin: 3px 0 0; max-width: none; }
    .scroll { overflow-x: auto; margin: 0 0 16px; }
    table { border-collapse: collapse; width: 100%; font-size: 15px; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--muted); font-size: 14px; padding: 0 0 8px; }
    th, td { padding: 8px 12px 8px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e9edf0; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-size: 13px; font-weight: 600; color: var(--muted); vertical-align: bottom; border-bottom: 1px solid #aab2ba; line-height: 1.3; }
    tbody th { font-weight: 400; }
    .number { text-align: right; white-space: nowrap; }
    thead .number { white-space: normal; }
    td small, th small { display: block; color: var(--muted); font-size: 13px; line-height: 1.35; }
    .strong { font-weight: 650; } .strong small { font-weight: 400; }
    #staffing table { width: auto; } #staffing td, #staffing th { min-width: 5.5em; padding: 4px 12px; }
    td.met { background: #e3f0f8; } td.missed { background: #fbe3d2; } td.undecided { background: #eceff2; }
    code { font: 13px/1.4 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: break-word; }
    details { margin: 6px 0 18px; } summary { cursor: pointer; color: var(--blue); padding: 6px 0; }
    .definitions dt { font-weight: 650; margin-top: 12px; } .definitions dd { margin: 2px 0 0; max-width: 78ch; }
    .tag { display: inline-block; font-size: 12.5px; border-radius: 99px; padding: 1px 9px; background: var(--soft); border: 1px solid var(--line); white-space: nowrap; }
    .tag.source, .tag.specification { background: #e9f3fa; border-color: #bcd9ec; } .tag.assumed { background: #fdf1e3; border-color: #efd3ab; }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 0 40px; align-items: start; }

    """

  private static let charts = """
    figure { margin: 0 0 30px; position: relative; }
    figcaption { font-size: 14.5px; color: var(--muted); max-width: 84ch; margin-top: 6px; }
    .picture { overflow-x: auto; } .picture svg { display: block; width: 100%; min-width: 640px; height: auto; }
    .phone { display: none; } .live { display: none; } .readout { display: none; }
    .is-live > .picture { display: none; }
    .is-live > .live { display: block; width: 100%; height: 300px; }
    .is-live > .readout { display: flex; flex-wrap: wrap; gap: 2px 20px; min-height: 24px; font-size: 14px; align-items: baseline; font-variant-numeric: tabular-nums; padding: 0 0 4px 4px; }
    .readout b { font-weight: 650; min-width: 13em; }
    .readout i.dashes { height: 0; border-top: 2px dashed #1b1f24; border-radius: 0; }
    .readout .hint { color: var(--muted); margin-left: auto; } .readout i { display: inline-block; width: 16px; height: 3px; border-radius: 2px; margin: 0 7px 4px 0; vertical-align: middle; }
    .dygraph-axis-label { font-size: 13px; color: #57606a; }
    .choices { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 10px; font-size: 14px; }
    .choices button { font: inherit; border: 1px solid var(--line); background: #fff; color: var(--ink); border-radius: 99px; padding: 4px 14px; cursor: pointer; }
    .choices button[aria-pressed="true"] { background: var(--blue); border-color: var(--blue); color: #fff; }
    .choices button:focus-visible { outline: 3px solid #9fcbe8; }
    .key { display: flex; flex-wrap: wrap; gap: 4px 14px; font-size: 13.5px; color: var(--muted); padding: 8px 0 2px; margin: 0; list-style: none; }
    .key i { display: inline-block; width: 22px; height: 13px; margin-right: 6px; vertical-align: -2px; border: 1px solid #c9d1d9; }
    .tip { position: absolute; pointer-events: none; background: #1b1f24; color: #fff; font-size: 13.5px; line-height: 1.45; padding: 7px 11px; border-radius: 7px; display: none; z-index: 20; white-space: nowrap; }
    td.shade { text-align: center; border: 1px solid #fff; padding: 8px 10px; min-width: 84px; white-space: nowrap; } th.shade { text-align: center; }
    td.shade.slim, th.shade.slim { min-width: 46px; padding: 6px 4px; } td.shade.slim small { font-size: 11.5px; }
    td.shade small { color: inherit; opacity: .85; } .shade.none { color: var(--muted); }
    .bars { width: 46%; } .dates { white-space: nowrap; } .value { min-width: 9em; } .bar { display: block; height: 9px; margin-top: 7px; background: #0072b2; border-radius: 2px; min-width: 1px; }

    """

  private static let narrow = """
    @media (max-width: 640px) {
      body { font-size: 16px; } main, header, footer { padding-left: 18px; padding-right: 18px; }
      header { padding-top: 30px; } h1 { font-size: 27px; } h2 { font-size: 21px; }
      section { padding-top: 28px; margin-top: 24px; }
      .cards { grid-template-columns: 1fr 1fr; gap: 10px; } .card { padding: 11px 12px; } .card .figure { font-size: 21px; }
      .card .margin { font-size: 14px; } .is-live > .live { height: 250px; } .readout b { min-width: 100%; } .readout .hint { display: none; }
      .dygraph-axis-label { font-size: 11px; } .wide { display: none; } .phone { display: block; } .phone svg { min-width: 0; }
      table { font-size: 14px; } .scroll table { min-width: 560px; } .scroll.slim table { min-width: 0; } .scroll.slim .bars { width: 22%; } .scroll.slim .value { min-width: 0; }
    }

    """

  private static let paper = """
    @media print {
      @page { size: A4; margin: 16mm 14mm; }
      body { font-size: 10.5pt; line-height: 1.42; }
      main, header, footer { max-width: none; padding: 0; } header { padding-top: 0; }
      nav, .choices, .readout, .tip, summary::marker { display: none !important; } .bar { margin-top: 4px; }
      details::details-content { content-visibility: visible; block-size: auto; } summary { color: inherit; font-weight: 650; break-after: avoid; }
      .is-live > .picture, .picture { display: block !important; overflow: visible; } .phone { display: none !important; }
      .picture svg { min-width: 0; } .is-live > .live { display: none !important; }
      section { border: 0; margin-top: 0; padding-top: 18pt; }
      #methods, #sensitivity, #waits, #callTypes, #provenance, #heatMap, #servers, #spillOver, #comparison { break-inside: avoid; }
      td small, th small { font-size: 8pt; } #staffing .scroll { break-inside: avoid; }
      #staffing table { font-size: 8pt; line-height: 1.2; } #staffing td, #staffing th { padding: .8pt 5pt; } #staffing caption { padding-bottom: 2pt; }
      h1 { font-size: 22pt; } h2 { font-size: 15pt; break-after: avoid; } h3 { break-after: avoid; }
      figure, .card, .verdict, tr { break-inside: avoid; } thead { display: table-header-group; }
      .cards { grid-template-columns: repeat(4, 1fr); gap: 8pt; } .card { padding: 8pt 9pt; } .card .figure { font-size: 16pt; }
      .card dt, .card .detail, .card .margin { font-size: 8.5pt; } table { font-size: 9pt; } th, td { padding: 4pt 7pt 4pt 0; }
      thead th { font-size: 8.5pt; } figcaption, caption { font-size: 9pt; } .scroll { overflow: visible; }
      .verdict, .tag, .key i, .bar, .shade, td.met, td.missed, td.undecided { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      a { color: inherit; text-decoration: none; }
    }

    """
}
