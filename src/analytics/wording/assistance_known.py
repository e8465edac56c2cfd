"""What is published of assisted villages, in sentences; and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.assistance import OrganisationKind
from analytics.vocabulary.pairs import PairKind
from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

EXAMPLE_PLACE = (
    "Mode latihan sedang menyala. Bagian lain halaman ini memakai “Kabupaten Contoh”, yang desa, "
    "masalah, dan pelakunya rekaan seluruhnya, supaya tidak ada desa nyata yang diberi masalah "
    "atau pasangan rekaan. Bagian ini tidak memakai angka contoh: semuanya dari sumber terbit."
)
KNOWN = "Yang disebut sumber"
UNKNOWN = "Yang belum diketahui"
PROMISED = "Janji dan permintaan menurut sumber"
ON_THE_MAP = "Kecamatan yang jumlahnya terbit, di peta"
MAP = "Pasangan yang terbit"
LEGEND = tuple(kind.label for kind in PairKind)
NOT_NAMED = "tidak disebut sumber"
METHOD = (
    (
        "Yang ditulis di sini hanya yang disebut sumber terbit yang terbaca; tidak ada pasangan "
        "yang ditebak. Satu pasangan ditulis sebagai baris tersendiri, dan kalimat sumbernya "
        "ada di halaman Sumber & metode."
    ),
    (
        "Desa pada peta ditandai menurut batas pendekatan. Desa yang tidak ditandai bukan berarti "
        "tidak didampingi: namanya tidak disebut sumber mana pun yang terbaca."
    ),
)


def blora(
    launched: str, villages: float, districts: float, pairs: Sequence[dict[str, Any]]
) -> tuple[str, ...]:
    """What there is of Blora's programme: its start, its size, the one pair, and no more.

    Args:
        launched: key of the day.
        villages: how many are assisted.
        districts: in how many kecamatan.
        pairs: rows of `answers.assistance_known.pairs`.
    """
    own = [row for row in pairs if _is_of_the_regency(row)]
    named = joined([f"Desa {row['name']} dengan {row['organisation']}" for row in own])
    told = (
        f"hanya {number(len(own))} pasangan dengan perangkat daerah kabupaten, yaitu {named}"
        if own
        else "tidak ada pasangan dengan perangkat daerah kabupaten"
    )
    return (
        (
            f"Blora memulai Satu Perangkat Daerah Satu Desa Dampingan pada {period_of(launched)}, "
            f"untuk {number(villages)} desa di {number(districts)} kecamatan."
        ),
        f"Yang namanya terbit {told}; daftar {number(villages)} desa dan hasilnya belum terbit.",
    )


def _is_of_the_regency(row: dict[str, Any]) -> bool:
    return (row["kind"], row["organisation_kind"]) == (PairKind.ASSISTED, OrganisationKind.AGENCY)


def province(counts: Sequence[tuple[float, str]]) -> str:
    """How many villages the province's own programme had, by each source (count, carrier)."""
    told = joined([f"{number(count)} desa menurut {carrier}" for count, carrier in counts])
    return (
        f"Pendahulunya, program Pemerintah Provinsi Jawa Tengah, disebut {told}. Angka itu tidak "
        "sama dan belum diketahui mana yang benar, jadi semuanya ditulis."
    )


def meeting(on: str) -> str:
    """The one meeting that judged the programme."""
    return (
        f"Rapat evaluasi tenaga pendamping diberitakan pada {period_of(on)}, tanpa hasil satu desa "
        "pun."
    )


def bojonegoro(
    villages: float, districts: float, told: Sequence[float], of: int
) -> tuple[str, ...]:
    """The red villages of the RPKD: how many, how many kecamatan are counted, none by name.

    Args:
        villages: in the whole regency.
        districts: in which they lie.
        told: counts of the kecamatan that are known.
        of: how many kecamatan there are.
    """
    return (
        (
            "Di Bojonegoro tidak ada sumber yang terbaca yang menyebut program satu perangkat "
            "daerah satu desa; halaman ini memakai model Blora."
        ),
        (
            f"Yang paling dekat: {number(villages)} desa kuadran merah di {number(districts)} dari "
            f"{number(of)} kecamatan. Jumlahnya terbit untuk {number(len(told))} kecamatan "
            f"({number(sum(told))} dari {number(villages)} desa); nama desanya tidak terbit."
        ),
    )


def modelled(name: str) -> str:
    """Bojonegoro where it stands beside the regency whose programme the page follows."""
    return f"{name} (model Blora)"


def jombang(told: Sequence[str], requests: int) -> tuple[str, ...]:
    """What comes nearest in Jombang; `told`: what its programmes say of a place."""
    return (
        "Di Jombang tidak ada sumber yang terbaca yang menyebut desa dampingan perangkat daerah.",
        (
            f"Yang paling dekat: {number(requests)} janji atau permintaan (di halaman Rapat), "
            "antara lain agar lembaga filantropi dan TKSK bersinergi; dan Kampung Zakat "
            f"Kementerian Agama dan Baznas di {joined(told)}."
        ),
    )


def elsewhere(name: str) -> str:
    """Of a regency the tables say nothing of."""
    return f"desa dampingan dan pelakunya di {name}"


def pair(row: dict[str, Any]) -> str:
    """One pair as a line: `Sekretariat Daerah … (perangkat daerah), 2021: desa dampingan`."""
    kind = OrganisationKind(row["organisation_kind"]).label
    return (
        f"{row['organisation']} ({kind}), {period_of(row['period'])}: {PairKind(row['kind']).label}"
    )


def lines(pairs: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """A line a village: `Botoreco (2021): Sekretariat Daerah … dan STAI Khozinatul Ulum`."""
    beside: dict[tuple[str, str], list[str]] = {}
    for row in pairs:
        beside.setdefault((row["name"], row["period"]), []).append(row["organisation"])
    return tuple(
        f"{name} ({period_of(period)}): {joined(organisations)}"
        for (name, period), organisations in beside.items()
    )


def title(pairs: Sequence[dict[str, Any]]) -> str:
    """The message of the map of pairs."""
    own = sum(_is_of_the_regency(row) for row in pairs)
    return f"Blora: {number(own)} pasangan desa dan perangkat daerah yang terbit"


def alt(pairs: Sequence[dict[str, Any]]) -> str:
    """The map of pairs for whom cannot see it."""
    told = joined([f"{row['name']} ({row['organisation']})" for row in pairs])
    return f"Peta desa Kabupaten Blora; yang ditandai: {told}"


QUESTION = "Desa mana yang pasangannya terbit? Kab. Blora, 2019–2021"
HEAD = "Siapa dengan siapa"
NAMED = "desa yang disebut sumber"
SPOKEN_MORE = (
    "Daftar desa dampingan Blora belum terbit; suratnya dapat dibuat dari halaman ini.",
    "Desa yang tidak berwarna bukan berarti tidak didampingi.",
)
