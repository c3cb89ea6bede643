"""A worker process: portions come through standard input, what became of them goes through standard output."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from pipeline.build import extract_each
from pipeline.building.work import work
from pipeline.building.workers import receive, send
from pipeline.garbage import keep_program
from pipeline.output.parts import write_part


def main() -> None:
    """Do what comes in until nothing comes any more."""
    keep_program()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build ends its workers
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while True:
        try:
            portion, path, deadly, together = receive(sys.stdin.buffer)
        except EOFError:
            return
        try:
            part = work(portion, extract_each, lambda place: send(answers, ("at", place)), deadly, together)
            write_part(Path(path), part)
            send(answers, ("done", None))
        except Exception as error:  # told to the build, which decides
            send(answers, ("error", error))


if __name__ == "__main__":
    main()
