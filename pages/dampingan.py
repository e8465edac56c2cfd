"""Desa dampingan: siapa mendampingi desa mana, untuk masalah apa, dan sudah sampai mana?"""

from analytics.ui import assisting, pick, show

show.title(
    "Desa dampingan",
    "Siapa mendampingi desa mana, untuk masalah apa, dan sudah sampai mana?",
)
practice = pick.practice()

section = assisting.SECTIONS.pick()
assisting.SECTIONS.show(section, practice)
