"""Skenario: bagaimana bila dikerjakan lain, seberapa yakin, dan apa yang paling menentukan?"""

from analytics.ui import laboratory, pick, show
from analytics.ui.laboratory import slots

show.title(
    "Skenario",
    "Bagaimana bila dikerjakan lain, seberapa yakin, dan apa yang paling menentukan?",
)
practice = pick.practice()

section = laboratory.SECTIONS.pick()
slots.tell_of_link(practice)
laboratory.SECTIONS.show(section, practice)
