"""The search for cycles rests within a block and then is what it was."""

import gc

import pytest

from pipeline.garbage import no_search


@pytest.mark.parametrize("before", [True, False])
def test_rests_within_and_is_restored(before):
    (gc.enable if before else gc.disable)()
    try:
        with pytest.raises(KeyError), no_search():
            assert not gc.isenabled()
            raise KeyError
        assert gc.isenabled() is before
    finally:
        gc.enable()
