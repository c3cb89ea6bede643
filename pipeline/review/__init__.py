"""What people decided about rows: the decisions that the page saves and a build applies."""
