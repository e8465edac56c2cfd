"""Skenario: bagaimana bila dikerjakan lain, seberapa yakin, dan apa yang paling menentukan?"""

from analytics.ui import laboratory, pick, show

show.title(
    "Skenario",
    "Bagaimana bila dikerjakan lain, seberapa yakin, dan apa yang paling menentukan?",
)
practice = pick.practice()

section = pick.pills("Bagian", "bagian", laboratory.SECTIONS, next(iter(laboratory.SECTIONS)))
laboratory.show_section(section, practice)
