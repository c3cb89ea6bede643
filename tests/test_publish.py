"""A build that dies at any moment leaves the former outputs, or the new ones, whole."""

import os
import sys
from pathlib import Path

import pytest

from pipeline.output import publish
from pipeline.output.publish import PublishError, publishing

NAMES = {"one.csv", "two.csv"}


def owned(folder: Path) -> set[str]:
    return NAMES


def write(out: Path, text: str) -> None:
    with publishing(out, owned) as folder:
        for name in sorted(NAMES):
            (folder / name).write_text(text)


def state(out: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in sorted(out.iterdir()) if file.is_file()}


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "my data" / "out"
    write(folder, "old")
    (folder / "notes.txt").write_text("mine")
    (folder / ".gitkeep").write_text("")
    (folder / "charts").mkdir()
    (folder / "charts" / "a.svg").write_text("<svg/>")
    return folder


def test_only_the_outputs_are_replaced(out):
    write(out, "new")
    assert state(out) == {".gitkeep": "", "notes.txt": "mine", "one.csv": "new", "two.csv": "new"}
    assert (out / "charts" / "a.svg").read_text() == "<svg/>"
    assert [entry.name for entry in out.parent.iterdir()] == ["out"]


def test_an_output_that_is_no_longer_written_goes(out):
    with publishing(out, owned) as folder:
        (folder / "one.csv").write_text("new")
    assert state(out) == {".gitkeep": "", "notes.txt": "mine", "one.csv": "new"}


def test_an_error_leaves_everything_as_it_was(out):
    before = state(out)
    with pytest.raises(KeyError), publishing(out, owned) as folder:
        (folder / "one.csv").write_text("half")
        raise KeyError
    assert state(out) == before
    assert [entry.name for entry in out.parent.iterdir()] == ["out"]


def test_rights_of_the_folder_stay(out):
    out.chmod(0o750)
    write(out, "new")
    assert out.stat().st_mode & 0o777 == 0o750


def test_a_link_to_the_folder_stays_a_link(out, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(out)
    write(link, "new")
    assert link.is_symlink()
    assert state(out)["one.csv"] == "new"


def test_a_file_in_the_way_is_a_clear_error(tmp_path):
    (tmp_path / "out").write_text("precious")
    with pytest.raises(PublishError, match="is a file"):
        write(tmp_path / "out", "new")
    assert (tmp_path / "out").read_text() == "precious"


def killed_at(step: int, out: Path, exchanges: bool) -> bool:
    """Write in a child process that dies at the `step`-th thing it asks of the system; True if it got so far."""
    child = os.fork()
    if child == 0:
        seen = iter(range(step))

        def die(event: str, arguments: tuple) -> None:
            if event.startswith(("os.", "open", "shutil.", "fcntl.", "ctypes.")) and next(seen, None) is None:
                os._exit(9)

        if not exchanges:
            publish._exchange = lambda one, other: False
        sys.addaudithook(die)
        write(out, "new")
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize("exchanges", [True, False])
def test_killed_at_any_step(out, exchanges, tmp_path_factory):
    if exchanges and not publish._exchange(tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two")):
        pytest.skip("this file system cannot swap folders")
    steps = 0
    while killed_at(steps, out, exchanges):
        if out.exists():
            kept = state(out)
            assert {kept[name] for name in NAMES} in ({"old"}, {"new"}), f"a mixture after step {steps}"
        else:
            assert not exchanges, f"no outputs after step {steps}"
        write(out, "old")
        assert state(out) == {".gitkeep": "", "notes.txt": "mine", "one.csv": "old", "two.csv": "old"}
        assert (out / "charts" / "a.svg").exists()
        assert [entry.name for entry in out.parent.iterdir()] == ["out"]
        steps += 1
    assert steps > 20
    assert state(out)["one.csv"] == "new"
