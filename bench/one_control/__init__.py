"""A page with one control and our map."""
