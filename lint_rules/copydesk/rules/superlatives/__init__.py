"""Superlatives: claims of the best, the first and the certain that nobody vouches for."""
