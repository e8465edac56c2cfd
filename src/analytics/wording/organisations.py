"""Who could assist villages, in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from analytics.vocabulary.assistance import OrganisationKind, Sector
from analytics.vocabulary.organisation import STRENGTHS
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

CAPACITY = (
    "Berapa desa yang sanggup didampingi satu pelaku, menurut yang mengisinya. Bidang dan "
    "kekuatannya juga pernyataan pelaku atau kantor, bukan hasil pengukuran."
)
MISSING = "Daftar pelaku pendampingan {place}: bidang yang dikuasai, letak, dan daya tampungnya"
ASK_WHOM = (
    "Bappeda {place}; perangkat daerah; perguruan tinggi; SMK; Forum CSR; KADIN; "
    "Dinas Sosial (TKSK)"
)
ASK_FOR = (
    "daftar pelaku yang sanggup mendampingi desa, bidang yang dikuasai (1 dasar, 2 cukup, 3 kuat), "
    "letak kantornya, berapa desa yang sanggup didampingi, dan desa yang pernah didampingi"
)
KEEPER = "kantor yang mengisi daftar pelaku {place}"
TITLE = "Daftar pelaku pendampingan (versi data {version}; sumber: {sources})"
FORM = "Pelaku tidak diisi otomatis: tidak ada kompetensi yang dikarang atas nama lembaga nyata."
NO_FORM = "Dalam mode latihan pelaku contoh tidak dapat diubah; matikan untuk menulis yang nyata."
SIGN_IN = "Masuk sebagai operator untuk menulis pelaku."
SAVED = "Pelaku tersimpan; pemadanan dihitung ulang."
STRENGTH_OPTIONS: Mapping[str, str] = {
    f"{sector.value}:{level}": f"{sector.label} – {word}"
    for sector in Sector
    for level, word in sorted(STRENGTHS.items(), reverse=True)
}
"""What may be ticked of a competence: code `sector:level` and its words."""


def able(sectors: Mapping[str, int]) -> str:
    """`pertanian dan peternakan (kuat), kesehatan (cukup)`, the strongest first."""
    ordered = sorted(sectors.items(), key=lambda each: (-each[1], Sector(each[0]).label))
    return joined([f"{Sector(name).label} ({STRENGTHS[level]})" for name, level in ordered])


def counted(facts: Mapping[str, Any], rows: int) -> str:
    """How many there are, of which kind, and how many villages they could take together."""
    kinds = [
        f"{number(count)} {OrganisationKind(kind).label}"
        for kind, count in facts["kinds"].items()
        if count
    ]
    return (
        f"{number(rows)} pelaku tercatat ({joined(kinds)}); bersama-sama sanggup mendampingi "
        f"{number(facts['places'])} desa."
    )


def distinct(names: Mapping[str, str]) -> dict[str, str]:
    """Names by id, told apart by the end of their id where two are alike."""
    many = Counter(names.values())
    return {
        name: f"{text} ({name[-4:]})" if many[text] > 1 else text for name, text in names.items()
    }


def told(content: Mapping[str, Any], places: Mapping[str, str]) -> dict[str, str]:
    """The content of an entry, line by line, to be laid beside another; `places`: code to name."""
    sectors = content.get("sectors") or {}
    past = content.get("past") or []
    named = [places.get(str(one.get("village")), str(one.get("village"))) for one in past]
    kind = str(content.get("kind", ""))
    return {
        "Nama": str(content.get("name", "")),
        "Jenis": OrganisationKind(kind).label if kind else "",
        "Letak": places.get(str(content.get("base", "")), str(content.get("base", ""))),
        "Bidang": able(sectors) if sectors else "",
        "Daya tampung": str(content.get("capacity", "")),
        "Pernah mendampingi": ", ".join(named),
        "Sumber": str(content.get("source", "")),
    }


def line(row: Mapping[str, Any]) -> str:
    """An organisation in a line, for the command line."""
    kind = OrganisationKind(row["kind"]).label
    return f"{row['name']} ({kind}, {number(row['capacity'])} desa): {row['able']}"
