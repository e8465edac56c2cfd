"""Lembar camat: one A4 page a kecamatan, to be read on paper in a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import district_sheet
from analytics.draw.paper.atlas import alone, ground
from analytics.publish import blocks, typeset
from analytics.publish.blocks import capital, cut
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.wording import meetings, quantities
from analytics.wording.periods import day, when
from analytics.wording.sources import BOUNDARY_NOTE, carried, source_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from analytics.answers.district_sheet import DistrictSheet
    from analytics.publish.blocks import Block

_KIND = "Lembar camat"
_MAP = (118.0, 78.0)  # points
_IN_WORDS = "Graduasi dalam tiga kalimat"
_SIGN = "Tanda"
_PUBLISHED = ["Yang terbit", "Angka", "Tahun", _SIGN, "Menurut"]
_MISSING = ["Yang belum ada", "Siapa yang dapat memberi", "Yang diminta"]
_FOLLOW_UPS = ["Tindak lanjut", "Pelaku", "Wilayah", "Tenggat", "Keadaan"]


def pdf(codes: Sequence[str], on: date, practice: bool = False) -> bytes:  # noqa: FBT001, FBT002 - the reader's switch
    """One page for each kecamatan of `codes`, in their order; `on` is today.

    Example figures come in with `practice` only, and a page that has some wears the watermark.

    Raises:
        Refused: a code is of no kecamatan here.
    """
    found = district_sheet.sheets(codes, on, practice=practice)
    places = district_sheet.position()
    content = {
        "kind": _KIND,
        "elsewhere": "selengkapnya dalam aplikasi",
        "ground": ground(places, *_MAP),
        "note": BOUNDARY_NOTE,
        "pages": [
            _page(sheet) | {"here": alone(places, sheet.area.code, *_MAP)} for sheet in found
        ],
    }
    names = [sheet.area.name for sheet in found]
    title = f"{_KIND} {names[0]}" if len(names) == 1 else f"{_KIND}, {len(names)} kecamatan"
    return typeset.pdf("districts", content, title, on)


def file_name(codes: Sequence[str], on: date, practice: bool = False) -> str:  # noqa: FBT001, FBT002 - as above
    """`lembar-camat-35.22.01-2026-11-22.pdf`, or `lembar-camat-28-kecamatan-….pdf`.

    With `practice` it ends in `-latihan`: a file that holds an example is told by its name.
    """
    what = codes[0] if len(codes) == 1 else f"{len(codes)}-kecamatan"
    return f"lembar-camat-{what}-{on.isoformat()}{'-latihan' if practice else ''}.pdf"


def _page(sheet: DistrictSheet) -> dict[str, Any]:
    return {
        "name": f"Kecamatan {sheet.area.name}",
        "alt": f"Letak Kecamatan {sheet.area.name} di Kabupaten Bojonegoro",
        "day": day(sheet.on),
        "filters": [
            ("Kabupaten", tables.area(BOJONEGORO).name),
            ("Kode", sheet.area.code),
            ("Angka yang dipakai", sheet.basis),
            ("Data contoh", "ya, bertanda" if sheet.practice else "tidak"),
            ("Versi data", sheet.version),
        ],
        "foot": f"Kecamatan {sheet.area.name} · versi data {sheet.version} · {day(sheet.on)}",
        "example": sheet.is_example,
        "blocks": list(_blocks(sheet)),
    }


def _blocks(sheet: DistrictSheet) -> Iterator[Block]:
    used = {answer.provenance.standing for answer in sheet.published}
    published = _table("Yang sudah terbit", _PUBLISHED, list(_published(sheet)), rank=0)
    yield published | {"meanings": [(each, each.meaning) for each in Standing if each in used]}
    if isinstance(sheet.in_words, Result):
        yield _in_words(sheet.in_words)
    if sheet.funnel is not None:
        yield _funnel(sheet.funnel)
    missing = [_gap(gap, sheet.area.name) for gap in sheet.missing]
    yield _table("Yang belum ada, dan siapa yang dapat memberi", _MISSING, missing, rank=2)
    if isinstance(sheet.villages, Gap):
        yield _table("Desa dan kelurahan", _MISSING, [_gap(sheet.villages, "")], rank=1)
    else:
        yield _villages(sheet.villages)
    yield _follow_ups(sheet)


def _published(sheet: DistrictSheet) -> Iterator[list[str]]:
    for answer in sheet.published:
        row, indicator = answer.only(), answer.indicator
        text = "ya" if indicator.unit is Unit.FLAG else quantities.figure(row["value"], indicator)
        if row["low"] < row["high"]:
            ends = (row["low"], row["high"], indicator.unit, indicator.decimals)
            text = f"{text} (disebut {quantities.interval(*ends)})"
        source = carried(answer.provenance.origins[0])
        if indicator.main_series == "" and row["series"] != source:
            source = f"{row['series']} · {source}"
        if doubt := sheet.doubts.get(row["claim_id"], ""):
            source = f"{source}. Menurut audit hitungan: {doubt}"
        standing = answer.provenance.standing
        yield [cut(indicator.label), text, when(row), standing, cut(source)]


def _gap(gap: Gap, name: str) -> list[str]:
    what = capital(cut(gap.what.removesuffix(f", {name}")))
    if gap.never:
        what = f"{what} – {cut(gap.never)}"
    return [what, cut(gap.ask_whom), capital(cut(gap.ask_for))]


def _villages(found: Result) -> Block:
    rows = [
        {
            "name": row["name"],
            "ward": row["kind"] == "kelurahan",
            "pilot": bool(row["pilot"]),
            "priority": bool(row["priority"]),
        }
        for row in sorted(found.rows(), key=lambda row: (row["kind"], row["name"]))
    ]
    return blocks.block(
        "villages",
        rows=rows,
        head="Desa dan kelurahan",
        least=len(rows),
        rank=1,
        source=source_line(found.provenance),
        standing=found.provenance.standing,
    )


def _in_words(found: Result) -> Block:
    return blocks.block(
        "sentences",
        head=_IN_WORDS,
        title="",
        asks=False,
        rows=list(found.frame["sentence"]),
        least=len(found.frame),
        rank=1,
        source=source_line(found.provenance),
        standing=found.provenance.standing,
    )


def _funnel(found: Result) -> Block:
    rows = found.rows()
    most = max((row["reached"] for row in rows if row["reached"] == row["reached"]), default=0) or 1
    standing = found.provenance.standing
    bars = [
        {
            "name": Stage(row["stage"]).label,
            "share": None if quantities.is_missing(row["reached"]) else row["reached"] / most,
            "text": quantities.number(row["reached"]),
            "standing": standing,
            "strong": False,
            "note": _of_start(row),
        }
        for row in rows
    ]
    told = f"Corong graduasi PKH, dihitung sampai {day(found.facts['cutoff'])}"
    source = source_line(found.provenance)
    return blocks.block(
        "bars", head=told, rows=bars, least=len(bars), rank=3, source=source, standing=standing
    )


def _of_start(row: dict[str, Any]) -> str:
    share = row["share_of_start"]
    if quantities.is_missing(share) or int(row["stage"]) == Stage.POTENTIAL:
        return ""
    return f"{quantities.quantity(100 * share, Unit.PERCENT, 1)} dari awal"


def _follow_ups(sheet: DistrictSheet) -> Block:
    rows = [
        [
            cut(item.what),
            cut(meetings.who(item)),
            tables.area(item.area_code).name,
            meetings.due(item, sheet.on),
            meetings.status(item),
        ]
        for item in sheet.follow_ups
    ]
    empty = ["Belum ada tindak lanjut yang tercatat", "–", "–", "–", "–"]
    return _table("Tindak lanjut", _FOLLOW_UPS, rows or [empty], rank=4) | {"least": 1}


def _table(head: str, heads: list[str], rows: list[list[str]], rank: int) -> Block:
    badged = heads.index(_SIGN) if _SIGN in heads else -1
    as_shown = [
        [_sign(cell) if at == badged else cell for at, cell in enumerate(row)] for row in rows
    ]
    return blocks.block(
        "table",
        head=head,
        heads=heads,
        rows=rows,
        numbers=[],
        shares=blocks.shares(heads, as_shown),
        least=len(rows),
        rank=rank,
        badges=badged,
        size=8,
    )


def _sign(standing: str) -> str:
    """The word beside the shape; what it means stands below the table."""
    return Standing(standing).short_label.partition(" – ")[0]
