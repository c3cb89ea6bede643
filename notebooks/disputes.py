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
# # Disputed dates, each version with its outlets
#
# Events that documents date differently. A row of `conflicts` is one version: its days, and the mentions and documents that give
# it. A coarse time beside a finer one within it is no dispute. Copies are counted once, by `copy_group`.

# %%
import os
from pathlib import Path
from textwrap import shorten

import altair as alt
import duckdb
import pandas as pd
from IPython.display import Markdown, display

import pipeline
from pipeline import read_table

OUT = Path(os.environ.get("OUT") or Path(pipeline.__file__).parents[1] / "data" / "out")
alt.renderers.enable("svg")  # drawn here, without a network
pd.set_option("display.max_colwidth", 90)

conflicts = read_table("conflicts", OUT)
documents = read_table("documents", OUT)
mentions = read_table("mentions", OUT)
sql = duckdb.connect()
for name in ("conflicts", "documents", "mentions"):
    sql.read_parquet(str(OUT / f"{name}.parquet")).create_view(name)

# %% [markdown]
# ## In pandas

# %%
versions = conflicts[conflicts["event_id"].notna()].explode("doc_ids")
versions = versions.merge(documents, left_on="doc_ids", right_on="doc_id")
versions = versions.assign(outlet=versions["publisher"].fillna(versions["source_id"]))
keys = ["conflict_id", "kind", "start", "end"]
disputed = (
    versions.groupby(keys, observed=True)
    .agg(
        documents=("doc_id", "nunique"),
        independent=("copy_group", "nunique"),
        outlets=("outlet", lambda names: "; ".join(sorted(set(names)))),
    )
    .reset_index()
)
disputed

# %% [markdown]
# ## In SQL

# %%
found = sql.sql(
    """
    select conflict_id, kind, start, "end", count(distinct d.doc_id) as documents,
        count(distinct copy_group) as independent,
        string_agg(distinct coalesce(publisher, source_id), '; ' order by coalesce(publisher, source_id)) as outlets
    from (select * , unnest(doc_ids) as doc from conflicts where event_id is not null) c
    join documents d on d.doc_id = c.doc
    group by conflict_id, kind, start, "end"
    order by conflict_id, start, "end"
    """
).df()
assert list(found["outlets"]) == list(disputed["outlets"])
assert list(found["independent"]) == list(disputed["independent"])
found

# %% [markdown]
# ## What each version says

# %%
sentences = mentions.set_index("mention_id")["sentence_text"]
for conflict_id, rows in conflicts[conflicts["event_id"].notna()].groupby("conflict_id"):
    lines = [f"**{rows.iloc[0]['kind']}** (`{conflict_id}`)"]
    for _, row in rows.iterrows():
        told = " / ".join(dict.fromkeys(sentences.loc[row["mention_ids"]].str.replace(r"\s+", " ", regex=True)))
        lines.append(f"- {row['start']:%Y-%m-%d} to {row['end']:%Y-%m-%d}: {told}")
    display(Markdown("\n".join(lines)))

# %% [markdown]
# ## As a chart
#
# Each version of a disputed time, as wide as it is long; the number counts independent documents.

# %%
shown = disputed.assign(
    until=disputed["end"] + pd.Timedelta(days=1),
    day=disputed["start"] == disputed["end"],
    dispute=[f"{kind} {conflict_id}" for kind, conflict_id in zip(disputed["kind"], disputed["conflict_id"], strict=True)],
    version=[
        f"{start:%Y-%m-%d} · {shorten(outlets, 45, placeholder=' …')}"
        for start, outlets in zip(disputed["start"], disputed["outlets"], strict=True)
    ],
)
base = alt.Chart(shown).encode(
    y=alt.Y("version:N", sort=None, title=None, axis=alt.Axis(labelLimit=330, ticks=False, domain=False)),
    x=alt.X("start:T", title=None, axis=alt.Axis(orient="top", tickCount=5), scale=alt.Scale(padding=24)),
)
spans = base.transform_filter("!datum.day").mark_bar(height=10, cornerRadius=4, color="#b3261e").encode(x2="until:T")
days = base.transform_filter("datum.day").mark_point(filled=True, size=80, color="#b3261e", opacity=1)
counts = base.mark_text(align="left", dx=8, color="#333", fontWeight="bold").encode(x="until:T", text="independent:Q")
chart = (spans + days + counts).properties(width=360, height=alt.Step(22))
chart = chart.facet(row=alt.Row("dispute:N", title=None, header=alt.Header(labelAngle=0, labelOrient="top", labelAnchor="start")))
chart = chart.resolve_scale(x="independent", y="independent").properties(title="Versions of disputed times")
display(chart if len(shown) else Markdown("*No event of this build has a disputed time.*"))
