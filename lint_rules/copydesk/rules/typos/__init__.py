"""Typos: words that are misspelt, missing, doubled, or not the word that was meant."""
