"""Results on the screen. Nothing with a number on it reaches a reader another way."""

from analytics.ui.show.board import board, made, marks
from analytics.ui.show.cards import cards, decisions, lead, note, standings
from analytics.ui.show.charts import chart, choropleth, grid
from analytics.ui.show.frame import BOUNDARIES, ICON, gap, method, sources, style, title
from analytics.ui.show.history import history
from analytics.ui.show.ledger import by_source, catalogue, origins, programmes
from analytics.ui.show.sheet import sheet
from analytics.ui.show.tables import (
    figures,
    flow_table,
    funnel_table,
    map_table,
    targets,
    villages,
)

__all__ = [
    "BOUNDARIES",
    "ICON",
    "board",
    "by_source",
    "cards",
    "catalogue",
    "chart",
    "choropleth",
    "decisions",
    "figures",
    "flow_table",
    "funnel_table",
    "gap",
    "grid",
    "history",
    "lead",
    "made",
    "map_table",
    "marks",
    "method",
    "note",
    "origins",
    "programmes",
    "sheet",
    "sources",
    "standings",
    "style",
    "targets",
    "title",
    "villages",
]
