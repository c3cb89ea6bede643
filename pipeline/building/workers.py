"""Portions -> parts on disk, by one process or several; the same parts in the same order. Other tasks likewise.

Each worker is a Python of its own (`worker.py`) that a thread here talks to through pipes, so that a script without a main
guard and a notebook can build too. A worker that dies is replaced and its portion done again, one document after the other;
a document over which two have died then is left out and rejected, and the build goes on.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

from pipeline.building.kept import AnyPart, KeptPart
from pipeline.building.portions import Portion
from pipeline.building.work import TOGETHER, Extract, Place, make_part, unnoticed, work
from pipeline.output.parts import Part, write_part

DEATHS = 2
"""Workers that may die over one document."""
AHEAD = 4
"""Portions a worker that are cut before the first of them is done."""
SMALL = 4 << 20
"""Bytes of input that are not worth another process."""
SIZE = 8
"""Bytes of the length before each message."""
Task = Callable[..., Any]
"""A function of a module, which is told whom to tell the places that it comes to, and arguments."""


class WorkerError(RuntimeError):
    """Workers die before they begin."""


def default_workers(size: int) -> int:
    """Worker processes for so many bytes of input; 0 is none beside this one."""
    return (
        0 if size < SMALL else len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )


def make_parts(
    portions: Iterable[Portion], folder: Path, extract: Extract, workers: int
) -> Iterator[tuple[Portion, AnyPart]]:
    """Each portion and its part, in order; parts that are in `folder` already are not made again."""
    if workers < 1:
        yield from ((portion, made_here(portion, folder, extract)) for portion in portions)
        return
    crew = Crew(folder, extract)
    with ThreadPoolExecutor(workers) as threads:
        waiting: deque[tuple[Portion, Future[AnyPart]]] = deque()
        try:
            for portion in portions:
                waiting.append((portion, threads.submit(crew.made, portion)))
                if len(waiting) >= workers * AHEAD:
                    yield _first(waiting)
            while waiting:
                yield _first(waiting)
        finally:
            for _, future in waiting:
                future.cancel()
            crew.dismiss()


def _first(waiting: deque[tuple[Portion, Future[AnyPart]]]) -> tuple[Portion, AnyPart]:
    portion, future = waiting.popleft()
    return portion, future.result()


def made_here(portion: Portion, folder: Path, extract: Extract) -> AnyPart:
    """A portion's part, made in this process unless it is there."""
    if portion.kept is not None:
        return KeptPart(portion.kept, portion.buckets)
    path = part_path(folder, portion)
    if not path.exists():
        write_part(path, work(portion, extract))
    return Part(path)


def part_path(folder: Path, portion: Portion) -> Path:
    """Where a portion's part is kept."""
    return folder / f"{portion.key}.part"


def each_result(task: Task, arguments: Iterable[tuple[Any, ...]], workers: int) -> Iterator[Any]:
    """What a task gives for each of its arguments, in their order, by this process or by several.

    Raises what the task raised, WorkerError where a process died.
    """
    if workers < 1:
        yield from (task(unnoticed, *own) for own in arguments)
        return
    hands = _Hands()

    def asked(own: tuple[Any, ...]) -> Any:
        try:
            return hands.own().ask(task, *own)
        except _DiedError:
            raise WorkerError("a worker process died") from None

    with ThreadPoolExecutor(workers) as threads:
        try:
            yield from threads.map(asked, arguments)
        finally:
            hands.dismiss()


class _Hands:
    """Workers, one a thread that asks."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._all: list[_Worker] = []
        self.over = False
        """Whether none takes the place of one that died."""

    def own(self) -> _Worker:
        """The worker of this thread."""
        if getattr(self._own, "worker", None) is None:
            self._own.worker = _Worker()
            self._all.append(self._own.worker)
        worker: _Worker = self._own.worker
        return worker

    def lose(self) -> None:
        """Have another worker for this thread the next time."""
        self._own.worker = None

    def dismiss(self) -> None:
        """End all workers."""
        self.over = True
        for worker in self._all:
            worker.end()


class Crew:
    """Workers that make parts."""

    def __init__(self, folder: Path, extract: Extract) -> None:
        """`folder` is where parts go."""
        self._folder = folder
        self._extract = extract
        self._hands = _Hands()

    def made(self, portion: Portion) -> AnyPart:
        """A portion's part, made by this thread's worker unless it is there. Raises what the worker raised."""
        if portion.kept is not None:
            return KeptPart(portion.kept, portion.buckets)
        path = part_path(self._folder, portion)
        died: Counter[Place | None] = Counter()
        together = TOGETHER
        while not path.exists():
            deadly = frozenset(place for place, times in died.items() if place and times >= DEATHS)
            try:
                self._hands.own().ask(make_part, portion, path, self._extract, deadly, together)
            except _DiedError as error:
                if self._hands.over:
                    raise WorkerError("the build is over") from None
                if error.place is None or together == 1:
                    died[error.place] += 1
                together = 1  # now the document at which one dies is to blame
                self._hands.lose()
                if died[None] >= DEATHS:
                    raise WorkerError("worker processes die before they read anything") from None
        return Part(path)

    def dismiss(self) -> None:
        """End all workers; none takes their place."""
        self._hands.dismiss()


class _DiedError(Exception):
    """A worker died; `place` is the document it was at."""

    def __init__(self, place: Place | None) -> None:
        super().__init__(place)
        self.place = place


class _Worker:
    """A worker process."""

    def __init__(self) -> None:
        home = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pipeline.building.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )

    def ask(self, task: Task, *arguments: Any) -> Any:
        """Have a task done; raises what it raised, or _DiedError."""
        place: Place | None = None
        try:
            send(_pipe(self._process.stdin), (task, arguments))
            while (answer := receive(_pipe(self._process.stdout)))[0] == "at":
                place = answer[1]
        except (EOFError, OSError):
            self.end()
            raise _DiedError(place) from None
        if answer[0] == "error":
            raise answer[1]
        return answer[1]

    def end(self) -> None:
        """Let it go; it ends when nobody asks any more."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def send(pipe: IO[bytes], message: Any) -> None:
    """Write a message."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(len(data).to_bytes(SIZE, "little") + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """Read a message; raises EOFError where there is none any more."""
    head = pipe.read(SIZE)
    data = pipe.read(int.from_bytes(head, "little")) if len(head) == SIZE else b""
    if not data:
        raise EOFError
    return pickle.loads(data)
