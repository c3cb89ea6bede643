/* The timeline: which days it shows, how it is moved, what is under the pointer. */

const MARGIN = { top: 6, bottom: 30, side: 14 };
const WIDEST_DAY = 90;

/**
 * A chart of `state.passing` on `state.clock`. `onMove` is called when other days are shown, `onChoose` with the event that
 * was clicked.
 */
function makeChart(state, { onMove, onChoose }) {
  const canvas = document.getElementById("canvas"), overview = document.getElementById("overview");
  const view = { width: 0, height: 0, domain: [0, 1], transform: d3.zoomIdentity, mode: "marks", marks: [], packed: new Map() };
  const zoom = d3.zoom().on("zoom", (moved) => { view.transform = moved.transform; redraw(); onMove(); });
  const select = d3.select(canvas).call(zoom).on("dblclick.zoom", null);
  let asked = false, colours = readColours();

  const perDay = () => ((view.width - 2 * MARGIN.side) / (view.domain[1] - view.domain[0])) * view.transform.k;
  const x = (day) => view.transform.applyX(MARGIN.side) + (day - view.domain[0]) * perDay();
  const dayAt = (pixel) => view.domain[0] + (pixel - view.transform.applyX(MARGIN.side)) / perDay();
  const days = () => [dayAt(0), dayAt(view.width)];
  const bottom = () => view.height - MARGIN.bottom;

  function redraw() {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; draw(); });
  }

  function draw() {
    if (!view.width) return;
    const pen = prepare(canvas, view.width, view.height);
    const scale = d3.scaleUtc().domain(days().map((day) => new Date(day * DAY_MS))).range([0, view.width]);
    drawAxis(pen, scale, view.width, view.height, bottom(), colours);
    const seen = visible();
    view.marks = [];
    const layout = [LABEL, SMALL, DOT].map((size) => fitting(seen, size)).find(Boolean);
    view.mode = layout ? "marks" : "columns";
    if (layout) drawMarks(pen, seen, layout);
    else drawCounts(pen, seen);
    drawOverview();
    tellOutside();
  }

  /** The events that touch the days shown, by first day. */
  function visible() {
    const [first, last] = days(), slack = FADE / perDay();
    return state.passing.filter((event) => {
      const place = event.clocks[state.clock];
      return place && place.last + 1 + (place.openEnd ? slack : 0) >= first && place.first - (place.openStart ? slack : 0) <= last;
    });
  }

  /** Lanes at the nearest wider step of zoom, so that marks keep their lanes while one moves; null if some found no room. */
  function fitting(seen, size) {
    const lanes = Math.floor((bottom() - MARGIN.top) / size.height);
    if (seen.length > lanes * view.width / (2 * size.radius)) return null;
    const step = 2 ** (Math.floor(Math.log2(view.transform.k) * 2) / 2), scale = (perDay() / view.transform.k) * step;
    const key = [state.version, state.clock, step, size.height, lanes, view.width].join();
    if (!view.packed.has(key)) {
      if (view.packed.size > 12) view.packed.clear();
      const placed = state.passing.filter((event) => event.clocks[state.clock]);
      view.packed.set(key, packLanes(placed, state.clock, (day) => (day - view.domain[0]) * scale, size, lanes));
    }
    const packed = view.packed.get(key);
    return seen.every((event) => packed.lane.get(event.index) >= 0) ? { size, ...packed } : null;
  }

  function drawMarks(pen, seen, { size, lane, next }) {
    for (const event of [...seen.filter((one) => one !== state.chosen), ...seen.filter((one) => one === state.chosen)]) {
      const place = event.clocks[state.clock], y = bottom() - size.height * (lane.get(event.index) + 0.55);
      const [left, right] = extent(place, x, size), follower = next.get(event.index);
      view.marks.push({ event, left: left - 3, right: right + 3, top: y - size.height / 2, bottom: y + size.height / 2 });
      pen.globalAlpha = state.verdicts(event).includes("wrong") ? 0.35 : 1;
      const chosen = event === state.chosen;
      drawMark(pen, event, place, x, y, size, colours, chosen);
      if (size.text) label(pen, event, Math.max(left, 4), Math.max(right, 4), follower, y, size, chosen);
      else if (chosen) flag(pen, event, right, y);
      pen.globalAlpha = 1;
    }
  }

  function label(pen, event, left, right, follower, y, size, chosen) {
    const end = follower ? extent(follower.clocks[state.clock], x, size)[0] : view.width;
    const inside = right + 7 > view.width - 40, from = inside ? left + 8 : right + 7;
    const ink = event.disputed ? colours.disputed : colours.ink;
    const ground = inside ? colours.paper : null;
    drawLabel(pen, harmless(event.claim), from + (chosen ? 4 : 0), y, Math.min(end, view.width) - from - 8, ink, { weight: chosen ? "700" : "400", ground });
  }

  /** The chosen event's label over marks that have none. */
  function flag(pen, event, right, y) {
    const room = 260, text = harmless(event.claim), x0 = right + 10 + room > view.width ? view.width - room - 6 : right + 10;
    pen.globalAlpha = 1;
    drawLabel(pen, text, x0, y - 15, room, event.disputed ? colours.disputed : colours.ink, { weight: "700", ground: colours.paper });
  }

  function drawCounts(pen, seen) {
    const columns = calendarColumns(days(), perDay(), 5), height = bottom() - MARGIN.top - 6;
    view.columns = { ...columns, ...countColumns(seen, state.clock, columns.edges) };
    const tall = (number) => (number / view.columns.most) * height, ticks = d3.ticks(0, view.columns.most, 4).slice(1);
    for (const tick of ticks) {
      pen.fillStyle = colours.rule;
      pen.fillRect(0, Math.round(bottom() - tall(tick)), view.width, 1);
    }
    drawColumns(pen, view.columns, columns.edges, x, bottom(), colours, tall);
    for (const tick of ticks) {
      drawLabel(pen, d3.format(",")(tick), 6, Math.round(bottom() - tall(tick)) - 8, 60, colours.muted, { ground: colours.paper });
    }
  }

  function drawOverview() {
    const width = view.width, height = overview.clientHeight;
    const pen = prepare(overview, width, height);
    const whole = (width - 2 * MARGIN.side) / (view.domain[1] - view.domain[0]);
    const at = (day) => MARGIN.side + (day - view.domain[0]) * whole;
    const counts = countedOverview(whole);
    const [from, to] = days().map(at);
    pen.fillStyle = colours.rule;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = colours.paper;
    pen.fillRect(from, 1, Math.max(to - from, 3), height - 2);
    drawColumns(pen, counts, counts.edges, at, height - 2, colours, (number) => Math.sqrt(number / counts.most) * (height - 6));
    pen.strokeStyle = colours.ink;
    pen.lineWidth = 1.5;
    pen.strokeRect(Math.max(from, 0) + 0.75, 0.75, Math.min(Math.max(to - from, 3), width) - 1.5, height - 1.5);
  }

  /** The columns of the overview, which only filters, clock and width change. */
  function countedOverview(perDay) {
    const key = [state.version, state.clock, perDay, ...view.domain].join();
    if (view.overview?.key !== key) {
      const { edges } = calendarColumns(view.domain, perDay, 2), placed = state.passing.filter((event) => event.clocks[state.clock]);
      view.overview = { key, edges, ...countColumns(placed, state.clock, edges) };
    }
    return view.overview;
  }

  /** What the drawing cannot say itself: how many events lie to its left and right, and what a column stands for. */
  function tellOutside() {
    const [first, last] = days(), clock = state.clock;
    document.getElementById("caption").textContent = view.mode === "columns" ? captionOf(view.columns.name) : "";
    tell("earlier", "← ", "", state.passing.filter((event) => event.clocks[clock] && event.clocks[clock].last + 1 < first).length);
    tell("later", "", " →", state.passing.filter((event) => event.clocks[clock] && event.clocks[clock].first > last).length);
  }

  function tell(id, before, after, number) {
    const button = document.getElementById(id);
    button.hidden = number === 0;
    button.textContent = `${before}${number.toLocaleString("en")} ${id}${after}`;
  }

  /** Show these days. */
  function show(first, last, smooth = false) {
    const whole = view.domain[1] - view.domain[0], wide = view.width - 2 * MARGIN.side;
    const k = Math.min(Math.max(whole / Math.max(last - first, 1e-6), 1), zoom.scaleExtent()[1]);
    const middle = MARGIN.side + (((first + last) / 2 - view.domain[0]) / whole) * wide;
    const target = d3.zoomIdentity.translate(view.width / 2 - k * middle, 0).scale(k);
    (smooth && !still() ? select.transition().duration(250) : select).call(zoom.transform, target);
  }

  /** Measure the events on the clock anew and show most of them: a few far ones must not make all others a speck. */
  function reset() {
    const places = state.core.events.map((event) => event.clocks[state.clock]).filter(Boolean);
    const [from, to] = places.length ? [d3.min(places, (place) => place.first), d3.max(places, (place) => place.last + 1)] : [0, 365];
    const pad = Math.max((to - from) * 0.02, 3);
    view.domain = [from - pad, to + pad];
    measure();
    const [low, high] = densest(places), margin = Math.max((high - low) * 0.15, 3);
    if (high - low + 2 * margin < (to - from) * 0.5) show(low - margin, high + margin);
    else select.call(zoom.transform, d3.zoomIdentity);
    redraw();
  }

  /** Show all events that fit the filters, if some are out of sight; without filters, what the page opens with. */
  function fit() {
    const places = state.passing.map((event) => event.clocks[state.clock]).filter(Boolean);
    if (state.passing.length === state.core.events.length) return reset();
    const from = d3.min(places, (place) => place.first), to = d3.max(places, (place) => place.last + 1), [first, last] = days();
    if (!places.length || (from >= first && to <= last && to - from > (last - first) / 4)) return redraw();
    const margin = Math.max((to - from) * 0.1, 20);
    return show(from - margin, to + margin);
  }

  function measure() {
    const shown = view.width ? days() : null;
    view.width = canvas.clientWidth;
    view.height = canvas.clientHeight;
    const most = Math.max(1, (WIDEST_DAY * (view.domain[1] - view.domain[0])) / view.width);
    zoom.extent([[0, 0], [view.width, view.height]]).translateExtent([[0, 0], [view.width, view.height]]).scaleExtent([1, most]);
    return shown;
  }

  function resized() {
    if (!canvas.clientWidth || (canvas.clientWidth === view.width && canvas.clientHeight === view.height)) return;
    const shown = measure();
    if (shown) show(...shown);
    redraw();
  }

  /** Move so that the event's days are shown. */
  function reveal(event) {
    const place = event.clocks[state.clock], [first, last] = days();
    if (!place || (place.last >= first && place.first <= last)) return redraw();
    const half = (last - first) / 2, middle = (place.first + place.last) / 2;
    return show(middle - half, middle + half, true);
  }

  const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const smoothly = () => (still() ? select : select.transition().duration(180));
  const markAt = (px, py) => view.marks.findLast((mark) => px >= mark.left && px <= mark.right && py >= mark.top && py <= mark.bottom);

  function pointed(pointer) {
    const tooltip = document.getElementById("tooltip"), [px, py] = d3.pointer(pointer, canvas);
    const mark = markAt(px, py);
    canvas.style.cursor = mark || view.mode === "columns" ? "pointer" : "grab";
    tooltip.hidden = !mark && view.mode !== "columns";
    if (tooltip.hidden) return;
    const lines = mark ? [whenText(mark.event, state.clock), mark.event.claim] : columnTold(px);
    tooltip.replaceChildren(make("strong", {}, lines[0]), make("span", { dir: "auto" }, lines[1]));
    tooltip.style.left = `${Math.max(4, Math.min(px + 12, view.width - tooltip.offsetWidth - 4))}px`;
    tooltip.style.top = `${py > view.height / 2 ? py - tooltip.offsetHeight - 12 : py + 16}px`;
  }

  function columnTold(px) {
    const { edges, totals } = view.columns, place = Math.min(Math.max(d3.bisectRight(edges, dayAt(px)) - 1, 0), totals.length - 1);
    return [period(edges[place], edges[place + 1] - 1), `About ${counted(Math.round(totals[place]), "event")}`];
  }

  select.on("pointermove", pointed).on("pointerleave", () => { document.getElementById("tooltip").hidden = true; });
  select.on("click", (click) => {
    const [px, py] = d3.pointer(click, canvas), mark = markAt(px, py);
    if (mark) onChoose(mark.event);
    else if (view.mode === "columns") {
      const half = (days()[1] - days()[0]) / 8;
      show(dayAt(px) - half, dayAt(px) + half, true);
    }
  });
  d3.select(overview).call(d3.drag().container(overview).on("start drag", ({ x: px }) => {
    const middle = view.domain[0] + ((px - MARGIN.side) / (view.width - 2 * MARGIN.side)) * (view.domain[1] - view.domain[0]);
    const half = (days()[1] - days()[0]) / 2;
    show(middle - half, middle + half);
  }));
  new ResizeObserver(resized).observe(canvas);
  /* Paper has its own colours and size, and waits for no frame. */
  window.matchMedia("print").addEventListener("change", () => { colours = readColours(); resized(); draw(); });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { colours = readColours(); redraw(); });

  return {
    redraw, reset, fit, reveal, days,
    zoomBy: (factor) => smoothly().call(zoom.scaleBy, factor),
    pan: (share) => smoothly().call(zoom.translateBy, (-share * view.width) / view.transform.k, 0),
    whole: () => smoothly().call(zoom.transform, d3.zoomIdentity),
  };
}

const captionOf = (unit) => `Events in each ${unit}, light: not certain; ${unit === "day" ? "the list has" : "zoom in to see"} them one by one`;

/** The shortest stretch of days in which three of four events begin. */
function densest(places) {
  const firsts = places.map((place) => place.first).sort(d3.ascending), most = Math.ceil(firsts.length * 0.75) - 1;
  let best = [firsts[0] ?? 0, firsts.at(-1) ?? 0];
  for (let place = 0; place + most < firsts.length; place += 1) {
    if (firsts[place + most] - firsts[place] < best[1] - best[0]) best = [firsts[place], firsts[place + most]];
  }
  return best;
}
