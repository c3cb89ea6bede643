/* The page's state, and who is told when it changes. */

const ALL_KEYS = { 1: "happened", 2: "said", 3: "published" };

async function start() {
  const core = await readCore();
  const form = document.getElementById("filters"), panel = document.getElementById("detail"), status = document.getElementById("status");
  const decisions = makeDecisions(core.decisions), judged = new Map();
  const state = {
    core, clock: "happened", passing: [], inView: [], version: 0, chosen: null, place: 0,
    verdicts: (event) => [...(judged.get(event.index)?.values() ?? [])],
  };
  let review = null;
  const chart = makeChart(state, { onMove: soon(look, 60), onChoose: (event) => choose(event, { open: true }) });
  const list = makeList(state, { onMove: (event) => choose(event, { open: !panel.hidden }), onChoose: (event) => choose(event, { open: true }) });

  /** Apply filters and clock: what passes, in the order of the clock, events that it does not know at the end. */
  function apply() {
    const passes = wanted(core, form, state.verdicts), place = (event) => event.clocks[state.clock];
    state.passing = core.events.filter(passes).sort((one, other) => {
      const a = place(one), b = place(other);
      return a && b ? a.first - b.first || a.last - b.last || one.index - other.index : (b ? 1 : 0) - (a ? 1 : 0) || one.index - other.index;
    });
    state.version += 1;
    look();
    if (state.chosen) list.reveal(state.chosen);
    chart.redraw();
  }

  function filter() {
    apply();
    chart.fit();
  }

  /** What of it lies in the days shown. */
  function look() {
    const [first, last] = chart.days();
    state.inView = state.passing.filter((event) => {
      const at = event.clocks[state.clock];
      return !at || (at.first <= last && at.last + 1 >= first);
    });
    list.refresh();
    tellStatus();
  }

  function tellStatus() {
    const undated = state.inView.filter((event) => !event.clocks[state.clock]).length, dated = state.inView.length - undated;
    const of = state.passing.length === core.events.length ? "" : ` of ${counted(core.events.length, "event")} fit the filters;`;
    const fitting = of ? `${state.passing.length.toLocaleString("en")}${of} ` : "";
    const shown = state.passing.length ? `${fitting}${counted(dated, "event")} in view` : `No event fits the filters`;
    status.textContent = shown + (undated ? `, ${undated.toLocaleString("en")} without a day on this clock at the end` : "");
  }

  async function choose(event, { open = false, place = 0, focus = false } = {}) {
    state.chosen = event;
    state.place = place;
    if (!state.inView.includes(event)) chart.reveal(event);
    list.reveal(event);
    list.refresh();
    chart.redraw();
    history.replaceState(null, "", `#${event.id}`);
    if (open) await openPanel(event, place, focus);
  }

  async function openPanel(event, place, focus) {
    const details = await readDetails(event);
    if (state.chosen !== event || state.place !== place) return;
    for (const mention of details.mentions) mention.decision = asDecision(mention.decision);
    const row = details.mentions[place].decision;
    review = reviewBar(row, decisions, (told) => { noteVerdict(event, row); afterDecision(told); });
    panel.replaceChildren(...detailOf(event, details, place, state.clock, {
      reviewed: review.bar, onClose: close, onVoice: (other) => choose(event, { open: true, place: other, focus: true }),
    }).filter(Boolean));
    panel.hidden = false;
    panel.scrollTop = 0;
    document.body.classList.add("reading");
    if (focus || window.matchMedia("(max-width: 799px)").matches) panel.querySelector("h2").focus();
  }

  /** The cells of evidence and machine by their columns. */
  function asDecision(cells) {
    if (!Array.isArray(cells)) return cells;
    const columns = [...core.decisions.evidence, ...core.decisions.machine];
    const decision = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    Object.defineProperty(decision, "claim", { value: decision.claim_text });
    return decision;
  }

  function close() {
    panel.hidden = true;
    review = null;
    document.body.classList.remove("reading");
    list.focus();
  }

  function noteVerdict(event, row) {
    const rows = judged.get(event.index) ?? new Map(), key = JSON.stringify(row), made = decisions.of(row);
    if (made) rows.set(key, made.decision);
    else rows.delete(key);
    judged.set(event.index, rows);
  }

  function afterDecision(told) {
    tellDecisions();
    list.refresh();
    chart.redraw();
    if (told) status.textContent = told;
  }

  function tellDecisions() {
    const number = decisions.made.size, target = document.getElementById("decided");
    target.textContent = number ? `${counted(number, "decision")}${decisions.unsaved ? ", not saved" : ""}` : "";
    document.getElementById("download").disabled = !number;
  }

  /** Find the rows that earlier decisions are about; most pages have none, and then nothing is unpacked. */
  async function placeDecisions() {
    judged.clear();
    for (let chunk = 0; decisions.made.size + decisions.stored.size && chunk <= core.last; chunk += 1) {
      for (const [place, details] of (await readChunk(chunk)).entries()) {
        for (const mention of details.mentions) {
          const row = asDecision(mention.decision);
          if (decisions.of(row)) noteVerdict(core.byPlace.get(`${chunk} ${place}`), row);
        }
      }
    }
    afterDecision("");
  }

  function save() {
    if (!decisions.made.size) return;
    download("decisions.csv", decisions.csv());
    decisions.saved();
    afterDecision("decisions.csv was handed to the browser; put it beside the raw documents");
  }

  async function load(file) {
    try {
      const { read, left } = decisions.load(await file.text());
      await placeDecisions();
      status.textContent = `${counted(read, "decision")} read from ${harmless(file.name)}${left ? `, ${counted(left, "line")} that are none left out` : ""}`;
    } catch (error) {
      status.textContent = error.message;
    }
  }

  function setClock(clock) {
    state.clock = clock;
    document.querySelector(`[name=clock][value=${clock}]`).checked = true;
    chart.reset();
    apply();
    if (!panel.hidden) openPanel(state.chosen, state.place, false);
  }

  core.last = Math.max(-1, ...core.events.map((event) => event.chunk));
  core.byPlace = new Map(core.events.map((event) => [`${event.chunk} ${event.place}`, event]));
  fillChoices(core, form);
  document.getElementById("more").open = window.matchMedia("(min-width: 800px)").matches;
  form.addEventListener("input", soon(filter, 120));
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (sent) => { sent.preventDefault(); list.focus(); });
  for (const radio of document.getElementsByName("clock")) radio.addEventListener("change", () => setClock(radio.value));
  document.getElementById("closer").addEventListener("click", () => chart.zoomBy(2));
  document.getElementById("farther").addEventListener("click", () => chart.zoomBy(0.5));
  document.getElementById("whole").addEventListener("click", chart.whole);
  document.getElementById("earlier").addEventListener("click", () => chart.pan(-0.5));
  document.getElementById("later").addEventListener("click", () => chart.pan(0.5));
  document.getElementById("download").addEventListener("click", save);
  document.getElementById("load").addEventListener("change", ({ target }) => target.files[0] && load(target.files[0]));
  document.getElementById("help").addEventListener("click", () => document.getElementById("keys").showModal());
  document.addEventListener("keydown", (key) => act(key, {
    ArrowDown: () => list.step(1), ArrowUp: () => list.step(-1), PageDown: () => list.step(list.page()), PageUp: () => list.step(-list.page()),
    Home: () => list.step(-Infinity), End: () => list.step(Infinity), ArrowLeft: () => chart.pan(-0.25), ArrowRight: () => chart.pan(0.25),
    Enter: () => state.chosen && choose(state.chosen, { open: true, focus: true }), Escape: () => !panel.hidden && close(),
    "+": () => chart.zoomBy(2), "=": () => chart.zoomBy(2), "-": () => chart.zoomBy(0.5), 0: chart.whole,
    "/": () => form.elements.words.focus(), "?": () => document.getElementById("keys").showModal(), s: save,
    r: () => review?.judge("right"), w: () => review?.judge("wrong"), c: () => review?.judge("corrected"), n: () => review?.note(),
  }, setClock));
  window.addEventListener("beforeprint", () => printList(state));
  window.addEventListener("beforeunload", (leaving) => { if (decisions.unsaved && !decisions.kept) leaving.preventDefault(); });

  document.getElementById("summary").textContent = summaryOf(core);
  state.passing = core.events;
  chart.reset();
  apply();
  tellDecisions();
  const asked = core.events.find((event) => event.id === location.hash.slice(1));
  if (asked) await choose(asked, { open: true });
  requestAnimationFrame(() => { document.documentElement.dataset.shown = Math.round(performance.now()); });
  await placeDecisions();
}

/** The action of a key, unless the person is writing or has switched single keys off. */
function act(key, actions, setClock) {
  const writing = key.target.closest("input:not([type=radio], [type=checkbox], [type=file]), textarea, select, dialog");
  if (key.ctrlKey || key.metaKey || key.altKey) return;
  if (writing && !(key.key === "Escape" && !key.target.closest("dialog"))) return;
  if (writing) { document.getElementById("events").focus(); return; }
  if (key.key.length === 1 && !document.getElementById("single-keys").checked) return;
  const own = key.target.closest("button, a, summary, [type=radio], [type=checkbox]");
  if (own && (key.key === "Enter" || (key.key.startsWith("Arrow") && own.type === "radio"))) return;
  const reading = key.target.closest("#detail");
  if (reading && /^(Page|Home|End)/.test(key.key)) return;
  const action = ALL_KEYS[key.key] ? () => setClock(ALL_KEYS[key.key]) : Object.hasOwn(actions, key.key) ? actions[key.key] : null;
  if (!action) return;
  key.preventDefault();
  action();
}

/** Call after a pause, once for many calls. */
function soon(action, pause) {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(action, pause);
  };
}

function summaryOf(core) {
  const dated = core.events.filter((event) => event.clocks.happened).length;
  return `${counted(core.events.length, "event")} from ${counted(core.names.publishers.length, "publisher")}; ${dated.toLocaleString("en")} are dated by a text`;
}

const MOST_PRINTED = 2000;

/** On paper the list has all rows that are in view. */
function printList(state) {
  const rows = state.inView.slice(0, MOST_PRINTED).map((event) => make("tr", {}, make("td", {}, whenText(event, state.clock)),
    make("td", { dir: "auto" }, event.claim), make("td", {}, event.who.map((number) => state.core.names.who[number]).join(", ")),
    make("td", {}, event.publishers.map((number) => state.core.names.publishers[number]).join(", "))));
  const left = state.inView.length - rows.length;
  document.getElementById("printed").replaceChildren(
    make("table", {}, make("thead", {}, make("tr", {}, ...["When", "What", "Who says it", "Publisher"].map((name) => make("th", {}, name)))), make("tbody", {}, ...rows)),
    left > 0 ? make("p", {}, `and ${counted(left, "more event")}`) : "");
}

start().catch((error) => {
  const failure = document.getElementById("failure");
  failure.hidden = false;
  failure.textContent = typeof DecompressionStream === "undefined" ? "This browser is too old for the page; any browser of 2023 or later shows it."
    : `The page could not be shown: ${error.message}`;
});
