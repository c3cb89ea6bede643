"""Copies, claims, events and conflicts across documents; used by `linking`."""
