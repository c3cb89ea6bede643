/* The islands of data: letters -> bytes -> JSON; the events, and their details once they are asked for. */

async function unpack(letters) {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

const whenParsed = new Promise((resolve) => {
  if (document.readyState !== "loading") resolve();
  else document.addEventListener("DOMContentLoaded", resolve, { once: true });
});

/** All events as objects by column name, each with `index` and its place on the three clocks. */
async function readCore() {
  const core = await unpack(document.getElementById("core").textContent);
  core.events = core.events.map((row, index) => {
    const event = { index };
    core.columns.forEach((column, place) => { event[column] = row[place]; });
    event.clocks = { happened: happened(event), said: said(event), published: published(event) };
    return event;
  });
  return core;
}

/* A place on a clock: first and last day, and which of them is open; null where the clock does not know the event. */

function happened({ start, end, bounds }) {
  if (start == null && end == null) return null;
  return { first: start ?? end, last: end ?? start, openStart: start == null || bounds === "open_start", openEnd: end == null || bounds === "open_end" };
}

const said = ({ said_start: first, said_end: last }) => (first == null ? null : { first, last: last ?? first, openStart: false, openEnd: false });

const published = ({ published: day }) => (day == null ? null : { first: day, last: day, openStart: false, openEnd: false });

const NO_DAY = "No day on this clock";

/** What the clock shows of an event, in words. */
function whenText(event, clock) {
  const place = event.clocks[clock];
  if (clock === "happened") return event.when ? spoken(event.when) : NO_DAY;
  return place ? period(place.first, place.last) : NO_DAY;
}

const chunks = new Map();

/** The details of a group of events; kept, since neighbours are likely to be read next. */
function readChunk(number) {
  if (!chunks.has(number)) {
    if (chunks.size > 20) chunks.delete(chunks.keys().next().value);
    chunks.set(number, whenParsed.then(() => unpack(document.getElementsByClassName("details")[number].textContent)));
  }
  return chunks.get(number);
}

const readDetails = async (event) => (await readChunk(event.chunk))[event.place];
