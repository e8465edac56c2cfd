"""Hasil & serapan: apakah uang yang terserap diikuti hasil, dan di mana hasil tidak diukur?"""

from analytics.ui import outcomes, pick, show

show.title(
    "Hasil & serapan",
    "Apakah uang yang terserap diikuti hasil, dan program mana yang belum punya ukuran hasil?",
)
practice = pick.practice()
outcomes.SECTIONS.show(outcomes.SECTIONS.pick(), practice)
