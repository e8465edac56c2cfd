"""Dokumen perencanaan: apa yang dapat masuk RPKD, RAT, dan LP2KD, dengan sumber yang mana?"""

from analytics.ui import pick, planning, show

show.title(
    "Dokumen perencanaan",
    "Apa yang dapat masuk RPKD, RAT, dan LP2KD, dengan sumber yang mana?",
)
practice = pick.practice()
planning.SECTIONS.show(planning.SECTIONS.pick(), practice)
