"""Raw files -> records, texts and the dates that pages state; used by `documents` and `publication`."""
