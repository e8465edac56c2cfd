"""Kemiskinan ekstrem: berapa yang masih miskin ekstrem, menurut siapa, dan sejauh mana dari nol?"""

from analytics.ui import extreme, pick, show

show.title(
    "Kemiskinan ekstrem",
    "Berapa yang masih miskin ekstrem, menurut siapa, dan sejauh mana dari nol?",
)
practice = pick.practice()
extreme.SECTIONS.show(extreme.SECTIONS.pick(), practice)
