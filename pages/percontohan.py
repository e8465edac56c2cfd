"""Desa percontohan: apa yang dikerjakan di sana, dan apa yang boleh dikatakan tentang hasilnya?"""

from analytics.ui import pick, pilots, show

show.title(
    "Desa percontohan",
    "Apa yang dikerjakan di sana, dan apa yang boleh dikatakan tentang hasilnya?",
)
practice = pick.practice()

section = pilots.SECTIONS.pick()
pilots.SECTIONS.show(section, practice)
