"""What conflicting-date reads: events and the dates given for them."""
