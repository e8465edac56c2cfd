"""Slides of a meeting as pictures: what to draw comes from `vocabulary.slide`, all text written."""

from analytics.draw.slides.svg import svg

__all__ = ["svg"]
