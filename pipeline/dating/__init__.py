"""Which predicate a time dates and in whose voice; used by `mentions`."""
