internal import ScenarioModel
internal import CXLSXWriter
internal import ScenarioModel

extension SheetWriter {
  /// Rows that a chart takes.
  private static let chartRows = 16

  /// Draws columns of a table that stands in some sheet.
  mutating func write(_ chart: TableChart) {
    guard let place = names.place(of: chart.table), let across = place.table.column(chart.across),
      place.table.rowCount > 0,
      let made = workbook_add_chart(
        book, UInt8((chart.shape == .bars ? LXW_CHART_COLUMN : LXW_CHART_LINE).rawValue))
    else { return }
    let (first, last) = (UInt32(place.head + 1), UInt32(place.head + place.table.rowCount))
    var isShare = false
    for column in chart.series.compactMap({ place.table.column($0) }) {
      guard let series = chart_add_series(made, nil, nil) else { continue }
      chart_series_set_categories(series, place.sheet, first, UInt16(across), last, UInt16(across))
      chart_series_set_values(series, place.sheet, first, UInt16(column), last, UInt16(column))
      chart_series_set_name(series, place.table.columns[column].label.text(in: language))
      if chart.shape == .line {
        chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
        chart_series_set_marker_size(series, 4)
      }
      if case .share = place.table.columns[column].kind { isShare = true }
    }
    // A bar or a share that does not begin at 0 shows another proportion than the numbers.
    chart_axis_set_min(made.pointee.y_axis, 0)
    if isShare { share(made) }
    chart_title_set_name(made, chart.title.text(in: language))
    chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    let kind = place.table.columns[across].kind
    chart_axis_set_num_format(made.pointee.x_axis, kind == .time ? "hh:mm" : "dd/mm")
    var options = lxw_chart_options()
    (options.x_scale, options.y_scale) = (1.3, 1.05)
    worksheet_insert_chart_opt(sheet, UInt32(chartRow), 4, made, &options)
    chartRow += SheetWriter.chartRows
  }

  /// An axis of fractions, up to 100 %.
  private func share(_ chart: UnsafeMutablePointer<lxw_chart>) {
    chart_axis_set_num_format(chart.pointee.y_axis, "0%")
    chart_axis_set_max(chart.pointee.y_axis, 1)
  }
}
