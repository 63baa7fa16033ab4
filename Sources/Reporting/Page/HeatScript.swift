/// The part of the page's script that lets the heat map show other figures and read its cells.
enum HeatScript {
  /// The script; it continues the chart script and closes its function.
  static let text = #"""
    (function () {
      var heat = data.heat, figure = document.getElementById("heat-map");
      if (!heat || !figure) { return; }
      var narrow = window.matchMedia("(max-width: 640px)").matches ? 1 : 0;
      var svg = figure.querySelectorAll("svg")[narrow], tip = figure.querySelector(".tip"), key = figure.querySelector(".key");
      var box = heat.boxes[narrow], rowCount = heat.slots[1] - heat.slots[0], columnWidth = box[2] / data.days, rowHeight = box[3] / rowCount;
      var table = data.byCell, cells = [], cell = 0;
      for (var day = 0; day < data.days; day += 1) {
        cells[day] = {};
        for (var k = 0; k < table.count[day]; k += 1, cell += 1) { cells[day][Math.floor(table.start[cell] / data.slot)] = cell; }
      }
      function value(id, index) {
        if (id === "level") { return table.level[index] === null ? null : table.level[index] / 1000; }
        if (id === "missing") { return table.needed[index] - table.agents[index]; }
        return table[id][index];
      }
      function classOf(metric, amount, index) {
        if (metric.id === "level") { return table.shade[index]; }
        var found = 0;
        metric.edges.forEach(function (edge, index) { if (amount >= edge) { found = index; } });
        return found;
      }
      var layer = document.createElementNS(svg.namespaceURI, "g"), ground = svg.querySelector("path");
      function paint(metric) {
        var paths = metric.edges.map(function () { return ""; });
        for (var day = 0; day < data.days; day += 1) {
          for (var slot = heat.slots[0]; slot < heat.slots[1]; slot += 1) {
            var index = cells[day][slot], amount = index === undefined ? null : value(metric.id, index);
            if (amount === null) { continue; }
            paths[classOf(metric, amount, index)] += "M" + (box[0] + day * columnWidth).toFixed(2) + " " +
              (box[1] + (slot - heat.slots[0]) * rowHeight).toFixed(2) + "h" + columnWidth.toFixed(2) + "v" + rowHeight.toFixed(2) +
              "h-" + columnWidth.toFixed(2) + "z";
          }
        }
        layer.textContent = "";
        var blank = ground.cloneNode();
        layer.appendChild(blank);
        paths.forEach(function (path, index) {
          var shape = document.createElementNS(svg.namespaceURI, "path");
          shape.setAttribute("d", path);
          shape.setAttribute("fill", metric.colours[index]);
          shape.setAttribute("shape-rendering", "crispEdges");
          layer.appendChild(shape);
        });
        key.textContent = "";
        metric.labels.forEach(function (label, index) {
          var item = element("li", "", key);
          element("i", "", item).style.background = metric.colours[index];
          item.appendChild(document.createTextNode(label));
        });
        figure.querySelector("figcaption").textContent = metric.caption;
      }
      function under(event) {
        var frame = svg.getBoundingClientRect(), view = svg.viewBox.baseVal;
        var x = (event.clientX - frame.left) * view.width / frame.width - box[0];
        var y = (event.clientY - frame.top) * view.height / frame.height - box[1];
        var day = Math.floor(x / columnWidth), slot = Math.floor(y / rowHeight) + heat.slots[0];
        if (x < 0 || y < 0 || day >= data.days || slot >= heat.slots[1]) { return null; }
        return { day: day, slot: slot, index: cells[day][slot] };
      }
      function show(event) {
        var spot = under(event);
        if (!spot) { tip.style.display = "none"; return; }
        tip.textContent = "";
        element("b", longDate(new Date(dayStart(spot.day))) + ", " + time(spot.slot * data.slot), tip);
        if (spot.index === undefined) { element("div", words.closed, tip); }
        heat.metrics.forEach(function (metric) {
          var amount = spot.index === undefined ? null : value(metric.id, spot.index);
          if (amount !== null) { element("div", metric.name + " " + written(amount, metric.id === "level" ? "share" : ""), tip); }
        });
        tip.style.display = "block";
        var outer = figure.getBoundingClientRect(), left = event.clientX - outer.left + 14;
        tip.style.left = Math.max(0, Math.min(left, outer.width - tip.offsetWidth - 4)) + "px";
        tip.style.top = (event.clientY - outer.top + 16) + "px";
      }
      svg.addEventListener("pointermove", show);
      svg.addEventListener("pointerdown", show);
      svg.addEventListener("pointerleave", function () { tip.style.display = "none"; });
      var choices = figure.querySelector(".choices");
      choices.hidden = false;
      choices.addEventListener("click", function (event) {
        var metric = heat.metrics.filter(function (entry) { return entry.id === event.target.dataset.metric; })[0];
        if (!metric) { return; }
        choices.querySelectorAll("button").forEach(function (button) { button.setAttribute("aria-pressed", String(button === event.target)); });
        if (!layer.parentNode) { ground.parentNode.insertBefore(layer, svg.querySelector("text")); }
        paint(metric);
      });
    }());
    }());

    """#
}
