"""What miscounted-list reads: announced numbers and the lists that follow."""
