"""What age-mismatch reads: ages, lifespans, anniversaries and durations."""
