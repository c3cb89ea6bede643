/* Where marks go: lanes that keep marks and labels apart, and counts by column where there are too many for marks. */

const FADE = 70;
const LABEL = { height: 23, radius: 5, bar: 8, gap: 6, text: 230 };
const SMALL = { height: 17, radius: 4, bar: 7, gap: 5, text: 190 };
const DOT = { height: 9, radius: 3, bar: 5, gap: 2, text: 0 };
const CERTAINTIES = ["sure", "unsure", "disputed"];
const UNITS = [["day", d3.utcDay, 1], ["week", d3.utcMonday, 7], ["month", d3.utcMonth, 30], ["quarter", d3.utcMonth.every(3), 91],
  ["year", d3.utcYear, 365], ["decade", d3.utcYear.every(10), 3652], ["century", d3.utcYear.every(100), 36524]];

/** Left and right edge of a mark in pixels, `x` giving the edge of a day. */
function extent(place, x, size) {
  const left = x(place.first), right = x(place.last + 1);
  if (isPoint(place)) {
    const middle = (left + right) / 2;
    return [middle - size.radius, middle + size.radius];
  }
  return [left - (place.openStart ? FADE : 0), Math.max(right, left + size.bar) + (place.openEnd ? FADE : 0)];
}

const isPoint = (place) => place.first === place.last && !place.openStart && !place.openEnd;

/**
 * A lane for each event (by index; -1: no room) and the event that follows it in its lane.
 * Takes the lowest lane with room for mark and label behind what is there, else the one that has been free longest.
 */
function packLanes(events, clock, x, size, lanes) {
  const lane = new Map(), next = new Map();
  const marked = new Float64Array(lanes).fill(-Infinity), labelled = new Float64Array(lanes).fill(-Infinity);
  const last = new Array(lanes).fill(null);
  for (const event of events) {
    const [left, right] = extent(event.clocks[clock], x, size);
    const chosen = freeLane(marked, labelled, left);
    lane.set(event.index, chosen);
    if (chosen < 0) continue;
    if (last[chosen]) next.set(last[chosen].index, event);
    last[chosen] = event;
    marked[chosen] = right + size.gap;
    labelled[chosen] = marked[chosen] + (size.text ? Math.min(size.text, event.claim.length * 6.2) + 12 : 0);
  }
  return { lane, next };
}

function freeLane(marked, labelled, left) {
  let longest = -1;
  for (let lane = 0; lane < marked.length; lane += 1) {
    if (labelled[lane] <= left) return lane;
    if (marked[lane] <= left && (longest < 0 || marked[lane] < marked[longest])) longest = lane;
  }
  return longest;
}

/** The finest unit of the calendar whose columns are at least so wide: its name and the days on which its columns begin. */
function calendarColumns([first, last], perDay, narrowest) {
  const [name, interval] = UNITS.find(([, , days]) => days * perDay >= narrowest) ?? UNITS.at(-1);
  const date = (day) => new Date(day * DAY_MS);
  const edges = interval.range(interval.floor(date(first)), date(last)).map((edge) => Math.round(edge / DAY_MS));
  return { name, edges: [...edges, Math.round(interval.ceil(date(last)) / DAY_MS)] };
}

/**
 * Events by column, `edges` being the days on which columns begin and the last one ends: asserted, unsure and disputed ones.
 * An event that spans several columns is spread evenly over them, so that a column says how many events are to be expected
 * there and a year is no pile on its first day.
 */
function countColumns(events, clock, edges) {
  const number = edges.length - 1, sums = Object.fromEntries(CERTAINTIES.map((kind) => [kind, new Float64Array(number + 1)]));
  for (const event of events) {
    const place = event.clocks[clock], from = d3.bisectRight(edges, place.first) - 1, to = d3.bisectRight(edges, place.last) - 1;
    if (to < 0 || from >= number) continue;
    const weight = 1 / (to - from + 1), sum = sums[certaintyOf(event)];
    sum[Math.max(from, 0)] += weight;
    sum[Math.min(to, number - 1) + 1] -= weight;
  }
  for (const sum of Object.values(sums)) {
    for (let place = 1; place <= number; place += 1) sum[place] += sum[place - 1];
  }
  const totals = Array.from({ length: number }, (_, place) => d3.sum(CERTAINTIES, (kind) => sums[kind][place]));
  return { sums, totals, most: Math.max(1, d3.max(totals) ?? 0) };
}

function certaintyOf(event) {
  if (event.disputed) return "disputed";
  return event.factuality === "asserted" && !event.uncertain ? "sure" : "unsure";
}
