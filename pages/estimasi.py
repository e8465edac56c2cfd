"""Estimasi area kecil: berapa angka kemiskinan tiap kecamatan, dan cukupkah pastinya?"""

from analytics.ui import pick, show, small_areas

show.title(
    "Estimasi area kecil",
    "Berapa angka kemiskinan tiap kecamatan, dan cukup pastikah untuk ditunjukkan?",
)
practice = pick.practice()
small_areas.SECTIONS.show(small_areas.SECTIONS.pick(), practice)
