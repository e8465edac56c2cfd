"""Graduasi: sejauh mana keluarga sampai, di kecamatan mana, dan apa yang masuk dan keluar?"""

from analytics.ui import graduating, pick, show

show.title("Graduasi", "Apakah PKH meluluskan keluarga, dan di tahap mana mereka tertahan?")
practice = pick.practice()

offered = {code: label for code, (label, _) in graduating.SECTIONS.items()}
graduating.show_section(pick.pills("Bagian", "bagian", offered, next(iter(offered))), practice)
