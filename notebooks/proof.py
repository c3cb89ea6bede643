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
# # Check one row down to the bytes
#
# A row is no more than its evidence. This takes one mention and follows it to the raw file: the file's digest, the text at the
# stored offsets, and the steps from the words to the days. `verify` does this for every row of a build.
#
# It needs the documents as well: the folder that `RAW` names (`data/raw` unless set).

# %%
import os
from pathlib import Path

import altair as alt
import duckdb
import pandas as pd
from IPython.display import Markdown, display

import pipeline
from pipeline import read_table

OUT = Path(os.environ.get("OUT") or Path(pipeline.__file__).parents[1] / "data" / "out")
alt.renderers.enable("svg")  # drawn here, without a network
pd.set_option("display.max_colwidth", 90)

mentions = read_table("mentions", OUT)
documents = read_table("documents", OUT)
texts = read_table("texts", OUT)
sql = duckdb.connect()
for name in ("mentions", "documents", "texts"):
    sql.read_parquet(str(OUT / f"{name}.parquet")).create_view(name)

from hashlib import sha256

from pipeline.normalise import replay

RAW = Path(os.environ.get("RAW") or Path(pipeline.__file__).parents[1] / "data" / "raw")

# %% [markdown]
# ## One row, in pandas
#
# Any row will do; this one stands in a file of its own, so that the file's bytes are the document's.

# %%
alone = documents[documents["record"].isna() & documents["doc_id"].isin(mentions["doc_id"])]
rows = mentions[mentions["doc_id"].isin(alone["doc_id"]) & (mentions["role"] == "event") & mentions["start"].notna()]
row = rows.iloc[0] if len(rows) else None
row[["mention_id", "claim_text", "when_text", "start", "end", "rule", "trace"]].to_frame("") if row is not None else None

# %%
if row is not None:
    document = documents.set_index("doc_id").loc[row["doc_id"]]
    text = texts.set_index("doc_id").loc[row["doc_id"], "text"]
    file = RAW / document["file_path"]
    assert not file.exists() or sha256(file.read_bytes()).hexdigest() == document["record_sha256"]  # the file is the file
    assert sha256(text.encode()).hexdigest() == document["text_sha256"]  # the text is the text
    assert text[row["claim_char_start"] : row["claim_char_end"]] == row["claim_text"]  # the claim stands there
    cut = [text[span["start"] : span["end"]] for span in row["when_spans"]]
    assert " … ".join(cut) == row["when_text"]  # so do the time words
    start, end = replay(row["trace"])  # and the steps lead from them to the days
    assert (start, end) == (row["start"].date(), row["end"].date() if pd.notna(row["end"]) else None)
    display(Markdown(f"`{document['file_path']}`, characters {row['claim_char_start']} to {row['claim_char_end']}: "
                     f"“{row['claim_text']}” → {start} to {end or 'open'}"))

# %% [markdown]
# ## All rows, in SQL
#
# The same for the strings of every row at once: offsets count characters from 0, `substr` from 1.

# %%
found = sql.sql(
    """
    select count(*) as mentions,
        count(*) filter (substr(text, claim_char_start + 1, claim_char_end - claim_char_start) = claim_text) as claims_stand_there,
        count(*) filter (substr(text, sentence_char_start + 1, sentence_char_end - sentence_char_start) = sentence_text)
            as sentences_stand_there
    from mentions join texts using (doc_id)
    where machine is null  -- a person's words need not stand in the text
    """
).df()
assert (found["mentions"] == found["claims_stand_there"]).all() and (found["mentions"] == found["sentences_stand_there"]).all()
found

# %% [markdown]
# ## As a chart
#
# Where the evidence of each row stands in its document, from the first character to the last.

# %%
lengths = texts.assign(length=texts["text"].str.len()).merge(documents[["doc_id", "source_id"]])[["doc_id", "source_id", "length"]]
shown = mentions.merge(lengths, on="doc_id", suffixes=("", "_document"))
shown = shown.assign(place=100 * shown["claim_char_start"] / shown["length"], role=shown["role"].astype(str))
most = shown["source_id"].value_counts().head(20).index
chart = (
    alt.Chart(shown.loc[shown["source_id"].isin(most), ["source_id", "place", "role"]])
    .mark_tick(thickness=2, height=13)
    .encode(
        x=alt.X("place:Q", title="place in the document, % of its characters", scale=alt.Scale(domain=[0, 100])),
        y=alt.Y("source_id:N", title=None, sort="-x", axis=alt.Axis(labelLimit=260)),
        color=alt.Color("role:N", title="dated by", scale=alt.Scale(scheme="dark2"), legend=alt.Legend(orient="bottom")),
    )
    .properties(width=480, height=alt.Step(17), title="Where the claims stand")
)
display(chart if len(shown) else Markdown("*This build has no mentions.*"))
