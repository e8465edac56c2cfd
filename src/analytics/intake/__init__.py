"""Foreign files in; our tables out, or a report that names every cell at fault."""
