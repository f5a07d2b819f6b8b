"""English that several rules need: sentences, quotations, numbers, dates, evidence, words."""
