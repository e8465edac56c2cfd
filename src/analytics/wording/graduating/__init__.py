"""Graduation of one kecamatan in words; a file a subject, as on the page Graduasi."""
