"""Graduasi: apakah PKH meluluskan keluarga, di mana tertahan, dan apa yang mengubahnya?"""

from analytics.ui import graduating, pick, show

show.title(
    "Graduasi", "Apakah PKH meluluskan keluarga, di mana tertahan, dan apa yang mengubahnya?"
)
practice = pick.practice()

section = pick.pills("Bagian", "bagian", graduating.SECTIONS, next(iter(graduating.SECTIONS)))
graduating.show_section(section, practice)
