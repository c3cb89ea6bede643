"""How a build runs: portions of documents, who works on them, former outputs, and the parts put together."""
