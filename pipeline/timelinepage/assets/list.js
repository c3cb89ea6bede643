/* The list beside the timeline: the same events, for eyes, keys and screen readers. Only rows in sight are elements. */

const ROW = 96;
const BEYOND = 6;

/** A list of `state.inView`; `onChoose` is called with the event that is clicked or entered, `onMove` with the one that keys reach. */
function makeList(state, { onMove, onChoose }) {
  const box = document.getElementById("events"), space = make("div", { role: "presentation", class: "space" });
  box.append(space);
  let shown = [-1, -1];

  function refresh() {
    space.style.height = `${state.inView.length * ROW}px`;
    shown = [-1, -1];
    fill();
  }

  function fill() {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - BEYOND);
    const last = Math.min(state.inView.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + BEYOND);
    if (first === shown[0] && last === shown[1]) return;
    shown = [first, last];
    space.replaceChildren(...state.inView.slice(first, last).map((event, offset) => row(event, first + offset)));
    point();
  }

  function row(event, place) {
    const element = make("div", {
      role: "option", id: `event-${event.index}`, class: "event", "aria-posinset": place + 1, "aria-setsize": state.inView.length,
      "aria-selected": String(event === state.chosen),
    }, make("div", { class: "top" }, glyph(event), make("time", {}, whenText(event, state.clock)), ...tags(event)),
    make("div", { class: "claim", dir: "auto" }, event.claim), make("div", { class: "by" }, sources(event)));
    element.style.top = `${place * ROW}px`;
    element.addEventListener("click", () => onChoose(event));
    return element;
  }

  function tags(event) {
    const verdicts = [...new Set(state.verdicts(event))];
    return [
      event.disputed && make("span", { class: "tag disputed" }, "disputed"),
      event.uncertain && make("span", { class: "tag" }, "uncertain day"),
      event.factuality !== "asserted" && make("span", { class: "tag" }, FACTUALITY[event.factuality]),
      ...verdicts.map((verdict) => make("span", { class: `tag ${verdict}` }, VERDICT[verdict])),
    ].filter(Boolean);
  }

  function sources(event) {
    const who = event.who.length ? event.who.slice(0, 2).map((number) => state.core.names.who[number]).join(", ") + (event.who.length > 2 ? ` and ${event.who.length - 2} more` : "") : "";
    const outlet = event.publishers.length ? state.core.names.publishers[event.publishers[0]] : "";
    const more = event.outlets > 1 ? `${outlet} and ${counted(event.outlets - 1, "other outlet")}` : outlet;
    return [who, more].filter(Boolean).join(" · ") || "No source named";
  }

  /** Let assistive technology follow the chosen event, if its row is there. */
  function point() {
    const there = state.chosen && document.getElementById(`event-${state.chosen.index}`);
    if (there) box.setAttribute("aria-activedescendant", there.id);
    else box.removeAttribute("aria-activedescendant");
  }

  function reveal(event) {
    const place = state.inView.indexOf(event);
    if (place < 0) return;
    const top = place * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW - box.clientHeight;
  }

  /** The event so many places on, from the chosen one. */
  function step(by) {
    if (!state.inView.length) return;
    const at = state.inView.indexOf(state.chosen);
    const to = at < 0 ? 0 : Math.min(Math.max(at + by, 0), state.inView.length - 1);
    onMove(state.inView[to]);
  }

  box.addEventListener("scroll", fill, { passive: true });
  new ResizeObserver(() => { shown = [-1, -1]; fill(); }).observe(box);
  return { refresh, reveal, step, page: () => Math.max(1, Math.floor(box.clientHeight / ROW) - 1), focus: () => box.focus({ preventScroll: true }) };
}

/** The mark of an event, as the timeline draws it. */
function glyph(event) {
  const shape = event.disputed ? "disputed" : event.factuality !== "asserted" ? "hollow" : event.uncertain ? "doubtful" : "sure";
  return make("span", { class: `glyph ${shape}`, "aria-hidden": "true" });
}
