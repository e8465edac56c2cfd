"""TKSK and their cases, in words."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.support import CaseKind, Post
from analytics.wording.periods import dated
from analytics.wording.quantities import is_missing, number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.support import Duration

LABEL: Final = "Kasus TKSK yang terbuka"
DEFINITION: Final = (
    "Kasus yang dicatat TKSK dan belum ditutup. Banyaknya bergantung pada yang melapor dan "
    "mencatat; bukan ukuran banyaknya masalah di satu kecamatan."
)
OWNER: Final = "kantor yang mencatatnya"
BY_FORM: Final = "formulir TKSK di aplikasi ini"
BY_IMPORT: Final = "daftar kasus TKSK yang diimpor"
ORIGIN: Final = "Pos dan kasus TKSK menurut kecamatan, tanpa nama"
STEP: Final = (
    "Kasus dihitung tiap kecamatan dan jenis; umurnya sampai hari ini, termasuk hari dibuka."
)
MISSING: Final = "Pos TKSK yang terisi dan kasus yang terbuka tiap kecamatan di {place}"
ASK_WHOM: Final = "Dinas Sosial {place}"
ASK_FOR: Final = (
    "TKSK tiap kecamatan (terisi atau kosong) dan daftar kasus: nomor urut, kecamatan, jenis, "
    "tanggal dibuka dan ditutup, tanpa nama dan tanpa NIK (templat terlampir)"
)
HIDDEN: Final = "disembunyikan"
UNWRITTEN: Final = "belum ada tulisan"
CAPTION: Final = (
    "Kasus terbuka tiap kecamatan yang kasusnya ditulis, menurut kode; umurnya ada di tabel."
)
NOT_DRAWN: Final = (
    "Belum digambar: belum ada kecamatan dengan paling sedikit lima kasus terbuka yang ditulis."
)
ROUNDED: Final = (
    "Cacahan 1–4 kasus disembunyikan dan cacahan lain dibulatkan ke kelipatan lima, supaya yang "
    "disembunyikan tidak terbuka lewat selisih."
)
NO_FORM: Final = (
    "Kecamatan contoh tidak dapat diisi; matikan mode latihan untuk menulis yang nyata."
)
SIGN_IN: Final = "Masuk sebagai operator untuk menulis pos dan kasus TKSK."
SAVED_POST: Final = "Pos TKSK tersimpan."
SAVED_CASE: Final = "Kasus tersimpan."
NEW: Final = "Kasus baru"
HINT: Final = "tanpa nama, tanpa NIK"
METHOD: Final = (
    ROUNDED,
    (
        "TKSK (Tenaga Kesejahteraan Sosial Kecamatan) satu orang satu kecamatan. Pos yang tidak "
        "dilaporkan ditulis “belum diketahui”, bukan kosong. Pos terisi juga dibaca dari daftar "
        "pelaku (Desa dampingan) bila letaknya di kecamatan itu."
    ),
    (
        "Umur kasus terbuka adalah cacahan: hari sejak dibuka, hari pertama dihitung satu. Lama "
        "sampai ditutup adalah perkiraan Kaplan–Meier: kasus yang masih terbuka ikut dihitung "
        "sebagai “belum selesai sampai hari ini” (tersensor). Tanpa itu hanya kasus yang cepat "
        "selesai yang terlihat."
    ),
    (
        "Daftar yang hanya berisi kasus terbuka tidak memberi lama penyelesaian. Bila kurang dari "
        "5 kasus pernah ditutup, lamanya tidak ditulis."
    ),
    (
        "Jumlah 1 sampai 4 disembunyikan, umurnya juga, dan kecamatan lain bersamanya bila perlu. "
        "Kecamatan tidak diperingkat: banyaknya kasus juga banyaknya yang dicatat."
    ),
)


def asked(what: str, by: str, carrier: str, published: str) -> str:
    """What a source says was asked of TKSK, and that it tells no more."""
    return (
        f"{by} meminta: “{what}” (dibaca di {carrier}, {dated(published)}). Banyaknya TKSK, kasus, "
        "dan hasilnya tidak disebut sumber itu."
    )


def unknown(name: str, districts: int) -> tuple[str, ...]:
    """That nothing is known of the posts."""
    return (
        (
            f"TKSK {name}: satu tiap kecamatan, jadi {number(districts)} pos. Yang terisi, kasus "
            "yang "
            "terbuka, dan umurnya belum diketahui."
        ),
    )


def posts(facts: Mapping[str, Any]) -> str:
    """How many posts are filled, empty and unknown."""
    found = facts["posts"]
    return (
        f"Dari {number(facts['districts'])} pos TKSK di {facts['name']}, "
        f"{number(found[Post.FILLED.value])} terisi, {number(found[Post.EMPTY.value])} kosong, dan "
        f"{number(found[Post.UNKNOWN.value])} belum diketahui."
    )


def cases(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How many cases are open, how old they are, and how long it takes to close one."""
    if facts["cases"] == 0:
        return ("Belum ada kasus yang dicatat, jadi yang terbuka tidak diketahui.",)
    if is_missing(facts["open"]):
        return ("Kasus yang terbuka terlalu sedikit untuk ditulis tanpa menunjuk orangnya.",)
    if not facts["open"]:
        few = is_missing(facts["cases"])
        every = "Semua" if few else f"Semua, sekitar {number(facts['cases'])},"
        return (
            f"{every} kasus yang dicatat sudah ditutup.",
            *duration(facts),
        )
    return (
        (
            f"Sekitar {number(facts['open'])} dari {number(facts['cases'])} kasus masih terbuka; "
            "separuhnya "
            f"sudah {number(facts['median_age'])} hari atau lebih, yang tertua "
            f"{number(facts['oldest'])} hari."
        ),
        *duration(facts),
    )


def duration(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How long it takes to close a case, with its interval and what it rests on."""
    found: Duration = facts["duration"]
    if found.median is None:
        return ("Lama sampai ditutup belum dapat dihitung: terlalu sedikit kasus yang ditutup.",)
    time, low, high = found.median
    if isnan(time):
        return (
            (
                f"Belum separuh dari {number(found.watched)} kasus ditutup selama diamati, jadi "
                "lama "
                "yang lazim belum dapat dihitung."
            ),
        )
    upper = f"dan {number(high)} hari" if not isnan(high) else "hari dan lebih lama lagi"
    return (
        (
            f"Separuh kasus ditutup dalam {number(time)} hari (antara {number(low)} {upper}, "
            "selang "
            f"95 persen; n = sekitar {number(found.watched)}, {number(found.closed)} ditutup)."
        ),
    )


def count(value: Any) -> str:  # noqa: ANN401 - of a cell
    """A count of a table, or that it is hidden."""
    return HIDDEN if is_missing(value) else number(value)


def days(value: Any) -> str:  # noqa: ANN401 - of a cell
    """An age in days; a dash where nothing is open."""
    return "–" if is_missing(value) else f"{number(value)} hari"


def age(row: Mapping[str, Any], name: str) -> str:
    """The age of open cases in a kecamatan, or that it is hidden."""
    return HIDDEN if is_missing(row["open_cases"]) else days(row[name])


def of_place(row: Mapping[str, Any], name: str) -> str:
    """A count of a kecamatan: nobody wrote of it, hidden, or told."""
    return UNWRITTEN if row["unwritten"] else count(row[name])


def state(code: str) -> str:
    """The word of a post."""
    return Post(code).label


def kind(code: str) -> str:
    """The word of a kind of case."""
    return CaseKind(code).label


def alt(facts: Mapping[str, Any]) -> str:
    """The picture of open cases for whom cannot see it."""
    return (
        f"Kasus TKSK yang terbuka tiap kecamatan di {facts['name']}; jumlahnya "
        f"{count(facts['open'])}; angka tiap kecamatan ada di tabel"
    )


def line(row: Mapping[str, Any]) -> str:
    """One kecamatan as a line of text."""
    if row["unwritten"]:
        return f"{row['name']} ({row['area_code']}): pos {state(row['state'])}; kasus {UNWRITTEN}"
    told = f"terbuka {count(row['open_cases'])}, ditutup {count(row['closed'])}"
    return (
        f"{row['name']} ({row['area_code']}): pos {state(row['state'])}; {told}; umur tengah "
        f"{age(row, 'median_age')}, tertua {age(row, 'oldest')}"
    )


def told_post(content: Mapping[str, Any]) -> dict[str, str]:
    """A post as it stands in an entry or a form, label to text."""
    code = str(content.get("state", ""))
    return {
        "Keadaan": Post(code).label if code in set(Post) else code,
        "Pada tanggal": str(content.get("on", "")),
        "Sumber": str(content.get("source", "")),
    }


def told_case(content: Mapping[str, Any]) -> dict[str, str]:
    """A case as it stands in an entry or a form, label to text."""
    code = str(content.get("kind", ""))
    return {
        "Jenis": CaseKind(code).label if code in set(CaseKind) else code,
        "Dibuka": str(content.get("opened", "")),
        "Ditutup": str(content.get("closed", "")),
        "Catatan": str(content.get("note", "")),
    }


def case_label(name: str, kind_: str, opened: str) -> str:
    """A case in a list to choose from."""
    return f"{name}: {kind(kind_)}, dibuka {opened}"
