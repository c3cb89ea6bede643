/* The panel with the chosen event: opened, closed, and on a phone over all else. */

/** `onVoice` is called with the place of another mention, `onDecide` with event, row and words, `onClose` when it closes. */
function makePanel(state, decisions, { onVoice, onDecide, onClose }) {
  const panel = document.getElementById("detail"), narrow = window.matchMedia("(max-width: 799px)");
  let review = null;

  async function open(event, place, focus) {
    const details = await readDetails(event);
    if (state.chosen !== event || state.place !== place) return;
    const row = rowOf(details.mentions[place], state.core.decisions);
    review = reviewBar(row, decisions, (told) => onDecide(event, row, told));
    const parts = detailOf(event, details, place, state.clock, { reviewed: review.bar, onClose: close, onVoice });
    panel.replaceChildren(...parts);
    panel.hidden = false;
    panel.scrollTop = 0;
    document.body.classList.add("reading");
    cover();
    if (focus || narrow.matches) panel.querySelector("h2").focus();
  }

  function close() {
    panel.hidden = true;
    review = null;
    document.body.classList.remove("reading");
    cover();
    onClose();
  }

  /** On a phone the chosen event covers all else, for assistive technology too. */
  function cover() {
    for (const part of document.querySelectorAll("header, #filters, #chart, #listing")) part.inert = narrow.matches && !panel.hidden;
  }

  narrow.addEventListener("change", cover);
  return { open, close, isOpen: () => !panel.hidden, review: () => review };
}
