"""The formats that `export` writes. To add one, add a function from a folder of tables to a text, and its entry in `FORMATS`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pipeline.exchange.calendars import calendar
from pipeline.exchange.labelstudio import config, tasks
from pipeline.exchange.timelinejs import timelinejs

FORMATS: dict[str, Callable[[Path], str]] = {
    "timelinejs": timelinejs,
    "icalendar": calendar,
    "label-studio": tasks,
    "label-studio-config": lambda out: config(),
}
