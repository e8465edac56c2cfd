"""A deck as a PowerPoint file whose charts, tables and maps an office can go on working with."""

from analytics.publish.powerpoint.deck import MIME, pptx

__all__ = ["MIME", "pptx"]
