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
# # Who said what about when
#
# Two clocks of a mention side by side: the day on which somebody said it (`said_start`) and the time that they speak of
# (`event_start`). What is said before its time is a plan or forecast, what is said after it a report.

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
sql = duckdb.connect()
for name in ("mentions",):
    sql.read_parquet(str(OUT / f"{name}.parquet")).create_view(name)

# %% [markdown]
# ## In pandas
#
# `claimant_name` is the fullest name that the document gives. People of one name are one here, and one person under two names is
# two: names are not looked up anywhere.

# %%
columns = ["claimant_name", "said_start", "said_basis", "event_start", "event_end", "factuality", "claim_text", "mention_id"]
told = mentions[(mentions["role"] == "event") & mentions["claimant_name"].notna()]
told = told.sort_values(["claimant_name", "said_start", "mention_id"], na_position="last")[columns]
told.head(20)

# %%
told.groupby("claimant_name").size().sort_values(ascending=False, kind="stable").head(10).rename("claims").to_frame()

# %% [markdown]
# ## In SQL

# %%
found = sql.sql(
    """
    select claimant_name, said_start, said_basis, event_start, event_end, factuality, claim_text, mention_id
    from mentions
    where role = 'event' and claimant_name is not null
    order by claimant_name, said_start nulls last, mention_id
    """
).df()
assert list(found["mention_id"]) == list(told["mention_id"])
sql.sql(
    """
    select claimant_name, count(*) as claims, min(said_start) as first_said, max(said_start) as last_said
    from mentions where role = 'event' and claimant_name is not null
    group by claimant_name order by claims desc, claimant_name limit 10
    """
).df()

# %% [markdown]
# ## As a chart
#
# On the line a thing is said on the day it happens; above the line it still lies ahead, below it is past. `said_basis` tells how
# well the day of saying is known: read off the words (`cue`), or only the day of publication.

# %%
COLOURS = alt.Scale(
    domain=["asserted", "negated", "hedged", "planned", "hypothetical", "question"],
    range=["#2563a8", "#c2352b", "#d9930d", "#2c8a57", "#8a5bb5", "#6f7a86"],
)

shown = told[told["said_start"].notna() & told["event_start"].notna()]
shown = shown.assign(factuality=shown["factuality"].astype(str), said_basis=shown["said_basis"].astype(str))
points = (
    alt.Chart(shown)
    .mark_point(filled=True, size=80, opacity=0.75)
    .encode(
        x=alt.X("said_start:T", title="said", axis=alt.Axis(format="%b %Y", tickCount=6, grid=False)),
        y=alt.Y("event_start:T", title="about", axis=alt.Axis(format="%Y", tickCount=8)),
        color=alt.Color("factuality:N", scale=COLOURS, title="The claimant says it is"),
        tooltip=["claimant_name", "claim_text", "said_basis"],
    )
)
both = pd.concat([shown["said_start"], shown["event_start"]])
ends = pd.DataFrame({"day": [both.min(), both.max()]})
same_day = alt.Chart(ends).mark_line(color="#999", strokeDash=[5, 4]).encode(x="day:T", y="day:T")
chart = (same_day + points).properties(
    width=520,
    height=380,
    title=alt.Title("Said when, about when", subtitle="dashed: said on the day itself; above: still to come; below: past"),
)
display(chart if len(shown) else Markdown("*No dated statement about a dated event is in this build.*"))
