"""A folder of outputs is replaced as a whole or not at all.

Everything is written into a sibling folder (`.NAME.building`), forced to disk, and then the two folders trade places in
one system call, so that at any moment a reader finds either all former outputs or all new ones, and a build that is
killed leaves the former ones whole. Renaming file by file was rejected: a kill between two renames leaves a mixture.
Symbolic links into a hidden folder were rejected: people copy, zip and mail these folders. The price: a shell that
stands inside the folder sees the former one until it enters again, and the folder cannot be a mount point.

Where the system cannot swap folders, the former one steps aside (`.NAME.former`) before the new one takes its name; a
build killed between the two renames is repaired by the next. What others put into the folder moves along.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Owned = Callable[[Path], set[str]]

AT_FDCWD = -100
EXCHANGE = 2


class PublishError(OSError):
    """The outputs cannot be published; the former ones stand."""


@contextmanager
def publishing(out: Path, owned: Owned) -> Iterator[Path]:
    """An empty folder to write into; it becomes `out` when the block ends without an error.

    `owned` gives the names in a folder of outputs that a build put there; every other entry of `out` is kept.
    Waits while another build writes beside it. Raises PublishError where `out` cannot be replaced.
    """
    out = Path(os.path.realpath(out))
    if out.exists() and (not out.is_dir() or os.path.ismount(out)):
        raise PublishError(f"{out} is a {'mount point' if out.is_dir() else 'file'}; give a folder that can be renamed")
    out.parent.mkdir(parents=True, exist_ok=True)
    staged, former = _beside(out)
    with _locked(out.parent):
        _clear(staged, former, out, owned)
        staged.mkdir()
        try:
            yield staged
            _publish(staged, former, out)
        finally:
            _clear(staged, former, out, owned)


def tidy(out: Path, owned: Owned) -> None:
    """Leave nothing beside `out` that a build left there which was killed when all was done."""
    out = Path(os.path.realpath(out))
    with _locked(out.parent):
        _clear(*_beside(out), out, owned)


def _beside(out: Path) -> tuple[Path, Path]:
    return out.with_name(f".{out.name}.building"), out.with_name(f".{out.name}.former")


@contextmanager
def scratch(out: Path) -> Iterator[Path]:
    """A folder beside `out` for what a build has done so far; deleted when the block ends.

    A build that is killed or interrupted leaves it to the next. Waits while another build of `out` goes on.
    """
    out = Path(os.path.realpath(out))
    folder = out.with_name(f".{out.name}.parts")
    descriptor = _entered(folder)
    try:
        yield folder
        shutil.rmtree(folder)
    except Exception:
        shutil.rmtree(folder)
        raise
    finally:
        os.close(descriptor)


def _entered(folder: Path) -> int:
    """The folder, made and locked; one that another build has deleted meanwhile is made again."""
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY)
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        if folder.exists() and os.path.samestat(os.fstat(descriptor), folder.stat()):
            return descriptor
        os.close(descriptor)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """One build at a time in `folder`; the lock dies with the process. Some network file systems have no such locks."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _publish(staged: Path, former: Path, out: Path) -> None:
    for file in sorted(staged.iterdir()):
        _sync(file)
    _sync(staged)
    if not out.exists():
        staged.rename(out)
    else:
        shutil.copymode(out, staged)
        if not _exchange(staged, out):
            out.rename(former)
            staged.rename(out)
    _sync(out.parent)


def _clear(staged: Path, former: Path, out: Path, owned: Owned) -> None:
    """Leave nothing beside `out`, whatever moment this or an earlier build ended at."""
    if former.exists() and not out.exists():
        former.rename(out)
    for folder in (staged, former):
        if not folder.exists():
            continue
        for name in sorted({entry.name for entry in folder.iterdir()} - owned(folder)):
            if not (out / name).exists():
                (folder / name).rename(out / name)
        shutil.rmtree(folder)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders trade places in one step; False where the system or the file system cannot."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "renameat2"):  # Linux
        return bool(libc.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), EXCHANGE) == 0)
    if hasattr(libc, "renamex_np"):  # macOS
        return bool(libc.renamex_np(os.fsencode(one), os.fsencode(other), EXCHANGE) == 0)
    return False


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
