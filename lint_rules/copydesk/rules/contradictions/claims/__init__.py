"""What conflicting-claim reads: statements that cannot both be true."""
