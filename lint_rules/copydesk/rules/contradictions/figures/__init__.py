"""What conflicting-figure reads: counts and measures of one thing."""
