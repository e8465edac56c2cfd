"""Antarwilayah: di mana Bojonegoro di antara tetangganya, dan siapa bergerak lebih cepat?"""

from analytics.ui import pick, regions, show

show.title(
    "Antarwilayah",
    "Di mana Bojonegoro di antara tetangganya, dan siapa bergerak lebih cepat?",
)
practice = pick.practice()
regions.SECTIONS.show(regions.SECTIONS.pick(), practice)
