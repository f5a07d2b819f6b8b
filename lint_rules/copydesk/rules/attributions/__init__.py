"""Attributions: who is said to say it, and whether anybody could ask them."""
