"""Graduasi: apakah PKH meluluskan keluarga, di mana tertahan, dan apa yang mengubahnya?"""

from analytics.answers import depth
from analytics.ui import graduating, pick, show
from analytics.ui.ask import ask

show.title(
    "Graduasi", "Apakah PKH meluluskan keluarga, di mana tertahan, dan apa yang mengubahnya?"
)
practice = pick.practice()

section = graduating.SECTIONS.pick()
show.note((ask(depth.told, practice),))
graduating.SECTIONS.show(section, practice)
