/* The chosen event: its sentence with the evidence marked, who said it, the clocks, the steps, the other voices. */

const SENTENCE = 1;
const MARKS = [[2, "claim", "the claim"], [4, "source", "who says it"], [8, "cue", "the reporting word"], [16, "time", "the time"]];
const MOST_VOICES = 12;

/** The panel's content for one of an event's mentions; `onVoice` is called with the place of another one. */
function detailOf(event, details, place, clock, { onVoice, onClose, reviewed }) {
  const mention = details.mentions[place];
  return [
    make("div", { class: "head" },
      make("div", {}, make("p", { class: "when" }, whenText(event, clock), ...flags(event)),
        make("h2", { tabindex: "-1", dir: "auto", lang: mention.lang }, mention.told)),
      closing(onClose)),
    reviewed,
    make("div", { class: "columns" },
      make("div", {}, evidence(mention), conflicts(details, onVoice), voice(mention), voices(details, place, onVoice)),
      make("div", {}, clocks(mention), reckoning(mention))),
  ].filter(Boolean);
}

function closing(onClose) {
  const button = make("button", { type: "button", class: "close", "aria-label": "Close the event" }, "×");
  button.addEventListener("click", onClose);
  return button;
}

const flags = (event) => [
  event.disputed && make("span", { class: "tag disputed" }, "disputed"),
  event.uncertain && make("span", { class: "tag" }, "uncertain day"),
  event.factuality !== "asserted" && make("span", { class: "tag" }, FACTUALITY[event.factuality]),
].filter(Boolean);

function evidence(mention) {
  const seen = mention.pieces.reduce((sum, [, marks]) => sum | marks, 0);
  const parts = mention.pieces.map(([text, marks]) => {
    const names = MARKS.filter(([bit]) => marks & bit).map(([, name]) => name);
    if (marks & SENTENCE) names.push("sentence");
    return names.length ? make("span", { class: names.join(" ") }, text) : text;
  });
  return make("figure", { class: "evidence" },
    make("blockquote", { dir: "auto", lang: mention.lang }, ...parts),
    make("figcaption", {}, ...origin(mention), make("span", { class: "marks" }, "Marked: ",
      ...MARKS.filter(([bit]) => seen & bit).map(([, name, told]) => make("span", { class: `${name} sample` }, told)))));
}

function origin(mention) {
  const about = [mention.publisher, mention.author, mention.published && spoken(mention.published)].filter(Boolean).join(", ");
  return [
    make("p", {}, ...(mention.title ? [make("cite", { dir: "auto" }, mention.title), about ? `. ${about}` : ""] : [about || "No publisher known"])),
    mention.link && make("p", {}, link(mention.link, "Open the page at this passage ↗")),
    mention.copied && make("p", { class: "quiet" }, `A near copy of ${mention.copied}; copies count once.`),
  ].filter(Boolean);
}

function voice(mention) {
  return section("Who says it", make("p", { dir: "auto" }, capital(mention.claimant)),
    mention.review.length ? lines(mention.review) : null,
    make("p", { class: "quiet" }, `Factuality: ${mention.certainty}`),
    make("p", { class: "quiet" }, `Confidence: ${mention.confidence}`));
}

function clocks(mention) {
  const parts = mention.clocks.map(([name, told]) => {
    const cut = told.search(/ \(|; | from “/);
    const [main, rest] = cut < 0 ? [told, ""] : [told.slice(0, cut), told.slice(cut).replace(/^;? /, "")];
    return make("div", { class: "clock" }, make("dt", {}, name),
      make("dd", {}, make("strong", { class: /\d/.test(main) ? "day" : "" }, capital(spoken(main))), rest && make("span", { dir: "auto" }, ` ${rest}`)));
  });
  const doubts = mention.doubts.map((doubt) => make("p", { class: "doubt" }, doubt));
  return section("Three clocks", make("dl", { class: "three" }, ...parts), ...doubts);
}

/** Lines with a label; a line without one goes on where the one before ended. */
function lines(told) {
  const rows = [];
  for (const [label, text] of told) {
    if (label || !rows.length) rows.push([label, [text]]);
    else rows.at(-1)[1].push(text);
  }
  return make("dl", { class: "lines" }, ...rows.flatMap(([label, texts]) => [
    make("dt", {}, label), make("dd", {}, ...texts.map((text) => make("div", { dir: "auto" }, text)))]));
}

function reckoning(mention) {
  return section("From the words to the days", lines(mention.reckoning), make("details", {},
    make("summary", {}, "Where it stands"), lines([...mention.place, ["Row", mention.id], ["Claim", mention.claim]])));
}

function conflicts(details, onVoice) {
  if (!details.conflicts.length) return null;
  return section("In conflict", ...details.conflicts.map((conflict) => make("div", { class: "conflict" },
    make("p", {}, make("strong", {}, `${capital(conflict.kind)}. `), make("span", { dir: "auto" }, conflict.explanation)),
    make("ul", {}, ...conflict.versions.map((version) => make("li", {},
      make("strong", {}, spoken(version.days)), ` ${version.outlets.join(", ")} `,
      ...version.mentions.slice(0, 3).map((place) => jump(place, details, onVoice))))))));
}

function jump(place, details, onVoice) {
  const mention = details.mentions[place];
  const button = make("button", { type: "button", class: "jump" }, `read ${mention.publisher || "it"}`);
  button.addEventListener("click", () => onVoice(place));
  return button;
}

function voices(details, chosen, onVoice) {
  if (details.mentions.length < 2) return null;
  const all = details.mentions.map((mention, place) => voiceItem(mention, place, place === chosen, onVoice));
  const list = make("ul", { class: "voices" }, ...all.slice(0, MOST_VOICES));
  const more = all.length > MOST_VOICES && make("button", { type: "button" }, `Show ${all.length - MOST_VOICES} more`);
  if (more) more.addEventListener("click", () => { list.append(...all.slice(MOST_VOICES)); more.remove(); });
  return section(`Told in ${counted(details.mentions.length, "place")}`, list, more || null);
}

function voiceItem(mention, place, current, onVoice) {
  const about = [mention.publisher || "No publisher", mention.published && spoken(mention.published)].filter(Boolean).join(", ");
  const button = make("button", { type: "button", class: "voice", "aria-current": current ? "true" : null },
    make("span", { class: "quiet" }, about, mention.copied ? make("span", { class: "tag" }, "copy") : null,
      mention.when ? make("span", { class: "tag" }, spoken(mention.when)) : null),
    make("span", { dir: "auto", lang: mention.lang }, mention.told));
  button.addEventListener("click", () => onVoice(place));
  return make("li", {}, button);
}

const section = (title, ...content) => make("section", {}, make("h3", {}, title), ...content.filter(Boolean));
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
