"""Pictures for A4: as SVG in points, to be read at arm's length and printed in grey."""
