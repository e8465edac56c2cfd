"""The message, the speech and the words of the slide on who gets what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.recipients import COUNTS, MANY, MORE, NONE
from analytics.wording import recipients as told
from analytics.wording.quantities import is_missing
from analytics.wording.slides import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MISSING = "Belum dapat dikatakan siapa menerima banyak program dan siapa tidak sama sekali"
QUESTION = "Siapa menerima banyak program, dan siapa tidak menerima satu pun?"
SPOKEN_MISSING = (
    "Yang terbit hanya besarnya tiap daftar; siapa ada di dua daftar belum dapat dihitung.",
    "Yang diminta: daftar penerima tiap program dengan No KK, tanpa nama.",
)
SPOKEN_MORE = (
    "Angkanya jumlah keluarga per kecamatan; tidak ada satu keluarga pun yang ditunjukkan.",
    "Kecamatan tidak diperingkat: daftar yang belum lengkap tampak seperti celah.",
    "Keluarga dicocokkan menurut nomor kartu keluarga yang disandikan, tanpa nama.",
    "Program yang daftarnya belum diserahkan tidak ikut terhitung.",
)
UNIT = "keluarga"
ERROR_QUESTION = "Siapa di daftar acuan yang tidak terjangkau program?"
ERROR_UNIT = "persen daftar acuan"


def title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: who has nothing, or who has many."""
    whole = rows[0]
    if not facts["references"] or is_missing(whole[NONE]):
        many = told.count(whole[MORE])
        return fitting(f"{many} keluarga menerima {MANY} program atau lebih")
    none, share = told.count(whole[NONE]), told.percent(whole["share"])
    return fitting(
        f"{none} keluarga terdata miskin tanpa satu program pun ({share})",
        f"{none} keluarga miskin tanpa program ({share})",
    )


def bars(row: Mapping[str, Any]) -> tuple[tuple[str, float | None, str], ...]:
    """Name, value and words of each part of the whole."""
    return tuple(
        (
            told.KINDS[kind],
            None if is_missing(row[kind]) else float(row[kind]),
            told.count(row[kind]),
        )
        for kind in COUNTS
    )


def spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What has to be said."""
    return (told.lead(rows, facts),)


def error_title(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The message: whom all programmes together leave out."""
    of, share = told.label(facts["reference"]), rows[0]["excluded"]
    if is_missing(share):
        return fitting(f"Salah sasaran terhadap {of} terlalu kecil untuk ditunjukkan")
    return fitting(f"{told.percent(share)} keluarga {of} tidak menerima satu program pun")


def left_out(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, float | None, str], ...]:
    """Name, percent and words of whom each programme leaves out."""
    return tuple(
        (
            row["label"],
            None if is_missing(row["excluded"]) else float(row["excluded"]),
            told.range_of(row, "excluded"),
        )
        for row in rows
    )
