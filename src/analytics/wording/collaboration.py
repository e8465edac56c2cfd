"""Who works where on what, and which problems nobody takes on, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.assistance import Sector, Severity
from analytics.vocabulary.collaboration import UNLISTED, ActorGroup, Taken
from analytics.wording.periods import day
from analytics.wording.quantities import number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

OPEN_LABEL: Final = "Masalah desa tanpa pelaku"
OPEN_DEFINITION: Final = (
    "Masalah yang dicatat di suatu desa, sedangkan tidak ada kegiatan yang menujunya dan tidak ada "
    "pelaku di desa itu yang menyatakan menguasai bidangnya."
)
ACTORS_LABEL: Final = "Pelaku di tiap desa menurut unsurnya"
ACTORS_DEFINITION: Final = (
    "Banyaknya desa tempat suatu unsur tercatat bekerja hari ini: ada kegiatannya, atau tercatat "
    "mendampingi desa itu. Bukan ukuran hasil."
)
OWNER: Final = "pelaku dan desa yang mencatatnya"
WRITTEN_BY: Final = "catatan operator di aplikasi ini"
WRITTEN: Final = "Pelaku dan kegiatan di desa"
ASSISTS: Final = "mendampingi desa"
NO_ACTIVITY: Final = "kegiatannya belum ditulis"
UNLISTED_LABEL: Final = "unsurnya belum terdaftar"
STEP: Final = (
    "Masalah dianggap ada pelakunya hanya bila ada kegiatan yang menuju masalah itu juga; kegiatan "
    "yang dibatalkan tidak dihitung."
)
FEW: Final = "Banyaknya keluarga miskin di bawah lima ditulis “kurang dari 5”."
FEW_CELL: Final = "kurang dari 5"
ASKED: Final = (
    "daftar siapa bekerja di desa mana untuk masalah apa (pelaku, desa, masalah yang dituju, mulai "
    "dan tenggatnya), dari perangkat daerah, pemerintah desa, dunia usaha, akademisi, dan "
    "organisasi masyarakat"
)
ROWS: Final = {"sector": "Bidang", "district": "Kecamatan"}
LEGEND: Final = (
    "Angka = banyaknya desa; makin gelap makin banyak. Kolom jingga: desa dengan masalah yang "
    "belum ada pelakunya, jadi makin gelap makin mendesak."
)
PRACTICE: Final = (
    "Contoh ini hanya untuk dilihat; pelaku, kegiatan, dan pelatihan sebenarnya ditulis operator "
    "di luar mode latihan."
)
LINKS: Final = (
    ("Petakan masalah desa", "peta", ":material/edit_location_alt:"),
    ("Tulis pelaku dan kegiatan", "kerja", ":material/add_task:"),
    ("Padankan pelaku dan desa", "padan", ":material/hub:"),
)
METHOD: Final = (
    (
        "Lima unsur menurut permintaan Bupati Bojonegoro pada 14 Oktober 2025: perangkat daerah, "
        "pemerintah desa, dunia usaha, akademisi, dan organisasi masyarakat. KADIN dihitung dunia "
        "usaha; perguruan tinggi dan SMK akademisi; kecamatan perangkat daerah; TKSK, PKK, dan "
        "posyandu organisasi masyarakat. Pengelompokan ini buatan kami; instansi pusat di luar "
        "kelimanya."
    ),
    (
        "Masalah berasal dari pemetaan desa, kegiatan dan pelaku dari bagian Kerja di Desa "
        "dampingan. Masalah **tanpa pelaku**: tidak ada kegiatan yang menujunya, dan tidak ada "
        "pelaku di desa itu yang menyatakan menguasai bidangnya. Bila ada yang menguasai bidangnya "
        "tetapi kegiatannya belum ada, itu disebut sendiri."
    ),
    (
        "Urutan: tanpa pelaku dahulu, lalu yang berat, lalu desa dengan keluarga miskin terbanyak "
        "menurut desa itu sendiri, lalu abjad. Desa yang tidak menyebut banyaknya keluarga miskin "
        "berdiri di bawah yang menyebutnya; berat adalah penilaian yang memetakan."
    ),
    (
        "Unsur pelaku dicocokkan lewat nama yang sama di daftar pelaku; “Pemerintah Desa …” dan "
        "“Kepala Desa …” dikenal sebagai pemerintah desa. Yang tidak terdaftar disebut begitu, "
        "tidak ditebak. Pendampingan yang sudah berakhir atau belum mulai tidak dihitung."
    ),
)
_NAMED = 3


def group(value: str) -> str:
    """What a kind of actor is called."""
    return UNLISTED_LABEL if value == UNLISTED else ActorGroup(value).label


def groups(values: Sequence[str]) -> str:
    """Several kinds, or nothing."""
    return joined([group(value) for value in values]) if values else ""


def taken(value: str) -> str:
    """Who takes a problem on."""
    return Taken(value).label


def row_label(by: str, key: str) -> str:
    """What a row of the matrix is called: a field of work or a kecamatan."""
    return Sector(key).label if by == "sector" else str(key)


def nobody_known(name: str) -> str:
    """What is missing: who works in which village on what."""
    return f"siapa bekerja di desa mana di {name}, dan untuk masalah apa"


def whom(name: str) -> str:
    """Who would know."""
    place = name.replace("Kab. ", "Kabupaten ")
    return (
        f"Bappeda {place} selaku sekretariat TKPK; Dinas Pemberdayaan Masyarakat dan Desa {place}"
    )


def lead(facts: Mapping[str, Any], first: Mapping[str, Any] | None) -> tuple[str, ...]:
    """How many problems nobody takes on, and the first of them; facts of `problems`."""
    every, waiting = sum(facts["states"].values()), facts["open"]
    of = f"{number(every)} masalah yang dicatat di {number(facts['mapped'])} desa {facts['name']}"
    if not waiting or first is None:
        told = f"Tidak ada masalah tanpa pelaku di antara {of}."
    else:
        told = (
            f"{number(waiting)} dari {of} belum ada pelakunya, {number(facts['heavy'])} di "
            f"antaranya berat. Yang pertama dicarikan pelaku: {one(first)}."
        )
    able = facts["states"][Taken.ABLE]
    more = []
    if able:
        more.append(
            f"{number(able)} masalah lain tinggal menunggu kegiatan: pelaku yang menguasai "
            "bidangnya sudah bekerja di desa itu."
        )
    if unmapped := facts["villages"] - facts["mapped"]:
        more.append(
            f"{number(unmapped)} desa belum dipetakan; itu bukan berarti tanpa masalah dan bukan "
            "berarti tanpa pelaku."
        )
    return (" ".join([told, *more]),)


def one(row: Mapping[str, Any]) -> str:
    """A problem and its village."""
    return f"{lower_first(row['label'])} di {row['village']}, {row['district']}"


def place(village: str, district: str) -> str:
    """A village and its kecamatan."""
    return f"{village}, {district}"


def unmapped(name: str) -> str:
    """The plain answer while nobody mapped any village."""
    return (
        f"Masalah desa di {name} belum dipetakan di sini, jadi belum dapat dikatakan masalah mana "
        "yang belum ada pelakunya."
    )


def stray(count: int) -> str:
    """Activities that aim at what nobody noted of the village; nothing where there is none."""
    if not count:
        return ""
    return (
        f"{number(count)} kegiatan menuju masalah yang tidak dicatat di desanya: perbarui "
        "pemetaannya, atau arahkan ulang kegiatannya."
    )


def who_lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """In how many villages anybody works, and where kinds work together; facts of `who`."""
    if not facts["reached"]:
        return (
            (
                f"Hari ini tidak ada pelaku yang tercatat bekerja di desa {facts['name']}; yang "
                "ada di tabel disebut sumber untuk tahun-tahun lalu."
            ),
        )
    return (
        (
            f"Di {number(facts['reached'])} dari {number(facts['villages'])} desa "
            f"{facts['name']} ada pelaku yang tercatat bekerja, dari {number(facts['kinds'])} di "
            f"antara lima unsur; di {number(facts['several'])} desa bekerja dua unsur atau lebih."
        ),
    )


def absent(names: Sequence[str]) -> str:
    """Kecamatan in which a kind of actor works nowhere: how many, and the first of them."""
    if not names:
        return "tidak ada"
    named = ", ".join(names[:_NAMED])
    rest = len(names) - _NAMED
    more = f" dan {number(rest)} lagi" if rest > 0 else ""
    return f"{number(len(names))}: {named}{more}"


def families(count: int | None, *, few: bool) -> str:
    """Poor families of a village, as it counts them itself."""
    if few:
        return FEW_CELL
    return "belum disebut" if count is None else number(count)


def until(value: date | None) -> str:
    """By when, or that nobody said."""
    return day(value) if value else "tanpa tenggat"


def severity(value: str) -> str:
    """How heavy a problem weighs."""
    return Severity(value).label


def cell(count: int | None) -> str:
    """A count in the matrix; nothing for none, a dash where nobody mapped."""
    return "–" if count is None else number(count)


def matrix_alt(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The matrix in words: its worst row, and that the table has the rest."""
    by = lower_first(ROWS[facts["by"]])
    head = f"Banyaknya desa menurut {by} dan unsur pelaku, {facts['name']}"
    worst = rows[0] if rows else None
    if worst is None or not _is_known(worst["open"]):
        return f"{head}; angka yang sama ada di tabel"
    return (
        f"{head}; paling banyak tanpa pelaku: {worst['label']} ({number(worst['open'])} desa); "
        "angka yang sama ada di tabel"
    )


def _is_known(value: Any) -> bool:  # noqa: ANN401 - a count or pandas' own missing one
    return value is not None and value == value and str(value) != "<NA>"  # noqa: PLR0124


def told_problem(row: Mapping[str, Any]) -> str:
    """A problem at a terminal."""
    who = groups(row["aimed_by"])
    by = f" oleh {who}" if who else ""
    heavy = severity(row["severity"])
    return (
        f"  {row['village']} ({row['village_code']}), {row['label']} ({heavy}): "
        f"{taken(row['taken'])}{by}"
    )


def told_work(row: Mapping[str, Any]) -> str:
    """Who works where on what, at a terminal."""
    return (
        f"  {row['organisation']} ({group(row['group'])}) di {row['village']} "
        f"({row['village_code']}): {lower_first(row['what'])}, {row['state']}"
    )
