"""Words, verb groups and how clauses hang together; used by `words` and `clauses`."""
