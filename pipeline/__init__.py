"""From a folder of documents to a table of dated claims."""
