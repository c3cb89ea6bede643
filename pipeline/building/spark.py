"""Portions -> parts on the machines of a Spark cluster, by `mapInArrow`; the same parts as from local workers.

The driver reads the raw files and hands portions over in waves, so that its memory does not grow with the input; parts come
back as rows and are written beside the outputs by the driver, so that machines need share no storage. Spark does a lost task
again by itself. Where a wave fails all the same, local workers do it, who find the document that is to blame.

The package must be installed on all machines.
"""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.building.kept import AnyPart
from pipeline.building.portions import Portion
from pipeline.building.work import Extract, work
from pipeline.building.workers import Crew, made_here, part_path
from pipeline.output.parts import write_part

WAVE = 8
"""Portions a core in a wave."""
MADE = "place int, part binary"
"""Columns of what comes back."""


class EngineError(RuntimeError):
    """Spark cannot be used here; the message says what is missing."""


def make_parts_on_spark(
    portions: Iterable[Portion], folder: Path, extract: Extract, workers: int
) -> Iterator[tuple[Portion, AnyPart]]:
    """Each portion and its part, in order. `workers` are cores of this machine, if no cluster is configured.

    Raises EngineError where Spark or Java is missing.
    """
    spark = _session(max(workers, 1))
    waiting = iter(portions)
    while wave := list(islice(waiting, WAVE * spark.sparkContext.defaultParallelism)):
        todo = [portion for portion in wave if portion.kept is None and not part_path(folder, portion).exists()]
        _make(spark, todo, folder, extract)
        yield from ((portion, made_here(portion, folder, extract)) for portion in wave)


def part_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What runs on the machines: pickled portions in, parts out."""
    from pipeline.build import extract_each  # not before: `build` imports this module

    for batch in batches:
        for place, portion in zip(batch["place"].to_pylist(), batch["portion"].to_pylist(), strict=True):
            made = b"".join(work(pickle.loads(portion), extract_each))
            yield pa.record_batch({"place": pa.array([place], pa.int32()), "part": pa.array([made], pa.binary())})


def _make(spark: Any, portions: list[Portion], folder: Path, extract: Extract) -> None:
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    if not portions:
        return
    table = pa.table(
        {
            "place": pa.array(range(len(portions)), pa.int32()),
            "portion": pa.array([pickle.dumps(portion) for portion in portions], pa.binary()),
        }
    )
    frame = spark.createDataFrame(table).repartition(len(portions), "place")
    try:
        for place, part in frame.mapInArrow(part_batches, MADE).toLocalIterator(prefetchPartitions=True):
            write_part(part_path(folder, portions[place]), [bytes(part)])
    except (PySparkException, Py4JError):
        _make_here(portions, folder, extract)


def _make_here(portions: list[Portion], folder: Path, extract: Extract) -> None:
    crew = Crew(folder, extract)
    try:
        for portion in portions:
            crew.made(portion)
    finally:
        crew.dismiss()


def _session(cores: int) -> Any:
    try:
        from pyspark import SparkConf
        from pyspark.sql import SparkSession
    except ImportError:
        raise EngineError("Spark is missing; install the extra: pip install 'claim-timeline[spark]'") from None
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise EngineError("Spark needs Java 17 or later, which is not there")
    builder = SparkSession.builder.appName("claim-timeline").config("spark.ui.showConsoleProgress", "false")
    if "spark.master" not in dict(SparkConf().getAll()):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        home = str(Path(__file__).resolve().parents[2])
        builder = builder.master(f"local[{cores}]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.executorEnv.PYTHONPATH", home).config("spark.driver.bindAddress", "127.0.0.1")
        builder = builder.config("spark.driver.host", "127.0.0.1")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "1").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark
