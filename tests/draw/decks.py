"""A deck with every kind of part, in the lengths that real words have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analytics.vocabulary.picture import (
    Bar,
    BarChart,
    Card,
    Cards,
    Dot,
    DotChart,
    Dots,
    Funnel,
    Goal,
    Line,
    LineChart,
    MapPicture,
    Missing,
    Place,
    Point,
    Sentences,
    Step,
    Table,
)
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.slide import Deck, Question, Slide, Subject
from analytics.vocabulary.standing import Standing
from tests.draw import plots

BPS = Origin(
    "bps", "BPS Kabupaten Bojonegoro", "", "Kabupaten Bojonegoro Dalam Angka 2026", "", "2026-02-28"
)
PRESS = Origin(
    "prokopim",
    "Dinas Sosial Kab. Bojonegoro",
    "Prokopim Kab. Bojonegoro",
    "Bupati buka rakor penguatan kapasitas sosial ekonomi KPM PKH",
    "https://example.org",
    "2025-11-11",
)
OFFICIAL = Provenance((BPS,), Standing.OFFICIAL, ("angka Maret tiap tahun",))
QUOTED = Provenance((PRESS,), Standing.QUOTED, (), (Caveat.SOURCES_DISAGREE,))
ASSUMED = Provenance((PRESS,), Standing.ESTIMATE, (), (Caveat.SCENARIO,))
INVENTED = Provenance((PRESS,), Standing.EXAMPLE, (), (Caveat.INVENTED,))
_SQUARE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0))


def _ring(row: int, column: int) -> tuple[tuple[float, float], ...]:
    return tuple((column + x, row + y) for x, y in _SQUARE)


CARDS = Cards(
    (
        Card(
            "Persentase penduduk miskin (P0)",
            "11,69 %",
            "Maret 2024",
            Standing.OFFICIAL,
            "turun 0,49 poin sejak Maret 2023",
        ),
        Card("KPM PKH", "59.303", "2025", Standing.QUOTED, "disebut 55.028–59.303 KPM"),
        Card("KPM PKH per kecamatan", "–", "belum ada data", None, "mintakan kepada Dinas Sosial"),
    ),
    "Tiga angka: kemiskinan, KPM PKH, dan yang belum ada",
)
WORDS = Sentences(
    "Keputusan yang diminta",
    (
        "Angka KPM PKH 2025 mana yang dipakai: 55.028 atau 59.303?",
        "Siapa yang meminta jumlah KPM per kecamatan, dan paling lambat kapan?",
    ),
)
LINES = LineChart(
    "%",
    (
        Line(
            "Kabupaten Bojonegoro",
            tuple(
                Point(2016 + i, v, f"{v}".replace(".", ",") + " %", Standing.OFFICIAL)
                for i, v in enumerate((14.6, 14.34, 13.16, 12.38, 12.87, 13.27, 12.21, 11.69))
            ),
            strong=True,
        ),
        Line(
            "Jawa Timur",
            tuple(
                Point(y, v, f"{v}".replace(".", ",") + " %", Standing.QUOTED)
                for y, v in (
                    (2016, 12.05),
                    (2017, 11.77),
                    (2019, 10.37),
                    (2020, 11.09),
                    (2024, 9.79),
                )
            ),
            strong=False,
        ),
    ),
    (
        Goal(2026, 8.98, 8.98, "8,98 %", "RKPD 2026"),
        Goal(2026, 10.55, 10.55, "10,55 %", "RPJMD 2025–2029"),
        Goal(2029, 7.98, 7.98, "7,98 %", "RPJMD 2025–2029"),
    ),
    ((2019, "metode penimbang berganti"),),
    Standing.QUOTED,
    "Tingkat kemiskinan Bojonegoro dan Jawa Timur, dengan target menurut dokumen",
)
BARS = BarChart(
    "%",
    tuple(
        Bar(name, value, text, standing, strong=strong, note=note)
        for name, value, text, standing, strong, note in (
            ("Kabupaten Tuban", 14.36, "14,36 %", Standing.OFFICIAL, False, ""),
            ("Kabupaten Bojonegoro", 11.69, "11,69 %", Standing.OFFICIAL, True, ""),
            ("Kabupaten Lamongan", 12.16, "12,16 %", Standing.QUOTED, False, "Maret 2023"),
            ("Jawa Timur", 9.79, "9,79 %", Standing.ESTIMATE, False, ""),
            ("Kabupaten Blora", None, "belum ada", None, False, ""),
        )
    ),
    Standing.ESTIMATE,
    "Tingkat kemiskinan Bojonegoro di antara tetangganya",
)
DOTS = DotChart(
    (
        Dots(
            "KPM PKH, Kabupaten Bojonegoro, 2025",
            (
                Dot(55028, "55.028", "Prokopim, par. 11", Standing.QUOTED, used=False),
                Dot(59303, "59.303", "Prokopim, par. 8", Standing.QUOTED, used=True),
            ),
            "selisih 7,8 %",
        ),
        Dots(
            "Penduduk miskin ekstrem, 2023",
            (
                Dot(22340, "22.340", "RPKD", Standing.OFFICIAL, used=True),
                Dot(22430, "22.430", "Bappeda, dibaca di media", Standing.QUOTED, used=False),
            ),
            "selisih 0,4 %",
        ),
    ),
    Standing.QUOTED,
    "Angka yang disebut berlainan oleh sumbernya",
)
MAP = MapPicture(
    "Kepadatan penduduk per kecamatan",
    tuple(
        Place(
            f"35.22.{i + 1:02}",
            f"Kecamatan {i + 1}",
            (_ring(i // 7, i % 7),),
            None if i == 5 else i % 5,
            "–" if i == 5 else f"{300 + 40 * i}",
            label=(i % 7 + 0.5, i // 7 + 0.5) if i % 3 == 0 else None,
            marked=i in {0, 9},
        )
        for i in range(28)
    ),
    ("300–400", "401–550", "551–700", "701–900", "901–1.400"),
    "belum ada angka",
    "desa percontohan",
    "Batas pendekatan, bukan batas resmi",
    Standing.OFFICIAL,
    "Peta kepadatan penduduk menurut kecamatan",
)
FUNNEL = Funnel(
    "KPM",
    (
        Step("Potensial graduasi", 41200, "41.200", ""),
        Step("Asesmen", 12410, "12.410", "30,1 % dari potensial"),
        Step("P2K2 ekonomi tuntas", 8120, "8.120", "19,7 % dari potensial"),
        Step("Terhubung pemberdayaan", 2310, "2.310", "5,6 % dari potensial"),
        Step("Usaha berjalan", 1120, "1.120", "2,7 % dari potensial"),
        Step("Uji jurang", 640, "640", "1,6 % dari potensial"),
        Step("Diusulkan graduasi", 311, "311", "0,8 % dari potensial"),
        Step("Graduasi mandiri", 214, "214", "0,5 % dari potensial"),
        Step("Bertahan 12 bulan", None, "belum tercatat", ""),
    ),
    Standing.EXAMPLE,
    "Keluarga yang mencapai tiap tahap",
)
MISSING = Missing(
    "corong graduasi per kecamatan",
    ("Dinas Sosial Kab. Bojonegoro", "Kementerian Sosial"),
    "jumlah KPM tiap tahap per kecamatan dan bulan, menurut formulir bulanan",
)
TABLE = Table(
    ("Tindak lanjut", "Pelaku", "Tenggat", "Status"),
    (
        (
            "Evaluasi dan sinkronisasi data kemiskinan dan PKH",
            "Bupati; Dinas Sosial",
            "–",
            "terbuka",
        ),
        ("Pendampingan menyeluruh hingga tingkat desa", "Dinas Sosial Provinsi", "–", "terbuka"),
        ("Kemitraan inti-plasma, subkontrak, keagenan", "KADIN Jawa Timur", "–", "terbuka"),
        ("SK tim pendampingan 48 desa", "Kepala OPD Kab. Blora", "–", "tidak diketahui"),
    ),
    alt="Yang dijanjikan dan diminta, oleh siapa, dan tenggatnya",
)
_SAID = (
    "Angka kemiskinan kita sebelas koma enam sembilan persen pada Maret 2024.",
    "Itu turun setengah poin dalam setahun, dan masih di atas rata-rata Jawa Timur.",
    "Targetnya berbeda menurut dokumen; yang mana yang berlaku perlu diputuskan.",
)
_ASKED = (
    Question(
        "Mengapa bukan angka lain?",
        "Dokumen yang sama menyebut dua angka; yang dipakai adalah yang disebut Bupati.",
    ),
    Question("Seberapa pasti?", "BPS tidak menerbitkan galat sampel untuk angka kabupaten."),
)


def _slide(subject: Subject, title: str, parts, provenance, source: str) -> Slide:
    question = f"{subject.label}, Kabupaten Bojonegoro, 2024–2025"
    return Slide(subject, title, question, parts, source, provenance, _SAID, _ASKED)


SLIDES = (
    _slide(
        Subject.TITLE,
        "Kemiskinan dan PKH Kabupaten Bojonegoro",
        (Sentences("Rapat koordinasi TKPK", ("Keadaan data 22 November 2026",)),),
        None,
        "",
    ),
    _slide(
        Subject.FIGURES,
        "Kemiskinan turun, tetapi jumlah KPM PKH belum disepakati",
        (CARDS, WORDS),
        QUOTED,
        "Sumber: BPS dan Dinas Sosial, dibaca di Prokopim",
    ),
    _slide(
        Subject.TREND,
        "Turun 2,91 poin dalam delapan tahun; target 2026 berbeda antar dokumen",
        (LINES,),
        QUOTED,
        "Sumber: BPS Kabupaten Bojonegoro",
    ),
    _slide(
        Subject.POSITION,
        "Di antara enam tetangga, Bojonegoro berada di tengah",
        (BARS,),
        OFFICIAL,
        "Sumber: BPS Provinsi Jawa Timur",
    ),
    _slide(
        Subject.MAP,
        "Kecamatan Kota paling padat; tingkat kemiskinan per kecamatan tidak diterbitkan",
        (MAP, WORDS),
        OFFICIAL,
        "Sumber: BPS Kabupaten Bojonegoro",
    ),
    _slide(
        Subject.FUNNEL,
        "Yang tersulit: dari asesmen ke pemberdayaan",
        (FUNNEL,),
        INVENTED,
        "Sumber: data contoh",
    ),
    _slide(
        Subject.RECONCILIATION,
        "Dua angka masih disebut berlainan oleh sumbernya",
        (DOTS,),
        QUOTED,
        "Sumber: Prokopim dan RPKD",
    ),
    _slide(
        Subject.PILOTS,
        "Tiga desa percontohan belum dapat dinilai",
        (MISSING, TABLE),
        QUOTED,
        "Sumber: Suaradesa.co",
    ),
    _slide(
        Subject.FOLLOW_UP,
        "Empat janji belum bertenggat",
        (TABLE,),
        QUOTED,
        "Sumber: lima artikel",
    ),
    _slide(
        Subject.TIME,
        "Lima tahun sesudah potensial, 7 dari 100 keluarga graduasi mandiri",
        (plots.CURVES,),
        INVENTED,
        "Sumber: data contoh",
    ),
    _slide(
        Subject.COMPARISON,
        "Dua kecamatan berbeda lebih daripada kebetulan",
        (plots.CONTROL, WORDS),
        INVENTED,
        "Sumber: data contoh",
    ),
    _slide(
        Subject.CLIFF,
        "Tidak ada beda yang terdeteksi di antara kecamatan ini",
        (plots.SPANS,),
        QUOTED,
        "Sumber: Dinas Sosial, dibaca di Prokopim",
    ),
    _slide(
        Subject.FLOW,
        "214 graduasi mandiri, dan lebih banyak yang keluar karena sebab lain",
        (plots.MOVEMENTS,),
        QUOTED,
        "Sumber: Dinas Sosial, dibaca di Prokopim",
    ),
    _slide(
        Subject.FACILITATORS,
        "Tiap pendamping melayani 263 sampai 284 KPM menurut angka yang dipakai",
        (TABLE,),
        QUOTED,
        "Sumber: Dinas Sosial, dibaca di Prokopim",
    ),
    _slide(
        Subject.SCENARIO,
        "Bila semua berjalan seperti sekarang, sekitar 210 KPM lulus mandiri setahun",
        (plots.SPANS, WORDS),
        ASSUMED,
        "Sumber: Dinas Sosial, dibaca di Prokopim",
    ),
    _slide(
        Subject.COLLABORATION,
        "Lima unsur diminta bersinergi, tiga disebut hadir",
        (TABLE,),
        QUOTED,
        "Sumber: Dinas Sosial, dibaca di Prokopim",
    ),
    _slide(
        Subject.EXTREME_TRACK,
        "Miskin ekstrem turun menurut garis lama; angka terbaru tanpa garis",
        (LINES, WORDS),
        QUOTED,
        "Sumber: Dinas Sosial, dibaca di Prokopim",
    ),
    _slide(
        Subject.OUTCOMES,
        "Sebagian besar program tidak menyatakan ukuran hasil",
        (BARS,),
        QUOTED,
        "Sumber: Dinas Sosial, dibaca di Prokopim",
    ),
)
SAMPLE = Deck(
    name="Contoh naskah uji",
    area_code="35.22",
    area_name="Kabupaten Bojonegoro",
    practice=True,
    version="a1b2c3d4",
    basis="angka utama",
    on=date(2026, 11, 22),
    slides=SLIDES,
)
SOBER = replace(
    SAMPLE,
    practice=False,
    slides=tuple(slide for slide in SLIDES if not slide.is_example),
)
