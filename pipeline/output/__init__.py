"""Columns, checks, files and proofs of the tables; used by `tables`, `verify` and `explain`."""
