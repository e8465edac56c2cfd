"""A kecamatan in three sentences: size, pace against the others, where families are stuck.

At the depth of the data there are. Of totals alone nothing of the kabupaten comes under the name of
a kecamatan: its sentences say what is published of it, and what is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analytics.answers import (
    beneficiaries,
    comparison,
    depth,
    flow,
    graduation,
    indicators,
    stuck,
    summary,
)
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.comparison import Finding, Place
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording.graduating import in_words as words
from analytics.wording.quantities import figure
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from analytics.vocabulary.provenance import Provenance

PARTS = ("size", "pace", "stuck")
LABELS = {"size": "Jumlah.", "pace": "Laju.", "stuck": "Tertahan."}
METHOD = (
    (
        "Laju dibandingkan dengan yang diharapkan bila semua kecamatan sama; hanya kecamatan yang "
        "lebih jauh daripada yang dijelaskan kebetulan disebut berbeda (lihat bagian Perbandingan)."
    ),
    (
        "Tertahan: keluarga yang keluar tanpa lulus, per 100 tahun-keluarga menunggu di tiap "
        "tahap, dengan selang Garwood 95%. Itu laju, bukan bagian dari keluarga. Satu tahap hanya "
        "disebut bila selangnya di atas selang semua tahap lain dan sekurangnya 5 keluarga keluar "
        "di sana; tahap yang dicapai kurang dari 30 keluarga tidak dihitung."
    ),
)
KEEPER = "Dinas Sosial Kab. Bojonegoro (Koordinator PKH)"


class Said(NamedTuple):
    """One sentence, where its figures come from, and whether they are invented."""

    sentence: str
    provenance: Provenance | None = None
    example: bool = False


def three(code: str, practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - the reader's switch
    """How many, how fast against the others, and where stuck: three sentences on one kecamatan.

    Three rows in the order of `PARTS`: area_code, name, said (which of them), sentence. `facts`:
    `depth`. A Gap where the code is of no kecamatan of Bojonegoro, or not one figure of it is
    published.
    """
    if level_of(code) is not Level.DISTRICT or not code.startswith(f"{BOJONEGORO}."):
        return indicators.gap(beneficiaries.KPM, code)
    name = f"Kecamatan {tables.area(code).name}"
    deep = depth.depth(practice)
    said = [_size(code, name, deep, practice), _pace(code, name, practice)]
    said.append(_stuck(code, name, practice))
    return _joined(code, said, deep)


def regency(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002
    """Is PKH graduating families, where are they stuck, and what would change it?

    As `three`, of the kabupaten: what is published of graduates, the stage, what to look at first.
    """
    name = tables.area(BOJONEGORO).name
    deep = depth.depth(practice)
    graduates = beneficiaries.graduates_now()
    published = summary.graduates_in_words(graduates)
    first = Said(published, None if isinstance(graduates, Gap) else graduates.provenance)
    found = stuck.where(BOJONEGORO, practice)
    second = _stuck(BOJONEGORO, name, practice)
    third = Said(words.CHANGE_UNKNOWN)
    if found is not None:
        third = Said(words.change(found), second.provenance, second.example)
    return _joined(BOJONEGORO, [first, second, third], deep)


def sentences(answer: Answer) -> tuple[str, ...]:
    """The sentences of such an answer; of a gap none."""
    return () if isinstance(answer, Gap) else tuple(answer.frame["sentence"])


def _joined(code: str, said: list[Said], deep: Depth) -> Answer:
    sources = [one.provenance for one in said if one.provenance is not None]
    if not sources:
        return indicators.gap(beneficiaries.KPM, code)
    provenance = sources[0]
    for other in sources[1:]:
        provenance |= other
    frame = pd.DataFrame(
        {
            "area_code": code,
            "name": tables.area(code).name,
            "said": PARTS,
            "sentence": [words.marked(one.sentence, example=one.example) for one in said],
        }
    )
    return Result(
        frame=frame,
        indicator=tables.indicator("kpm_active"),
        provenance=provenance,
        facts={"depth": deep},
    )


def _size(code: str, name: str, deep: Depth, practice: bool) -> Said:  # noqa: FBT001
    if deep is Depth.FAMILIES:
        return _listed(code, name, practice)
    if deep is Depth.DISTRICTS:
        return _reported(code, name)
    people = indicators.indicator_now("population", code)
    if isinstance(people, Gap):
        return Said(words.size_unpublished(name, KEEPER))
    row = people.only()
    told = words.size_published(
        name,
        figure(row["value"], people.indicator),
        row["period"],
        carried(people.provenance.origins[0]),
        KEEPER,
    )
    return Said(told, people.provenance)


def _listed(code: str, name: str, practice: bool) -> Said:  # noqa: FBT001
    found = graduation.stock((code,), practice)
    if isinstance(found, Gap):
        return Said(words.size_missing(name))
    row = found.frame.iloc[0]
    if pd.isna(row["active"]):
        told = words.size_hidden(name) if row["hidden"] else words.size_missing(name)
    else:
        potential = None if pd.isna(row["potential"]) else int(row["potential"])
        told = words.size(name, int(row["active"]), potential, found.facts["cutoff"])
    return Said(told, found.provenance, practice)


def _reported(code: str, name: str) -> Said:
    found = flow.flows((code,))
    if isinstance(found, Gap):
        return Said(words.size_missing(name))
    row = found.frame.iloc[0]
    if pd.isna(row["closing"]):
        return Said(words.size_missing(name), found.provenance)
    last = Period.parse(row["period"]).end
    month = Period.month(last.year, last.month).key
    return Said(words.size_reported(name, int(row["closing"]), month), found.provenance)


def _pace(code: str, name: str, practice: bool) -> Said:  # noqa: FBT001
    found = comparison.compared(practice)
    if isinstance(found, Gap):
        return Said(words.pace_asked(name, KEEPER))
    example = practice and found.facts["depth"] is Depth.FAMILIES
    row = found.frame[found.frame["area_code"] == code].iloc[0]
    if row["name"] in found.facts["few"]:
        told = words.pace_of_few(name)
    elif row["place"] < 0:
        told = words.pace_missing(name)
    elif found.facts["finding"] is Finding.EMPTY:
        told = words.pace_of_none(name, int(row["families"]), row["period"])
    else:
        pace = words.Pace(
            name,
            int(row["graduated"]),
            int(row["families"]),
            found.facts["base"],
            row["period"],
            float(row["shrunk_low"]),
            float(row["shrunk_high"]),
        )
        if row["flagged"]:
            told = words.pace_apart(pace, above=Place(int(row["place"])) > Place.WITHIN)
        else:
            told = words.pace(pace, float(found.facts["common"]))
    return Said(told, found.provenance, example)


def _stuck(code: str, name: str, practice: bool) -> Said:  # noqa: FBT001
    if not stuck.told(code, practice):
        return Said(words.stuck_asked(name, KEEPER))
    found = stuck.where(code, practice)
    if found is None:
        return Said(words.stuck_asked(name, KEEPER))
    return Said(words.stuck(name, found), stuck.provenance(practice), practice)
