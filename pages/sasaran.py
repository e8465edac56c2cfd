"""Ketepatan sasaran: siapa menerima banyak program, siapa tidak menerima satu pun?"""

from analytics.ui import pick, show, targeting

show.title(
    "Ketepatan sasaran",
    "Siapa menerima banyak program, siapa tidak menerima satu pun?",
)
practice = pick.practice()
targeting.SECTIONS.show(targeting.SECTIONS.pick(), practice)
