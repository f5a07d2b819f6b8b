"""Contradictions: dates, figures and claims that cannot all be true."""
