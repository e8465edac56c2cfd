"""Known totals in, marked example records out. Nothing here portrays a real family or district."""
