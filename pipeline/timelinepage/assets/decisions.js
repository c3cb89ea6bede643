/* Decisions of a person about rows: kept in memory and, where the browser allows it, until the next visit; a CSV file. */

const STORE = "claim-timeline decisions";
const GUARDED = /^'*[=+\-@\t\r]/;
const GUARD = /^'('*[=+\-@\t\r])/;

/**
 * The decisions about this collection by the evidence of their rows: those of the build, of a loaded file and of the person.
 * `about` has the columns of a decision (all, those of the evidence) and the decisions that the build has applied.
 */
function makeDecisions(about) {
  const keyOf = (decision) => JSON.stringify(about.evidence.map((column) => decision[column] ?? ""));
  const asDecision = (cells) => Object.fromEntries(about.columns.map((column, place) => [column, cells[place]]));
  const made = new Map(about.applied.map(asDecision).map((decision) => [keyOf(decision), decision]));
  /* What the browser keeps is of all pages that were ever reviewed in it. */
  const stored = new Map();
  const state = { made, stored, unsaved: 0, kept: true };

  function keep() {
    try {
      localStorage.setItem(STORE, JSON.stringify([...stored.values()]));
    } catch {
      state.kept = false;
    }
  }

  function recall() {
    try {
      for (const decision of JSON.parse(localStorage.getItem(STORE) || "[]")) stored.set(keyOf(decision), decision);
    } catch {
      state.kept = false;
    }
  }

  /** The decision about a row, also one that was made when the page was open before. */
  function of(row) {
    const key = keyOf(row);
    if (stored.has(key)) made.set(key, stored.get(key));
    return made.get(key);
  }

  function decide(decision) {
    made.set(keyOf(decision), decision);
    stored.set(keyOf(decision), decision);
    state.unsaved += 1;
    keep();
  }

  function withdraw(decision) {
    made.delete(keyOf(decision));
    stored.delete(keyOf(decision));
    state.unsaved += 1;
    keep();
  }

  /** Decisions of a file; one about the same row takes the place of an earlier one. Returns how many were read. */
  function load(text) {
    const [header, ...rows] = d3.csvParseRows(text.replace(/^\ufeff/, ""));
    const missing = about.columns.filter((column) => !header?.includes(column));
    if (missing.length) throw new Error(`This is no file of decisions: it has no column ${missing[0]}.`);
    const found = rows.filter((row) => row.length === header.length)
      .map((row) => Object.fromEntries(header.map((column, place) => [column, row[place].replace(GUARD, "$1")])))
      .filter((decision) => about.verdicts.includes(decision.decision));
    for (const decision of found) {
      made.set(keyOf(decision), decision);
      stored.set(keyOf(decision), decision);
    }
    keep();
    return { read: found.length, left: rows.length - found.length };
  }

  /** The file: sorted by document and place in it, so that the same decisions give the same bytes. */
  function csv() {
    const rows = [...made.values()].map((decision) => about.columns.map((column) => guarded(decision[column] ?? "")));
    return d3.csvFormatRows([about.columns, ...rows.sort((one, other) => d3.ascending(one.slice(1).join(), other.slice(1).join()))]) + "\n";
  }

  recall();
  return Object.assign(state, {
    of, decide, withdraw, load, csv, saved: () => { state.unsaved = 0; },
  });
}

/** A cell that no spreadsheet takes for a formula. */
const guarded = (text) => (GUARDED.test(text) ? `'${text}` : text);

/** Hand a text to the browser as a file to keep. */
function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const anchor = make("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
