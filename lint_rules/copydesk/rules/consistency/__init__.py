"""Consistency: one thing that is written in two ways."""
