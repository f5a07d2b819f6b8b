"""What wrong-arithmetic reads: changes, parts and totals, shares, margins."""
