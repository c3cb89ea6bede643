"""A worker process: tasks come through standard input, what became of them goes through standard output."""

from __future__ import annotations

import os
import signal
import sys

from pipeline.building.workers import receive, send
from pipeline.garbage import keep_program
from pipeline.output.arrowtables import for_a_build


def main() -> None:
    """Do what comes in until nothing comes any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build ends its workers
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    for_a_build()
    loaded = False
    while True:
        try:
            task, arguments = receive(sys.stdin.buffer)
        except EOFError:
            return
        if not loaded:
            keep_program()  # the first task has loaded it
            loaded = True
        try:
            send(answers, ("done", task(lambda place: send(answers, ("at", place)), *arguments)))
        except Exception as error:  # told to the build, which decides
            send(answers, ("error", error))


if __name__ == "__main__":
    main()
