"""Quotations, cues, sources and contents; used by `attribution` and `claimants`."""
