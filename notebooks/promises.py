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
# # Promises that are overdue
#
# Planned events whose time has passed, and whether the collection reports that they happened. “Passed” is counted from the last
# day of publication in the collection, never from today: the answer is a fact about the documents and stays the same tomorrow.
#
# No report here is no proof of a broken promise: the documents may not tell, or tell it in words that were not joined.

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

claims = read_table("claims", OUT)
documents = read_table("documents", OUT)
links = read_table("links", OUT)
sql = duckdb.connect()
for name in ("claims", "documents", "links"):
    sql.read_parquet(str(OUT / f"{name}.parquet")).create_view(name)

# %%
NOW = documents["published_date"].max()  # the collection's last day
NOW

# %% [markdown]
# ## In pandas
#
# A plan is overdue when its last day lies before that day. It was reported if a `forecast of` link leads to a claim that says it
# happened, or such a claim is about the same event.

# %%
plans = claims[(claims["role"] == "event") & (claims["factuality"] == "planned") & claims["end"].notna()]
overdue = plans[plans["end"] < NOW].sort_values(["end", "claim_id"])
happened = claims[(claims["role"] == "event") & (claims["n_asserted"] > 0)]
forecasts = links[links["relation"] == "forecast of"].merge(
    happened[["claim_id"]], left_on="other_claim_id", right_on="claim_id", suffixes=("", "_report")
)
reported = overdue["event_id"].isin(happened["event_id"]) | overdue["claim_id"].isin(forecasts["claim_id"])
overdue = overdue.assign(days=(NOW - overdue["end"]).dt.days, reported=reported)
overdue[["claim_id", "start", "end", "days", "reported", "claimants", "claim_text"]]

# %% [markdown]
# ## In SQL

# %%
found = sql.sql(
    """
    with now as (select max(published_date) as day from documents),
    happened as (select * from claims where role = 'event' and n_asserted > 0),
    reported as (
        select l.claim_id from links l join happened h on h.claim_id = l.other_claim_id where l.relation = 'forecast of'
    )
    select c.claim_id, c.start, c."end", now.day - c."end" as days,
        c.event_id in (select event_id from happened) or c.claim_id in (select claim_id from reported) as reported,
        c.claimants, c.claim_text
    from claims c, now
    where c.role = 'event' and c.factuality = 'planned' and c."end" < now.day
    order by c."end", c.claim_id
    """
).df()
assert list(found["claim_id"]) == list(overdue["claim_id"])
assert list(found["reported"]) == list(overdue["reported"]) and list(found["days"]) == list(overdue["days"])
found

# %% [markdown]
# ## As a chart

# %%
shown = overdue.head(30)
shown = shown.assign(
    line=[  # equal texts stay lines of their own
        f"{shorten(text, 70, placeholder=' …')}{chr(0x200B) * place}" for place, text in enumerate(shown["claim_text"])
    ],
    report=shown["reported"].map({True: "a report that it happened", False: "no report found"}),
)
bars = alt.Chart(shown).mark_bar(height=10, cornerRadius=3).encode(
    y=alt.Y("line:N", sort=None, title=None, axis=alt.Axis(labelLimit=430, ticks=False, domain=False)),
    x=alt.X("days:Q", title="days between the end of its time and the last publication"),
    color=alt.Color(
        "report:N",
        title=None,
        scale=alt.Scale(domain=["no report found", "a report that it happened"], range=["#b3261e", "#9aa4ad"]),
        legend=alt.Legend(orient="bottom"),
    ),
)
chart = bars.properties(width=420, height=alt.Step(20), title="Plans whose time has passed")
display(chart if len(shown) else Markdown("*No plan of this build is overdue.*"))
