"""Settings of all tests: generated cases are the same in every run and have no deadline, so that a slow machine fails none."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
