"""What the stretches of a page are; used by `sentences`."""
