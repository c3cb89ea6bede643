/* Where marks go: lanes that keep marks and labels apart, and counts by column where there are too many for marks. */

const FADE = 70;
const LABEL = { height: 23, radius: 5, bar: 8, gap: 6, text: 230 };
const SMALL = { height: 17, radius: 4, bar: 7, gap: 5, text: 190 };
const DOT = { height: 9, radius: 3, bar: 5, gap: 2, text: 0 };
const COLUMN = 6;

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

/**
 * Events by column of pixels: asserted, unsure and disputed ones. An event that spans several columns is spread evenly
 * over them, so that a column says how many events are to be expected there and a year is no pile on its first day.
 */
function countColumns(events, clock, x, width, column = COLUMN) {
  const number = Math.max(1, Math.ceil(width / column));
  const sums = { sure: new Float64Array(number + 1), unsure: new Float64Array(number + 1), disputed: new Float64Array(number + 1) };
  for (const event of events) {
    const place = event.clocks[clock];
    const from = Math.floor(x(place.first) / column), to = Math.max(from, Math.ceil(x(place.last + 1) / column) - 1);
    if (to < 0 || from >= number) continue;
    const weight = 1 / (to - from + 1), sum = sums[certaintyOf(event)];
    sum[Math.max(from, 0)] += weight;
    sum[Math.min(to, number - 1) + 1] -= weight;
  }
  for (const sum of Object.values(sums)) {
    for (let place = 1; place <= number; place += 1) sum[place] += sum[place - 1];
  }
  return sums;
}

function certaintyOf(event) {
  if (event.disputed) return "disputed";
  return event.factuality === "asserted" && !event.uncertain ? "sure" : "unsure";
}
