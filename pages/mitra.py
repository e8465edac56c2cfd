"""Mitra: siapa mengerjakan apa di mana, dan masalah mana yang belum ada pelakunya?"""

from analytics.ui import partners, pick, show

show.title(
    "Mitra",
    "Siapa mengerjakan apa di mana, dan masalah mana yang belum ada pelakunya?",
)
practice = pick.practice()
partners.SECTIONS.show(partners.SECTIONS.pick(), practice)
