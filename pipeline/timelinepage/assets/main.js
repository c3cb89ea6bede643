/* The page's state, and who is told when it changes. */

const ALL_KEYS = { 1: "happened", 2: "said", 3: "published" };

async function start() {
  const core = await readCore();
  /* On the root stands when the page was first shown, in milliseconds, and how often its list was made: tests and timings wait for these. */
  const root = document.documentElement, form = document.getElementById("filters"), status = document.getElementById("status");
  const decisions = makeDecisions(core.decisions), judging = makeJudging(core, decisions, { onChange: redraw, tell });
  const state = { core, clock: "happened", passing: [], inView: [], version: 0, chosen: null, place: 0, verdicts: judging.verdicts };
  const chart = makeChart(state, { onMove: soon(look, 60), onChoose: (event) => choose(event, { open: true }) });
  const list = makeList(state, { onMove: (event) => choose(event, { open: panel.isOpen() }), onChoose: (event) => choose(event, { open: true }) });
  const panel = makePanel(state, decisions, { onClose: list.focus, onDecide: judging.decided, onVoice: (place) => choose(state.chosen, { open: true, place, focus: true }) });

  function redraw() {
    list.refresh();
    chart.redraw();
  }

  function tell(words) {
    status.textContent = words;
  }

  /** Apply filters and clock: what passes, in the order of the clock, events that it does not know at the end; then move there. */
  function apply(move) {
    const passes = wanted(core, form, state.verdicts), place = (event) => event.clocks[state.clock];
    state.passing = core.events.filter(passes).sort((one, other) => {
      const a = place(one), b = place(other);
      return a && b ? a.first - b.first || a.last - b.last || one.index - other.index : (b ? 1 : 0) - (a ? 1 : 0) || one.index - other.index;
    });
    state.version += 1;
    move();
    look();
    if (state.chosen) list.reveal(state.chosen);
    chart.redraw();
  }

  const filter = () => apply(chart.fit);

  /** What of it lies in the days shown. */
  function look() {
    const [first, last] = chart.days();
    state.inView = state.passing.filter((event) => {
      const at = event.clocks[state.clock];
      return !at || (at.first <= last && at.last + 1 >= first);
    });
    list.refresh();
    tellStatus();
    root.dataset.looks = Number(root.dataset.looks || 0) + 1;
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
    redraw();
    history.replaceState(null, "", `#${event.id}`);
    if (open) await panel.open(event, place, focus);
  }

  function setClock(clock) {
    state.clock = clock;
    document.querySelector(`[name=clock][value=${clock}]`).checked = true;
    apply(chart.reset);
    if (panel.isOpen()) panel.open(state.chosen, state.place, false);
  }

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
  document.getElementById("download").addEventListener("click", judging.save);
  document.getElementById("load").addEventListener("change", ({ target }) => target.files[0] && judging.load(target.files[0]));
  document.getElementById("help").addEventListener("click", () => document.getElementById("keys").showModal());
  document.addEventListener("keydown", (key) => act(key, {
    ArrowDown: () => list.step(1), ArrowUp: () => list.step(-1), PageDown: () => list.step(list.page()), PageUp: () => list.step(-list.page()),
    Home: () => list.step(-Infinity), End: () => list.step(Infinity), ArrowLeft: () => chart.pan(-0.25), ArrowRight: () => chart.pan(0.25),
    Enter: () => state.chosen && choose(state.chosen, { open: true, focus: true }), Escape: () => panel.isOpen() && panel.close(),
    "+": () => chart.zoomBy(2), "=": () => chart.zoomBy(2), "-": () => chart.zoomBy(0.5), 0: chart.whole,
    "/": () => form.elements.words.focus(), "?": () => document.getElementById("keys").showModal(), s: judging.save,
    r: () => panel.review()?.judge("right"), w: () => panel.review()?.judge("wrong"), c: () => panel.review()?.judge("corrected"), n: () => panel.review()?.note(),
  }, setClock));
  window.addEventListener("beforeprint", () => printList(state));
  window.addEventListener("beforeunload", (leaving) => { if (decisions.unsaved && !decisions.kept) leaving.preventDefault(); });

  document.getElementById("summary").textContent = summaryOf(core);
  apply(chart.reset);
  const asked = core.events.find((event) => event.id === location.hash.slice(1));
  if (asked) await choose(asked, { open: true });
  requestAnimationFrame(() => { root.dataset.shown = Math.round(performance.now()); });
  await judging.place();
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
