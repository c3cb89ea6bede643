/* Which events are shown: the controls, and the test that they stand for. */

const MOST_NAMES = 400;

function fillChoices(core, form) {
  const counts = { who: new Map(), publishers: new Map(), languages: new Map(), role: new Map(), factuality: new Map() };
  for (const event of core.events) {
    for (const column of ["who", "publishers", "languages"]) {
      for (const number of event[column]) count(counts[column], core.names[column][number]);
    }
    count(counts.role, event.role);
    count(counts.factuality, event.factuality);
  }
  offer(document.getElementById("all-who"), counts.who);
  offer(document.getElementById("all-publishers"), counts.publishers);
  offer(form.elements.languages, counts.languages);
  offer(form.elements.role, counts.role, ROLES);
  offer(form.elements.factuality, counts.factuality, FACTUALITY);
}

const count = (counts, name) => counts.set(name, (counts.get(name) || 0) + 1);

/** The commonest values of a filter as options. */
function offer(target, counts, told = {}) {
  const names = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, MOST_NAMES);
  for (const [name, number] of names) {
    const shown = told[name] || name;
    target.append(target.tagName === "SELECT" ? make("option", { value: name }, `${shown} (${number.toLocaleString("en")})`) : make("option", { value: harmless(name) }));
  }
}

/** The test of an event that the controls stand for. `verdicts` gives the verdicts on an event's rows. */
function wanted(core, form, verdicts) {
  const value = (name) => form.elements[name].value.trim();
  const tests = [];
  const words = folded(value("words")).split(/\s+/).filter(Boolean);
  if (words.length) tests.push((event) => words.every((word) => searched(core, event).includes(word)));
  for (const column of ["who", "publishers"]) {
    if (value(column)) tests.push(hasName(core.names[column], column, folded(value(column))));
  }
  if (value("languages")) tests.push((event) => event.languages.some((number) => core.names.languages[number] === value("languages")));
  for (const column of ["role", "factuality"]) {
    const one = value(column);
    if (one) tests.push((event) => event[column] === one);
  }
  const least = value("confidence");
  if (least) tests.push((event) => event.confidence != null && (least === "measured" || event.confidence >= Number(least)));
  if (value("conflict")) tests.push((event) => event.disputed === (value("conflict") === "disputed"));
  if (value("review")) tests.push((event) => fits(verdicts(event), value("review")));
  return (event) => tests.every((test) => test(event));
}

function hasName(names, column, part) {
  const fitting = new Set(names.flatMap((name, number) => (folded(harmless(name)).includes(part) ? [number] : [])));
  return (event) => event[column].some((number) => fitting.has(number));
}

function fits(verdicts, choice) {
  if (choice === "none") return verdicts.length === 0;
  return choice === "any" ? verdicts.length > 0 : verdicts.includes(choice);
}

/** What a search for words looks at: sentence, names, publishers. Made when first searched. */
function searched(core, event) {
  event.folded ??= folded([event.claim, event.sentence, ...event.who.map((number) => core.names.who[number]),
    ...event.publishers.map((number) => core.names.publishers[number])].join(" "));
  return event.folded;
}
