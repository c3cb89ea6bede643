# ---
# jupyter:
#   jupytext:
#     formats: py:percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A timeline of dated claims
#
# A build turns a folder of documents into tables. A row of `mentions` is **one thing that a document claims, with one time**:
# what is said to have happened, when, who says so, when they said it, and the place in the text where it stands. This
# notebook walks through the tables of a build, from a chart of all claims down to the words that one row rests on.
#
# It reads the folder that `OUT` names (`data/out` unless set). Run it with `make notebook`, or cell by cell.

# %%
import base64
import json
import os
from html import escape
from itertools import groupby
from pathlib import Path

import altair as alt
import pandas as pd
import vl_convert
from IPython.display import HTML, Markdown, display

import pipeline
from pipeline import extract, read_table
from pipeline.explain import explain

OUT = Path(os.environ.get("OUT") or Path(pipeline.__file__).parents[1] / "data" / "out")

claims = read_table("claims", OUT)
mentions = read_table("mentions", OUT)
documents = read_table("documents", OUT)
conflicts = read_table("conflicts", OUT)
rejects = read_table("rejects", OUT)

pd.Series(
    {
        "documents": len(documents),
        "mentions": len(mentions),
        "claims": len(claims),
        "conflicts": conflicts["conflict_id"].nunique(),
        "rejects": len(rejects),
    },
    name="rows",
).to_frame()


# %%
def show(table, columns=None):
    """A table for reading, or these columns of it: no index, days without clock time, long text wrapped, nothing for null."""
    table = table[columns.split()] if columns else table
    days = dict.fromkeys(table.select_dtypes("datetime"), "{:%Y-%m-%d}")
    left = {"text-align": "left", "vertical-align": "top", "white-space": "normal"}
    heads = [{"selector": "th", "props": [("text-align", "left")]}]
    styled = table.style.hide(axis="index").format(escape="html", na_rep="").format(days, na_rep="")
    styled = styled.set_properties(**left).set_properties(
        subset=list(days), **{"white-space": "nowrap"}
    )
    display(styled.set_table_styles(heads))


# %% [markdown]
# ## What is in a row
#
# Every mention has up to three clocks, and they are never mixed. `role` says which of them `start` and `end` show:
#
# | role | `start` and `end` are | because |
# |---|---|---|
# | event | when the thing happened, happens or will happen | the text dates the event: “signed **in May**” |
# | statement | when it was said | the text dates only the saying: “…, she said **on Monday**” |
# | publication | when the document appeared | neither is dated |
#
# Here is one row of this build: a claim about an event, with a speaker.

# %%
spoken = mentions[
    (mentions["role"] == "event") & mentions["claimant_name"].notna() & mentions["start"].notna()
]
cued = spoken[spoken["said_basis"] == "cue"]
example = next((rows.iloc[0] for rows in (cued, spoken, mentions) if len(rows)), None)

if example is not None:
    meaning = {
        "sentence_text": "the sentence it stands in",
        "claim_text": "the claim: the clause with its subject and its time",
        "event": "the word that is dated",
        "when_text": "the time as written",
        "start": "first day of it",
        "end": "last day, inclusive",
        "precision": "how exact the text is: the days are never more exact",
        "bounds": "closed, or open on one side (“by 2030” has no first day)",
        "claimant_name": "who says so; empty is the author’s own voice",
        "cue": "the reporting word",
        "said_start": "first day on which it was said",
        "published_date": "day of publication",
        "factuality": "how sure the claimant is",
        "anchor": "what the days were counted from",
        "uses_published": "whether they depend on the day of publication",
    }
    values = [example[column] for column in meaning]
    values = [f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else value for value in values]
    show(pd.DataFrame({"column": list(meaning), "value": values, "meaning": list(meaning.values())}))

# %% [markdown]
# ## The timeline
#
# One line for each claim about an event: a dot is a day, a bar a longer time (the event lies in it, or lasted through it),
# an arrowhead an open end. The thin black mark is the day on which somebody said it. Colours tell how sure the claimant is.
# A red edge and ⚠ mark a disputed time: other documents give another time for that event. Point at a mark for the details; drag
# and turn the wheel to move and zoom.

# %%
MOST = 40  # lines; claims that more independent documents make go first

details = mentions[
    ["mention_id", "claimant_name", "said_start", "published_date", "publisher", "sentence_text"]
]
lines = claims[(claims["role"] == "event") & ~claims["bounds"].isin(["unknown", "beyond_calendar"])]
lines = lines.sort_values(["n_independent", "n_mentions"], ascending=False, kind="stable").head(MOST)
lines = lines.merge(details, left_on="main_mention_id", right_on="mention_id")
lines = lines.assign(
    begin=lines["start"].fillna(lines["end"]), last=lines["end"].fillna(lines["start"])
)
lines = lines.sort_values(["begin", "last", "claim_id"])

ONE_DAY = pd.Timedelta(days=1)
disputed = lines["event_id"].isin(conflicts["event_id"].dropna())
whole = disputed.map({True: "⚠ ", False: ""}) + lines["claim_text"].str.replace(r"\s+", " ", regex=True)
lines = lines.assign(
    line=[
        f"{text if len(text) <= 72 else text[:71] + '…'}{chr(0x200B) * place}"  # equal texts stay lines of their own
        for place, text in enumerate(whole)
    ],
    dispute=disputed.map({True: "yes", False: "no"}),
    until=lines["last"] + ONE_DAY,
    when=lines["edtf"].fillna(""),
    who=lines["claimant_name"].fillna("the author"),
    factuality=lines["factuality"].astype(str),
    shape=lines["bounds"]
    .astype(str)
    .where(
        lines["bounds"] != "closed", (lines["begin"] == lines["last"]).map({True: "day", False: "time"})
    ),
)

COLOURS = {
    "asserted": "#2563a8",
    "negated": "#c2352b",
    "hedged": "#d9930d",
    "planned": "#2c8a57",
    "hypothetical": "#8a5bb5",
    "question": "#6f7a86",
}
there = [kind for kind in COLOURS if kind in set(lines["factuality"])]
rows = alt.Y(
    "line:N",
    sort=list(lines["line"]),
    title=None,
    axis=alt.Axis(
        labelLimit=440,
        labelFontSize=11,
        labelColor=alt.condition(
            "indexof(datum.value, '⚠') == 0", alt.value("#b3261e"), alt.value("#222")
        ),
        ticks=False,
        domain=False,
        grid=True,
        gridColor="#eef0f2",
        labelPadding=8,
    ),
)
colour = alt.Fill(
    "factuality:N",
    title="The claimant says it is",
    scale=alt.Scale(domain=there, range=[COLOURS[kind] for kind in there]),
    legend=alt.Legend(orient="top", symbolType="circle", symbolStrokeWidth=0, symbolSize=90, labelFontSize=12),
)
words = [
    alt.Tooltip("claim_text:N", title="claim"),
    alt.Tooltip("who:N", title="claimed by"),
    alt.Tooltip("when:N", title="when"),
    alt.Tooltip("factuality:N"),
    alt.Tooltip("dispute:N", title="time disputed"),
    alt.Tooltip("said_start:T", title="said", format="%-d %B %Y"),
    alt.Tooltip("published_date:T", title="published", format="%-d %B %Y"),
    alt.Tooltip("publisher:N", title="in"),
    alt.Tooltip("n_independent:Q", title="independent documents"),
    alt.Tooltip("main_mention_id:N", title="mention"),
]
time = alt.X(
    "begin:T",
    title=None,
    scale=alt.Scale(padding=14),
    axis=alt.Axis(orient="top", grid=True, gridColor="#dfe3e7", labelFontSize=11, tickCount=10),
)

edge = alt.condition("datum.dispute == 'yes'", alt.value("#b3261e"), alt.value("transparent"))
base = alt.Chart(lines).encode(
    y=rows, fill=colour, stroke=edge, strokeWidth=alt.value(2.5), tooltip=words
)
bars = (
    base.transform_filter("datum.shape != 'day'")
    .mark_bar(height=9, cornerRadius=4, opacity=0.85, minBandSize=3)
    .encode(x=time, x2="until:T")
)
days = (
    base.transform_filter("datum.shape == 'day'")
    .mark_point(filled=True, size=75, opacity=1)
    .encode(x=time)
)
later = (
    base.transform_filter("datum.shape == 'open_end'")
    .mark_point(filled=True, shape="triangle-right", size=130, opacity=1)
    .encode(x=alt.X("until:T"))
)
earlier = (
    base.transform_filter("datum.shape == 'open_start'")
    .mark_point(filled=True, shape="triangle-left", size=130, opacity=1)
    .encode(x=alt.X("begin:T"))
)
said = (
    alt.Chart(lines)
    .transform_filter("isValid(datum.said_start)")
    .mark_tick(color="#111", thickness=1.5, height=12, opacity=0.75)
    .encode(x="said_start:T", y=rows, tooltip=words)
)

timeline = (
    (bars + earlier + later + days + said)
    .properties(
        width=560,
        height=alt.Step(20),
        title=alt.Title(
            "What is claimed to have happened, and when",
            anchor="start",
            fontSize=16,
            subtitle="dot: a day · bar: a longer time · arrowhead: open end · thin black mark: the day it was said"
            " · red edge and ⚠: disputed",
            subtitleColor="#555",
            offset=12,
        ),
    )
    .configure_view(stroke=None)
    .interactive(bind_y=False)
)


def drawn(chart):
    """The chart with all the scripts it needs, so that it works offline; a still picture where no script may run."""
    picture = base64.b64encode(vl_convert.vegalite_to_svg(chart.to_dict()).encode()).decode()
    spec = json.dumps(chart.to_dict()).replace("</", "<\\/")  # no text ends the script
    scripts = vl_convert.javascript_bundle("window.embedTimeline = vegaEmbed;")
    return HTML(
        f'<div id="claim-timeline" style="background:#fff"><img src="data:image/svg+xml;base64,{picture}"></div>'
        f"<script>(() => {{ {scripts}\n"  # in a function: a cell may run again
        f'embedTimeline(document.getElementById("claim-timeline"), {spec}, {{actions: false}}); }})()</script>'
    )


drawn(timeline) if len(lines) else Markdown(
    "*No claim about an event with known days is in this build.*"
)

# %% [markdown]
# ## Who said what about when
#
# A line for each claim with a speaker: who, when they said it, which time they speak about. Both clocks matter: what was
# said in 2019 about 2021 is a plan, what is said in 2025 about 2021 is a report.

# %%
told = mentions[(mentions["role"] == "event") & mentions["claimant_name"].notna()]
told = told.sort_values(["said_start", "start", "mention_id"]).drop_duplicates(
    ["claim_id", "claimant_name"]
)
show(told.head(25), "claimant_name said_start when_text start end factuality claim_text publisher")

# %% [markdown]
# ## The same claim in several outlets
#
# A **claim** is what all mentions of the same thing at the same time have in common. Repetition is not confirmation: a report
# printed twice on a page, or carried by two papers, is one source. So `n_independent` counts copies once (`copy_group` in
# `documents` tells which documents are near copies). A mirror with changed words still counts as another document.

# %%
several = claims.sort_values(["n_independent", "n_mentions"], ascending=False, kind="stable").head(8)
show(several, "claim_text start end n_mentions n_documents n_independent first_published")

# %%
if len(several):
    most = several.iloc[0]
    carried = mentions[mentions["claim_id"] == most["claim_id"]]
    carried = carried.merge(documents[["doc_id", "copy_group"]], on="doc_id")
    display(Markdown(f"Mentions of “{most['claim_text']}”, {len(carried)} in all:"))
    show(carried.head(15), "publisher published_date claimant_name claim_text copy_group mention_id")

# %% [markdown]
# ## A conflict
#
# Documents disagree, and a page can disagree with itself. `conflicts` has a row for each value of a time that cannot be right
# together with the others, with the mentions and documents that give it. Which of them is right is yours to find out.

# %%
about_events = conflicts[conflicts["event_id"].notna()]  # the others are about the dates of a page
ids = [*about_events["conflict_id"], *conflicts["conflict_id"]]
if ids:
    first = conflicts[conflicts["conflict_id"] == ids[0]]
    display(Markdown(f"**{first.iloc[0]['kind']}** · {first.iloc[0]['explanation']}"))
    outlets = documents.set_index("doc_id")["publisher"]
    sentences = mentions.set_index("mention_id")["sentence_text"]
    show(
        pd.DataFrame(
            {
                "first day": first["start"],
                "last day": first["end"],
                "outlets": [
                    ", ".join(sorted(set(outlets.loc[given].dropna()))) for given in first["doc_ids"]
                ],
                "sentence": [
                    " / ".join(dict.fromkeys(sentences.loc[given])) for given in first["mention_ids"]
                ],
            }
        )
    )
else:
    display(Markdown("*No conflict is in this build.*"))

# %% [markdown]
# ## From a row to its evidence
#
# Every row proves itself. `explain` tells a row as a careful colleague would: the sentence with the evidence marked, the three
# clocks, the rule, the steps from the words to the days. On the command line: `python -m pipeline explain ID`.

# %%
if example is not None:
    print(explain(example["mention_id"], OUT))

# %% [markdown]
# The same from the tables alone: offsets count code points into `texts`, and the text at the offsets *is* the stored string.

# %%
if example is not None:
    text = read_table("texts", OUT).set_index("doc_id").loc[example["doc_id"], "text"]
    assert text[example["claim_char_start"] : example["claim_char_end"]] == example["claim_text"]

    # What stands where, the first that fits counting: name, colour, spans.
    marks = [
        ("time", "#ffd76a", example["when_spans"]),
        ("source", "#b9dcff", example["claimant_spans"]),
        ("cue", "#d8c8f5", example["cue_spans"]),
        (
            "claim",
            "#e3f4df",
            [{"start": example["claim_char_start"], "end": example["claim_char_end"]}],
        ),
    ]

    def colour_at(offset):
        return next(
            (
                colour
                for _, colour, spans in marks
                if any(span["start"] <= offset < span["end"] for span in spans)
            ),
            "none",
        )

    stretch = range(example["sentence_char_start"], example["sentence_char_end"])
    parts = [
        (colour, "".join(text[offset] for offset in offsets))
        for colour, offsets in groupby(stretch, colour_at)
    ]
    parts += [("none", "<br>")] + [
        part for name, colour, _ in marks for part in ((colour, name), ("none", " "))
    ]
    shown = "".join(
        f'<span style="background:{colour}">{part if part == "<br>" else escape(part)}</span>'
        for colour, part in parts
    )
    display(
        HTML(f'<p style="line-height:1.8; max-width:48em; color:#111; background:#fff">{shown}</p>')
    )

# %% [markdown]
# ## What gave no row
#
# Nothing is dropped silently. A time expression that dates nothing (an age, “recently”, “every spring”), a file that cannot be
# read, a document in a language without data: each is in `rejects` with its reason.

# %%
counts = rejects.groupby(["stage", "reason"], observed=True)
show(
    counts.agg(rows=("reject_id", "size"), example=("text", "first"), detail=("detail", "first"))
    .reset_index()
    .sort_values(["rows", "reason"], ascending=[False, True])
)

# %% [markdown]
# ## When the documents appeared, and how that is known
#
# “Last week” counts from the day of publication: where that is wrong, so are the rows. `published_evidence` tells where the day
# was found. The second table has documents without a day, or with something odd; a date can be stated in the document itself.

# %%
evidence = documents["published_evidence"].astype(object).fillna("none found")
show(evidence.value_counts().rename_axis("evidence").reset_index(name="documents"))
undated = documents["published_date"].isna()
odd = documents[undated | documents["flags"].map(bool)]
show(odd.head(15), "file_path title published published_evidence flags")

# %% [markdown]
# ## Try your own sentence
#
# `extract` gives the same tables for one text.

# %%
tables = extract(
    "The Lindholm bridge, closed since March, will reopen by the end of the year, "
    "mayor Ines Falk told reporters on Tuesday.",
    published="2024-06-06",
    lang="en",
)
show(tables["mentions"], "claim_text start end bounds factuality claimant_name said_start")
