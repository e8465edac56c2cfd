"""Desa percontohan: apa yang dikerjakan di sana, dan apa yang boleh dikatakan tentang hasilnya?"""

from analytics.ui import pick, pilots, show

show.title(
    "Desa percontohan",
    "Apa yang dikerjakan di sana, dan apa yang boleh dikatakan tentang hasilnya?",
)
practice = pick.practice()

section = pick.pills("Bagian", "bagian", pilots.SECTIONS, next(iter(pilots.SECTIONS)))
pilots.show_section(section, practice)
