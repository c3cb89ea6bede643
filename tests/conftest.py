"""What all tests share: generated cases are the same in every run and have no deadline, so that a slow machine fails none."""

from hypothesis import settings

from tests.page_helpers import project

__all__ = ["project"]
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
