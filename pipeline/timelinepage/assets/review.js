/* Judging one row: right, wrong, corrected, a note. */

const CORRECTED = [
  ["new_start", "start", "First day", "date"], ["new_end", "end", "Last day", "date"], ["new_claimant_name", "claimant_name", "Who says it", "text"],
  ["new_factuality", "factuality", "Factuality", "choice"], ["new_claim_text", "claim_text", "The claim", "long"],
];

/** The bar under a headline. `onDecide` is called when a decision was made, changed or withdrawn, with words for it. */
function reviewBar(row, decisions, onDecide) {
  const bar = make("div", { class: "review", role: "group", "aria-label": "Review of this row" });

  function draw() {
    const made = decisions.of(row);
    bar.replaceChildren(
      make("div", { class: "verdicts" }, ...["right", "wrong", "corrected"].map((verdict) => button(verdict, made)), note(made)),
      made?.decision === "corrected" ? corrections(made) : "");
  }

  function button(verdict, made) {
    const pressed = made?.decision === verdict;
    const element = make("button", { type: "button", class: verdict, "aria-pressed": String(pressed), "aria-keyshortcuts": verdict[0] },
      verdict === "corrected" ? (pressed ? "Corrected" : "Correct…") : VERDICT[verdict], make("kbd", { "aria-hidden": "true" }, verdict[0]));
    element.addEventListener("click", () => judge(verdict));
    return element;
  }

  function judge(verdict) {
    if (verdict === "corrected") return correct();
    const made = decisions.of(row);
    if (made?.decision === verdict) decisions.withdraw(row);
    else decisions.decide({ ...row, decision: verdict, note: noteText() });
    draw();
    return onDecide(made?.decision === verdict ? "Decision withdrawn" : `Judged ${verdict}`);
  }

  const noteText = () => bar.querySelector("[name=note]")?.value.trim() ?? "";

  function note(made) {
    const field = make("input", { type: "text", name: "note", "aria-label": "Note", placeholder: made ? "Note" : "Note, after a decision", maxlength: 2000, disabled: !made });
    field.value = made?.note ?? "";
    field.addEventListener("change", () => {
      decisions.decide({ ...decisions.of(row), note: field.value.trim() });
      onDecide("Note kept");
    });
    return field;
  }

  /** What was corrected, in words. */
  function corrections(made) {
    const told = CORRECTED.filter(([column]) => made[column])
      .map(([column, machine, label]) => make("li", {}, `${label}: `, make("s", {}, row[machine] || "none"), " ", make("strong", {}, made[column])));
    return make("ul", { class: "corrections" }, ...told);
  }

  function correct() {
    const made = decisions.of(row), problem = make("p", { class: "problem", role: "alert" });
    const fields = CORRECTED.map(([column, machine, label, kind]) => [column, machine, label, field(kind, column, made?.[column] || row[machine])]);
    const remark = make("input", { type: "text", name: "note", maxlength: 2000 });
    remark.value = made?.note ?? noteText();
    const cancel = make("button", { type: "button" }, "Cancel");
    const form = make("form", { class: "correction", "aria-label": "Correct this row" },
      ...fields.map(([, , label, element]) => make("label", { class: element.tagName.toLowerCase() }, make("span", {}, label), element)),
      make("label", { class: "remark" }, make("span", {}, "Note"), remark),
      make("div", { class: "answer" }, make("button", { type: "submit", class: "main" }, "Keep the correction"), cancel, problem));
    const leave = () => { draw(); bar.querySelector("button.corrected").focus(); };
    cancel.addEventListener("click", leave);
    form.addEventListener("keydown", (key) => {
      if (key.key === "Escape") { key.stopPropagation(); leave(); }
      if (key.key === "Enter" && (key.ctrlKey || key.metaKey)) form.requestSubmit();
    });
    form.addEventListener("submit", (sent) => {
      sent.preventDefault();
      const changed = Object.fromEntries(fields.map(([column, machine, , element]) => [column, element.value.trim() === row[machine] ? "" : element.value.trim()]));
      problem.textContent = wrongWith(changed);
      if (problem.textContent) return;
      decisions.decide({ ...row, ...changed, decision: "corrected", note: remark.value.trim() });
      leave();
      onDecide("Correction kept");
    });
    bar.replaceChildren(form);
    fields[0][3].focus();
  }

  function wrongWith(changed) {
    const [first, last] = [changed.new_start || row.start, changed.new_end || row.end];
    if (first && last && first > last) return "The last day lies before the first.";
    return Object.values(changed).some(Boolean) ? "" : "Nothing is changed.";
  }

  draw();
  return { bar, judge, note: () => bar.querySelector("[name=note]")?.focus() };
}

function field(kind, name, value) {
  const element = kind === "choice" ? make("select", { name }, ...Object.entries(FACTUALITY).map(([one, told]) => make("option", { value: one }, told)))
    : kind === "long" ? make("textarea", { name, rows: 2, dir: "auto" })
      : make("input", { type: kind, name, min: kind === "date" ? "0001-01-01" : null, max: kind === "date" ? "9999-12-31" : null });
  element.value = value;
  return element;
}
