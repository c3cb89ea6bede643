"""The tables as one HTML page to look at and to review, which needs no network; used by `timeline` on the command line."""
