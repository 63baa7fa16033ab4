/// The page's own script: interactive charts over the static pictures, where the chart library stands in the page.
enum ChartScript {
  /// The script, without its element.
  static let text = shared + rows + drawing + heading

  private static let shared = #"""
    (function () {
    "use strict";
    // Paper shows what is folded on the screen.
    window.addEventListener("beforeprint", function () {
      document.querySelectorAll("details:not([open])").forEach(function (part) { part.open = part.dataset.folded = true; });
    });
    window.addEventListener("afterprint", function () {
      document.querySelectorAll("details[data-folded]").forEach(function (part) { part.open = false; delete part.dataset.folded; });
    });
    var source = document.getElementById("chart-data");
    if (!source) { return; }
    var data = JSON.parse(source.textContent), words = data.words, dayLength = 86400000;

    function grouped(value, decimals) {
      var parts = Math.abs(value).toFixed(decimals).split(".");
      var whole = parts[0].replace(/\B(?=(\d{3})+$)/g, words.group);
      var sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "\u2212" : "";
      return sign + whole + (parts[1] ? words.point + parts[1] : "");
    }
    function two(value) { return (value < 10 ? "0" : "") + value; }
    function shortDate(date) {
      var day = date.getUTCDate();
      return (day === 1 ? words.first : day) + " " + words.months[date.getUTCMonth()];
    }
    function longDate(date) {
      return words.weekdays[(date.getUTCDay() + 6) % 7] + " " + shortDate(date) + " " + date.getUTCFullYear();
    }
    function time(minutes) { return two(Math.floor(minutes / 60) % 24) + ":" + two(Math.round(minutes % 60)); }
    function dayStart(day) { return (data.firstDay + day) * dayLength; }
    function stated(value) {
      return Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? grouped(value * 100, 0) : share(value);
    }
    function share(value) {
      if (value > 0 && value < 0.0005) { return value < 0.00005 ? "< " + grouped(0.01, 2) : grouped(value * 100, 2); }
      if (value < 1 && value >= 0.9995) { return value >= 0.99995 ? "> " + grouped(99.99, 2) : grouped(value * 100, 2); }
      return grouped(value * 100, 1);
    }
    function written(value, unit) {
      if (unit === "share") { return share(value) + words.percent; }
      return grouped(value, value === Math.round(value) ? 0 : 1);
    }
    function element(name, text, parent) {
      var made = document.createElement(name);
      if (text) { made.textContent = text; }
      if (parent) { parent.appendChild(made); }
      return made;
    }

    """#

  private static let rows = #"""
    function point(series, table, index) {
      var value = table[series.key][index];
      if (value === undefined) { value = null; }
      if (series.mark === "band") {
        if (value === null) { return [null, null, null]; }
        var half = table[series.half][index] || 0;
        return [Math.max(0, value - half) / 1000, value / 1000, Math.min(1000, value + half) / 1000];
      }
      if (series.key === "probability") { return value === null ? null : value / 1000; }
      return value;
    }
    function gap(chart) {
      return chart.series.map(function (series) { return series.mark === "band" ? [null, null, null] : null; });
    }
    function rowsByDay(chart) {
      var rows = [];
      for (var day = 0; day < data.days; day += 1) {
        rows.push([new Date(dayStart(day) + dayLength / 2)].concat(chart.series.map(function (series) {
          return point(series, data.byDay, day);
        })));
      }
      return rows;
    }
    function rowsByCell(chart) {
      var rows = [], cell = 0, lastTime = -Infinity, lastEnd = -Infinity, stepped = chart.series[0].mark !== "band";
      rows.times = [];
      function add(at, values, times) {
        var when = Math.max(at, lastTime + 1000);
        rows.push([new Date(when)].concat(values));
        rows.times.push(times);
        lastTime = when;
      }
      for (var day = 0; day < data.days; day += 1) {
        for (var k = 0; k < data.byCell.count[day]; k += 1, cell += 1) {
          var length = (data.byCell.length.length ? data.byCell.length[cell] : data.slot) * 60000;
          var start = dayStart(day) + data.byCell.start[cell] * 60000;
          var values = chart.series.map(function (series) { return point(series, data.byCell, cell); });
          if (rows.length && start - lastEnd > 60000) { add(lastEnd + 1000, gap(chart), words.closed); }
          lastEnd = start + length;
          var times = time(data.byCell.start[cell]) + "–" + time(data.byCell.start[cell] + length / 60000);
          add(stepped ? start : start + length / 2, values, times);
          var next = k + 1 < data.byCell.count[day] ? dayStart(day) + data.byCell.start[cell + 1] * 60000 : Infinity;
          if (stepped && next - lastEnd > 60000) { add(lastEnd, values, times); }
        }
      }
      return rows;
    }

    """#

  private static let drawing = #"""
    function bars(event) {
      var context = event.drawingContext, points = event.points, base = event.dygraph.toDomYCoord(0);
      var gapWidth = points.length > 1 ? points[1].canvasx - points[0].canvasx : 24;
      var width = Math.max(1, gapWidth * 0.8);
      context.fillStyle = event.color;
      points.forEach(function (spot) {
        if (spot.yval !== null && !isNaN(spot.yval)) { context.fillRect(spot.canvasx - width / 2, spot.canvasy, width, base - spot.canvasy); }
      });
    }
    function readout(place, chart, row, times, day) {
      place.textContent = "";
      var when = row ? row[0] : null;
      if (row) { element("b", longDate(when) + (times ? ", " + times : ""), place); }
      chart.series.forEach(function (series, index) {
        var value = row ? row[index + 1] : null, band = Array.isArray(value), middle = band ? value[1] : value;
        if (row && middle === null) { return; }
        var item = element("span", "", place), mark = element("i", "", item);
        mark.style.background = series.colour;
        if (!row) { item.appendChild(document.createTextNode(series.name)); return; }
        if (series.own) { middle = data.byDay[series.own][day]; }
        var text = series.name + " " + written(middle, chart.unit);
        if (band && value[2] > value[0]) { text += " (" + words.interval + " " + written(value[0], chart.unit) + " – " + written(value[2], chart.unit) + ")"; }
        item.appendChild(document.createTextNode(text));
      });
      if (!row && chart.target !== null) {
        var goal = element("span", "", place);
        element("i", "", goal).className = "dashes";
        goal.appendChild(document.createTextNode(words.target + " " + stated(chart.target) + words.percent));
      }
      if (!row) { element("span", words.hint, place).className = "hint"; }
    }
    function axisDate(date, granularity, options, graph) {
      var range = graph.xAxisRange(), month = date.getUTCMonth();
      if (range[1] - range[0] > 75 * dayLength && date.getUTCDate() === 1) {
        return words.months[month] + (month === 0 ? " " + date.getUTCFullYear() : "");
      }
      if (date.getUTCHours() + date.getUTCMinutes() === 0) { return shortDate(date); }
      return time(date.getUTCHours() * 60 + date.getUTCMinutes());
    }
    function targetLine(chart) {
      return function (context, area, graph) {
        if (chart.target === null) { return; }
        var y = Math.round(graph.toDomYCoord(chart.target)) + 0.5;
        context.save(); context.strokeStyle = "#1b1f24"; context.setLineDash([6, 4]);
        context.beginPath(); context.moveTo(area.x, y); context.lineTo(area.x + area.w, y); context.stroke(); context.restore();
      };
    }

    """#

  private static let heading = #"""
    function lowest(rows, target) {
      var least = target === null ? 1 : target;
      rows.forEach(function (row) { row.slice(1).forEach(function (value) {
        var low = Array.isArray(value) ? value[0] : value;
        if (low !== null) { least = Math.min(least, low); }
      }); });
      return Math.max(0, Math.floor(least * 10 - 0.3) / 10);
    }
    function draw(chart) {
      var figure = document.getElementById(chart.id);
      if (!figure) { return; }
      var rows = chart.by === "byDay" ? rowsByDay(chart) : rowsByCell(chart);
      if (!rows.length) { return; }
      var banded = chart.series[0].mark === "band", share = chart.unit === "share", place = figure.querySelector(".readout");
      figure.classList.add("is-live");
      var options = {};
      chart.series.forEach(function (series) {
        options[series.name] = { color: series.colour, stepPlot: series.mark === "step" || series.mark === "dash",
          plotter: series.mark === "bar" ? bars : undefined, strokePattern: series.mark === "dash" ? [5, 3] : null };
        if (series.mark !== "bar") { delete options[series.name].plotter; }
      });
      var touch = window.matchMedia("(pointer: coarse)").matches, model = {};
      Object.keys(Dygraph.defaultInteractionModel).forEach(function (name) {
        if (!touch || name.indexOf("touch") !== 0) { model[name] = Dygraph.defaultInteractionModel[name]; }
      });
      var many = chart.by === "byCell" && data.days > 7, narrow = figure.clientWidth < 600;
      // Half a bar and what lies beside it, so that the first and the last are whole.
      var half = chart.by === "byDay" ? Math.max(6, 0.45 * (figure.clientWidth - 66) / (data.days - 0.1)) : 0;
      var graph = new Dygraph(figure.querySelector(".live"), rows, {
        labels: ["x"].concat(chart.series.map(function (series) { return series.name; })), series: options,
        labelsUTC: true, legend: "never", customBars: banded, fillAlpha: 0.22, strokeWidth: 1.8, drawPoints: false,
        connectSeparatedPoints: false, gridLineColor: "#e6e9ed", axisLineColor: "#8c959f", rightGap: 12, interactionModel: model,
        highlightCircleSize: 3, animatedZooms: false, underlayCallback: targetLine(chart),
        includeZero: !share, valueRange: share ? [banded ? lowest(rows, chart.target) : 0, banded ? 1.004 : 1.02] : null,
        dateWindow: many ? [dayStart(data.window[0]), dayStart(data.window[1])] : null,
        showRangeSelector: many, rangeSelectorHeight: 34, rangeSelectorPlotFillColor: "#cfe0ec", rangeSelectorPlotStrokeColor: "#8fb3cc",
        xRangePad: half,
        axes: { x: { axisLabelFormatter: axisDate, axisLabelWidth: 66, pixelsPerLabel: narrow ? 48 : 74 },
          y: { axisLabelWidth: 54, axisLabelFormatter: function (value) { return share ? grouped(value * 100, 0) + words.percent : written(value, ""); } } },
        highlightCallback: function (event, x, points, row) { readout(place, chart, rows[row], rows.times ? rows.times[row] : "", row); },
        unhighlightCallback: function () { readout(place, chart, null); }
      });
      readout(place, chart, null);
      return graph;
    }
    function drawFrom(index) {
      if (index >= data.charts.length) { return; }
      draw(data.charts[index]);
      window.setTimeout(function () { drawFrom(index + 1); }, 0);
    }
    if (window.Dygraph) {
      var order = Array.prototype.map.call(document.querySelectorAll("figure"), function (figure) { return figure.id; });
      data.charts.sort(function (left, right) { return order.indexOf(left.id) - order.indexOf(right.id); });
      drawFrom(0);
    }

    """#
}
