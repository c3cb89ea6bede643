/* Marks, labels, axis and columns on a canvas. Everything is given; nothing here knows the page's state. */

const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** The colours of the style sheet, which change with the scheme. */
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "muted", "rule", "mark", "soft", "disputed"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** A canvas for sharp lines on this screen, cleared; sizes are in CSS pixels. */
function prepare(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  pen.font = FONT;
  return pen;
}

function drawMark(pen, event, place, x, y, size, colours, chosen) {
  const colour = event.disputed ? colours.disputed : colours.mark;
  const [left, right] = extent(place, x, size);
  pen.lineWidth = 1.6;
  if (isPoint(place)) drawPoint(pen, event, (left + right) / 2, y, size, colour, colours);
  else drawBar(pen, event, place, left, right, y, size, colour, colours);
  if (chosen) ring(pen, left, right, y, size, colours.ink);
}

function drawPoint(pen, event, x, y, size, colour, colours) {
  const radius = event.uncertain ? size.radius * 0.7 : size.radius;
  pen.beginPath();
  if (event.disputed) diamond(pen, x, y, radius * 1.3);
  else pen.arc(x, y, radius, 0, 2 * Math.PI);
  fillOrHollow(pen, event, colour, colours);
  if (event.uncertain) halo(pen, x, y, size.radius * 1.35, colour);
}

function diamond(pen, x, y, radius) {
  pen.moveTo(x, y - radius);
  pen.lineTo(x + radius, y);
  pen.lineTo(x, y + radius);
  pen.lineTo(x - radius, y);
  pen.closePath();
}

function fillOrHollow(pen, event, colour, colours) {
  pen.fillStyle = event.factuality === "asserted" ? colour : colours.paper;
  pen.fill();
  if (event.factuality === "asserted") return;
  pen.strokeStyle = colour;
  pen.stroke();
}

function halo(pen, x, y, radius, colour) {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2;
  pen.setLineDash([1.5, 2]);
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.stroke();
  pen.restore();
}

function drawBar(pen, event, place, left, right, y, size, colour, colours) {
  const paint = fading(pen, place, left, right, colour);
  pen.beginPath();
  pen.roundRect(left, y - size.bar / 2, right - left, size.bar, 2);
  if (event.factuality === "asserted") {
    pen.fillStyle = paint;
    pen.globalAlpha *= event.uncertain ? 0.45 : 0.9;
    pen.fill();
    pen.globalAlpha /= event.uncertain ? 0.45 : 0.9;
  } else {
    pen.fillStyle = colours.paper;
    pen.fill();
  }
  if (event.factuality === "asserted" && !event.uncertain) return;
  pen.save();
  pen.strokeStyle = paint;
  if (event.uncertain) pen.setLineDash([3, 2]);
  pen.stroke();
  pen.restore();
}

/** The colour, running out to nothing at each open end. */
function fading(pen, place, left, right, colour) {
  if (!place.openStart && !place.openEnd) return colour;
  const paint = pen.createLinearGradient(left, 0, right, 0), share = FADE / (right - left);
  const clear = d3.color(colour).copy({ opacity: 0 }).formatRgb();
  paint.addColorStop(0, place.openStart ? clear : colour);
  if (place.openStart) paint.addColorStop(Math.min(share, 1), colour);
  if (place.openEnd) paint.addColorStop(Math.max(1 - share, 0), colour);
  paint.addColorStop(1, place.openEnd ? clear : colour);
  return paint;
}

function ring(pen, left, right, y, size, colour) {
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.beginPath();
  pen.roundRect(left - 4, y - size.radius - 4, right - left + 8, size.radius * 2 + 8, size.radius + 4);
  pen.stroke();
}

/** As much of a text as there is room for; over other marks it stands on a ground. */
function drawLabel(pen, text, x, y, room, colour, { weight = "400", ground = null } = {}) {
  if (room < 34) return;
  pen.font = `${weight} ${FONT}`;
  const shown = shortened(pen, text, room);
  if (ground && shown) {
    pen.fillStyle = ground;
    pen.fillRect(x - 4, y - 8, pen.measureText(shown).width + 8, 16);
  }
  pen.fillStyle = colour;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.fillText(shown, x, y + 0.5);
}

function shortened(pen, text, room) {
  let shown = text.length > room / 3 ? text.slice(0, Math.ceil(room / 3)) : text;
  if (shown === text && pen.measureText(text).width <= room) return text;
  let low = 0, high = shown.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pen.measureText(`${shown.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  shown = shown.slice(0, low).replace(/[\s,;:]+\S{0,2}$/u, "");
  return shown ? `${shown}…` : "";
}

/** Years, months or days under the marks, with a fine line up from each. */
function drawAxis(pen, scale, width, height, bottom, colours) {
  const format = { day: d3.utcFormat("%-d %b"), month: d3.utcFormat("%b"), year: (date) => String(date.getUTCFullYear()) };
  pen.textBaseline = "top";
  pen.textAlign = "center";
  for (const date of scale.ticks(Math.max(2, width / 95))) {
    if (date.getUTCHours() || date.getUTCMinutes()) continue;
    const x = Math.round(scale(date)) + 0.5;
    const unit = date.getUTCDate() > 1 ? "day" : date.getUTCMonth() ? "month" : "year";
    pen.fillStyle = colours.rule;
    pen.fillRect(x - 0.5, 0, 1, bottom + 5);
    pen.font = unit === "year" ? `600 ${FONT}` : FONT;
    pen.fillStyle = unit === "year" ? colours.ink : colours.muted;
    if (x > 18 && x < width - 18) pen.fillText(format[unit](date), x, bottom + 9);
  }
  pen.fillStyle = colours.muted;
  pen.fillRect(0, bottom, width, 1);
}

/** Columns of counts, disputed events on top; `tall` is the height of a count in pixels, `x` gives the edge of a day. */
function drawColumns(pen, { sums }, edges, x, bottom, colours, tall) {
  const paints = { sure: colours.mark, unsure: colours.soft, disputed: colours.disputed };
  for (let place = 0; place < edges.length - 1; place += 1) {
    const left = x(edges[place]), width = x(edges[place + 1]) - left;
    let below = 0;
    for (const kind of CERTAINTIES) {
      const number = sums[kind][place];
      if (number < 1e-6) continue;
      const from = tall(below), to = Math.max(tall(below + number), from + 0.75);
      pen.fillStyle = paints[kind];
      pen.fillRect(left, bottom - to, width > 3 ? width - 1 : width, to - from);
      below += number;
    }
  }
}
