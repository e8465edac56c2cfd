"""How graduates by a year are sought, in words."""

METHOD = (
    (
        "Jalur maju adalah persamaan arus KPM per triwulan pada bagian “KPM sampai 2030”, dengan "
        "tiap penggeser diundi di sekitar tempatnya. Lulusan tidak pernah berkurang bila "
        "masuk, kesiapan, keberhasilan, atau kesanggupan naik, jadi yang diperlukan dapat dicari "
        "mundur (cara Illinois; Dowell dan Jarratt 1971). Yang dicapai adalah nilai tengah "
        "undian yang sama dengan bagian KPM, jadi penggeser yang diperlukan, bila "
        "dipasang di sana, memberi angka itu kembali."
    ),
    (
        "Sendirian: satu hal digeser, yang lain tetap. Bersama: yang dipilih bergerak sebagian "
        "jalan yang sama besar menuju ujung wajarnya, lalu kesanggupan pendamping dicari serendah "
        "mungkin tanpa mengurangi lulusan lebih dari satu persen."
    ),
    (
        "Yang mengikat adalah hal yang sendirian, di ujung wajarnya, menambah lulusan paling "
        "banyak. Kesanggupan pendamping = banyaknya pendamping × KPM yang sanggup diantar tiap "
        "pendamping setahun; bila tidak satu pun yang siap tertahan, menambah pendamping tidak "
        "menambah lulusan."
    ),
    (
        "Peluang dan selang 90% keadaan sekarang dihitung dari 2.000 undian bagian KPM; yang "
        "dicari dari sebagian undian itu, tanpa kebetulan tiap keluarga, yang jauh lebih kecil."
    ),
    (
        "Lulus dari PKH tidak dengan sendirinya menurunkan angka kemiskinan; bagian ini tidak "
        "menghitung angka kemiskinan."
    ),
)
