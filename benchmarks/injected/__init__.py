"""Contradictions put into real text, each beside a twin in which all agrees."""
