/* Texts: made safe to look at, made into elements, and days in words. */

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAY_MS = 86400000;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text without characters that are not seen or could turn the order of others around. */
const harmless = (text) => String(text).replace(UNSEEN, " ");

/** An element with attributes and with children, which are elements or texts; a text never becomes markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  for (const child of children.flat()) {
    if (child != null) element.append(child instanceof Node ? child : harmless(child));
  }
  return element;
}

/** A link, if its address is one that a browser fetches; else the text alone. */
function link(address, text) {
  const safe = /^https?:\/\//i.test(address || "");
  return safe ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text) : document.createTextNode(harmless(text));
}

/** ISO 8601 days and months in a text as people write them. */
const spoken = (text) => text.replace(/(?<![\d-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\dT:-])/g, (whole, year, month, day) => {
  const name = MONTHS[Number(month) - 1];
  return name ? `${day ? `${Number(day)} ` : ""}${name} ${Number(year)}` : whole;
});

/** A day, counted from 1970-01-01, as ISO 8601. */
const iso = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** One day or a period in words. */
const period = (first, last) => (first === last ? spoken(iso(first)) : `${spoken(iso(first))} to ${spoken(iso(last))}`);

/** Lower case, without accents: what a search compares. */
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
const FACTUALITY = { asserted: "asserted", negated: "denied", hedged: "hedged", planned: "planned", hypothetical: "supposed", question: "asked" };
const ROLES = { event: "its own time", statement: "when it was said", publication: "when it was published" };
const VERDICT = { right: "Right", wrong: "Wrong", corrected: "Corrected" };
