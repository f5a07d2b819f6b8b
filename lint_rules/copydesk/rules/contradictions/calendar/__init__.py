"""What impossible-date reads: dates, times, weekdays and ranges."""
