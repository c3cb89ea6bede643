"""Tables -> the formats of other tools, and reviews from them back; used by the command line."""
