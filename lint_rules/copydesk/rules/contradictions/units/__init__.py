"""What unit-mismatch reads: measures and sums of money given twice."""
