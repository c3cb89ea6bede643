/* Decisions and the events they are about: which are judged how, saving and loading the file. */

/** The evidence of a mention's row and what the machine said of it, by column. */
function rowOf(mention, about) {
  return Object.fromEntries([...about.evidence, ...about.machine].map((column, place) => [column, mention.decision[place]]));
}

/** `onChange` is called when verdicts changed, `tell` with words for the person. */
function makeJudging(core, decisions, { onChange, tell }) {
  const judged = new Map();

  function note(event, row) {
    const rows = judged.get(event.index) ?? new Map(), key = JSON.stringify(row), made = decisions.of(row);
    if (made) rows.set(key, made.decision);
    else rows.delete(key);
    judged.set(event.index, rows);
  }

  function changed() {
    const number = decisions.made.size;
    document.getElementById("decided").textContent = number ? `${counted(number, "decision")}${decisions.unsaved ? ", not saved" : ""}` : "";
    document.getElementById("download").disabled = !number;
    onChange();
  }

  function decided(event, row, told) {
    note(event, row);
    changed();
    tell(told);
  }

  /** Find the rows that earlier decisions are about; most pages have none, and then nothing is unpacked. */
  async function place() {
    judged.clear();
    const events = decisions.made.size + decisions.stored.size ? d3.sort(core.events, (event) => event.chunk) : [];
    for (const event of events) {
      for (const mention of (await readDetails(event)).mentions) {
        const row = rowOf(mention, core.decisions);
        if (decisions.of(row)) note(event, row);
      }
    }
    changed();
  }

  function save() {
    if (!decisions.made.size) return;
    download("decisions.csv", decisions.csv());
    decisions.saved();
    changed();
    tell("decisions.csv was handed to the browser; put it beside the folder of documents");
  }

  async function load(file) {
    try {
      const { read, left } = decisions.load(await file.text());
      await place();
      tell(`${counted(read, "decision")} read from ${file.name}${left ? `, ${counted(left, "line")} that are none left out` : ""}`);
    } catch (error) {
      tell(error.message);
    }
  }

  return { decided, place, save, load, verdicts: (event) => [...(judged.get(event.index)?.values() ?? [])] };
}
