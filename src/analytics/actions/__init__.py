"""One function, one change of state."""
