"""Slides of a meeting as pictures: what to draw comes from `vocabulary.slide`, all text written."""
