"""Results on the screen. Nothing with a number on it reaches a reader another way."""

from analytics.ui.show.allocation import (
    allocation_districts,
    allocation_limits,
    allocation_packages,
    allocation_scenarios,
    allocation_villages,
    firm_packages,
    package_assumptions,
    ways_table,
)
from analytics.ui.show.assistance import all_work, assisted_table, late_work, village_work
from analytics.ui.show.assistance_known import assistance_told, known_pairs, red_table
from analytics.ui.show.audits import findings, noted
from analytics.ui.show.before_after import (
    balance_table,
    comparison_villages,
    each_village_table,
    periods_table,
    tests_table,
    verdict_rule,
    weights_table,
)
from analytics.ui.show.board import board, made, marks
from analytics.ui.show.breaks import crossing, rules, taken_on
from analytics.ui.show.bridge import bridge
from analytics.ui.show.briefing import briefing, changes
from analytics.ui.show.cards import cards, decisions, finding, lead, note, standings
from analytics.ui.show.charts import chart, choropleth, grid, picture
from analytics.ui.show.checks import (
    checked_kinds,
    checked_steps,
    checked_villages,
    published_lists,
)
from analytics.ui.show.cliff import benefits_table, falling_table, payback_table, typical_table
from analytics.ui.show.comparison import comparison_table
from analytics.ui.show.download import (
    district_sheets,
    draft_minutes,
    half_page_document,
    letter,
    meeting_minutes,
    package,
    take_away,
)
from analytics.ui.show.durations import duration_groups_table, duration_table
from analytics.ui.show.extreme import extreme_bound, extreme_stated, extreme_years
from analytics.ui.show.flow import balance, bounded
from analytics.ui.show.frame import ICON, gap, method, sources, style, title
from analytics.ui.show.funnel import (
    cohort_table,
    losses_table,
    positions_table,
    steps_table,
    waits_table,
)
from analytics.ui.show.goals import goal_table
from analytics.ui.show.history import history
from analytics.ui.show.in_words import three_sentences
from analytics.ui.show.kept_scenarios import (
    compared_scenarios,
    headlines,
    kept_scenarios,
    recorded,
)
from analytics.ui.show.learning import aim_table, sessions_table, shares_table
from analytics.ui.show.ledger import by_source, catalogue, origins, programmes
from analytics.ui.show.mapping import (
    condition_counts,
    declared,
    mapped_villages,
    village_profile,
)
from analytics.ui.show.matching import (
    annex,
    costs_table,
    organisations_table,
    pairs_table,
    template,
)
from analytics.ui.show.meetings import decided, meeting, opening, register, told
from analytics.ui.show.metadata import metadata
from analytics.ui.show.minutes import beside, minutes
from analytics.ui.show.moves import main_only
from analytics.ui.show.pilots import (
    design_card,
    events_table,
    gaps_listed,
    half_page,
    known_table,
    luck_table,
)
from analytics.ui.show.poverty import aims_table, change_table, fits_table, poverty_table
from analytics.ui.show.priorities import priority_table
from analytics.ui.show.quality import quality, reports
from analytics.ui.show.scenario_log import scored_scenarios, waiting_scenarios
from analytics.ui.show.scenarios import (
    differences_table,
    districts_table,
    settings_table,
    swings_table,
    years_table,
)
from analytics.ui.show.sheet import sheet
from analytics.ui.show.slides import slides
from analytics.ui.show.speech import reading
from analytics.ui.show.spread import cluster_table, load_table, norms_table, yield_table
from analytics.ui.show.tables import (
    figures,
    map_table,
    targets,
    villages,
)

__all__ = [
    "ICON",
    "aim_table",
    "aims_table",
    "all_work",
    "allocation_districts",
    "allocation_limits",
    "allocation_packages",
    "allocation_scenarios",
    "allocation_villages",
    "annex",
    "assistance_told",
    "assisted_table",
    "balance",
    "balance_table",
    "benefits_table",
    "beside",
    "board",
    "bounded",
    "bridge",
    "briefing",
    "by_source",
    "cards",
    "catalogue",
    "change_table",
    "changes",
    "chart",
    "checked_kinds",
    "checked_steps",
    "checked_villages",
    "choropleth",
    "cluster_table",
    "cohort_table",
    "compared_scenarios",
    "comparison_table",
    "comparison_villages",
    "condition_counts",
    "costs_table",
    "crossing",
    "decided",
    "decisions",
    "declared",
    "design_card",
    "differences_table",
    "district_sheets",
    "districts_table",
    "draft_minutes",
    "duration_groups_table",
    "duration_table",
    "each_village_table",
    "events_table",
    "extreme_bound",
    "extreme_stated",
    "extreme_years",
    "falling_table",
    "figures",
    "finding",
    "findings",
    "firm_packages",
    "fits_table",
    "gap",
    "gaps_listed",
    "goal_table",
    "grid",
    "half_page",
    "half_page_document",
    "headlines",
    "history",
    "kept_scenarios",
    "known_pairs",
    "known_table",
    "late_work",
    "lead",
    "letter",
    "load_table",
    "losses_table",
    "luck_table",
    "made",
    "main_only",
    "map_table",
    "mapped_villages",
    "marks",
    "meeting",
    "meeting_minutes",
    "metadata",
    "method",
    "minutes",
    "norms_table",
    "note",
    "noted",
    "opening",
    "organisations_table",
    "origins",
    "package",
    "package_assumptions",
    "pairs_table",
    "payback_table",
    "periods_table",
    "picture",
    "positions_table",
    "poverty_table",
    "priority_table",
    "programmes",
    "published_lists",
    "quality",
    "reading",
    "recorded",
    "red_table",
    "register",
    "reports",
    "rules",
    "scored_scenarios",
    "sessions_table",
    "settings_table",
    "shares_table",
    "sheet",
    "slides",
    "sources",
    "standings",
    "steps_table",
    "style",
    "swings_table",
    "take_away",
    "taken_on",
    "targets",
    "template",
    "tests_table",
    "three_sentences",
    "title",
    "told",
    "typical_table",
    "verdict_rule",
    "village_profile",
    "village_work",
    "villages",
    "waiting_scenarios",
    "waits_table",
    "ways_table",
    "weights_table",
    "years_table",
    "yield_table",
]
