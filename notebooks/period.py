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
# # What happened in a period
#
# Claims about events whose time meets a period, in pandas and in SQL, and the same as a chart. Set `FIRST` and `LAST` to days of
# your own. Two things are easy to get wrong: a time may be open (“since 2014” has no last day), and only `role` = `event` has the
# days of an event in `start` and `end`.

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
sql = duckdb.connect()
for name in ("claims",):
    sql.read_parquet(str(OUT / f"{name}.parquet")).create_view(name)

# %%
dated = claims[(claims["role"] == "event") & ~claims["bounds"].isin(["unknown", "beyond_calendar"])]
years = dated["start"].dropna().dt.year
year = int(years.mode().iloc[0]) if len(years) else 2024  # the year of most events; or any days you like
FIRST, LAST = f"{year}-01-01", f"{year}-12-31"
FIRST, LAST

# %% [markdown]
# ## In pandas
#
# A day that is missing is open here, since `bounds` says so: it excludes nothing.

# %%
begins_before_the_end = dated["start"].isna() | (dated["start"] <= LAST)
ends_after_the_start = dated["end"].isna() | (dated["end"] >= FIRST)
happened = dated[begins_before_the_end & ends_after_the_start]
happened = happened.sort_values(["start", "end", "claim_id"], na_position="first")
columns = ["claim_id", "start", "end", "precision", "factuality", "claim_text", "n_independent"]
happened[columns].head(20)

# %% [markdown]
# ## In SQL

# %%
found = sql.execute(
    """
    select claim_id, start, "end", precision, factuality, claim_text, n_independent
    from claims
    where role = 'event' and bounds not in ('unknown', 'beyond_calendar')
      and coalesce(start <= $last, true) and coalesce("end" >= $first, true)
    order by start nulls first, "end" nulls first, claim_id
    """,
    {"first": FIRST, "last": LAST},
).df()
assert list(found["claim_id"]) == list(happened["claim_id"])
found.head(20)

# %% [markdown]
# ## As a chart
#
# A dot is a day, a bar a longer time, pale where one end is open (“before 2030” may be any day until then); what begins before
# the period or ends after it is cut at its edge.

# %%
COLOURS = alt.Scale(
    domain=["asserted", "negated", "hedged", "planned", "hypothetical", "question"],
    range=["#2563a8", "#c2352b", "#d9930d", "#2c8a57", "#8a5bb5", "#6f7a86"],
)

shown = happened.head(40)
shown = shown.assign(
    begin=shown["start"].fillna(pd.Timestamp(FIRST)).clip(lower=pd.Timestamp(FIRST)),
    until=(shown["end"].fillna(pd.Timestamp(LAST)) + pd.Timedelta(days=1)).clip(
        upper=pd.Timestamp(LAST) + pd.Timedelta(days=1)
    ),
    factuality=shown["factuality"].astype(str),
    bounds=shown["bounds"].astype(str),
    line=[  # equal texts stay lines of their own
        f"{shorten(text, 70, placeholder=' …')}{chr(0x200B) * place}" for place, text in enumerate(shown["claim_text"])
    ],
)
shown = shown.assign(day=shown["until"] - shown["begin"] <= pd.Timedelta(days=1))
base = alt.Chart(shown).encode(
    y=alt.Y("line:N", sort=None, title=None, axis=alt.Axis(labelLimit=430, ticks=False, domain=False)),
    color=alt.Color(
        "factuality:N", scale=COLOURS, title="The claimant says it is", legend=alt.Legend(orient="bottom")
    ),
)
time = alt.X("begin:T", title=None, axis=alt.Axis(orient="top", format="%-d %b %Y", tickCount=6))
pale = alt.condition("datum.bounds == 'closed'", alt.value(1), alt.value(0.3))
bars = base.transform_filter("!datum.day").mark_bar(height=8, cornerRadius=4).encode(x=time, x2="until:T", opacity=pale)
days = base.transform_filter("datum.day").mark_point(filled=True, size=70, opacity=1).encode(x=time)
chart = (bars + days).properties(width=480, height=alt.Step(19), title=f"Said to have happened, {FIRST} to {LAST}")
display(chart if len(shown) else Markdown("*No event of this build lies in the period.*"))
