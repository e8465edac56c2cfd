"""Desa dampingan: siapa mendampingi desa mana, untuk masalah apa, dan sudah sampai mana?"""

from analytics.ui import assisting, pick, show

show.title(
    "Desa dampingan",
    "Siapa mendampingi desa mana, untuk masalah apa, dan sudah sampai mana?",
)
practice = pick.practice()

section = pick.pills("Bagian", "bagian", assisting.SECTIONS, next(iter(assisting.SECTIONS)))
assisting.show_section(section, practice)
