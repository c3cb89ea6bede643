"""What people decided about rows: `decisions.csv` -> the rows it speaks of, found by their evidence, marked and corrected."""
