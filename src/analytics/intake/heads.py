"""Which column of a file is which column of a layout, told by its heading."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.intake.contract import Kind
from analytics.vocabulary.area import Level

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.intake.contract import Column, Contract

PLACES = frozenset({Kind.AREA, Kind.VILLAGE})
_LIKE = 0.9  # a heading with one letter wrong in ten is still that heading
_SHORTEST_LIKE = 6
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_MARKS = re.compile(r"[^a-z0-9%]+")
_SERIAL = frozenset({"no", "nomor", "nourut", "nomorurut", "id", "uuid", "rowid", "createdat"})
_TOTAL = frozenset({"total", "jumlah", "jumlahtotal", "seluruhnya"})
_PERSONAL = re.compile(
    r"\b(nama|nm|alamat|jalan|dusun|rt|rw|telp|telepon|hp|handphone|wa|whatsapp|email|surel|nik|"
    r"kk|kartu keluarga|ktp|ibu kandung|tempat lahir|tanggal lahir|tgl lahir|rekening|norek|"
    r"kepala keluarga|nama lengkap|pengurus|penerima|foto|koordinat|lintang|bujur|latitude|"
    r"longitude|npwp|paspor)\b"
)
_NOT_PERSONAL = re.compile(
    r"\b(provinsi|kabupaten|kab|kota|kecamatan|kec|desa|kelurahan|kel|wilayah|daerah|program|"
    r"kegiatan|subkegiatan|indikator|opd|instansi|dinas|jumlah|jml|banyaknya|persentase|persen|"
    r"total|rata|lembaga|sumber)\b"
)
_PLACE = re.compile(
    r"((bps|kemendagri|kode|kd|nama|nm|id|dan) )*"
    r"(desa( kelurahan| kel)?|kelurahan( desa)?|kel desa|kecamatan|kec|kabupaten( kota)?|"
    r"kab( kota)?|provinsi|prov)( (bps|kemendagri|kode|nama|domisili|asal))*"
)
_LEVELS = (
    ("desa", Level.VILLAGE),
    ("kel", Level.VILLAGE),
    ("kec", Level.DISTRICT),
    ("kab", Level.REGENCY),
    ("prov", Level.PROVINCE),
)


@lru_cache(maxsize=4096)
def plain(heading: str) -> str:
    """A heading without case, blanks and marks."""
    return _MARKS.sub("", heading.casefold())


@lru_cache(maxsize=4096)
def bare(heading: str) -> str:
    """As `plain`, without what stands in brackets (a unit, a number of a column)."""
    return plain(_BRACKETS.sub(" ", heading))


def place_of(heading: str) -> tuple[Level, bool] | None:
    """Level of the place a heading names, and True if by code: `bps_kode_kecamatan`, `Desa`."""
    words = " ".join(re.sub(r"[^a-z0-9]+", " ", heading.casefold()).split())
    if not _PLACE.fullmatch(words):
        return None
    level = next(level for word, level in _LEVELS if re.search(rf"\b{word}", words))
    return level, bool(re.search(r"\b(kode|kd|id)", words))


def personal(heading: str) -> bool:
    """True if the column is likely to hold a name, an address, a telephone or identity number."""
    words = re.sub(r"[^a-z0-9]+", " ", heading.casefold()).strip()
    return bool(_PERSONAL.search(words)) and not _NOT_PERSONAL.search(words)


@dataclass
class Matched:
    """Columns of a table, by position.

    Attributes:
        columns: position to column of the layout.
        melted: position to what a wide column stands for.
        dropped: headings of personal columns, recognised and never read.
        unknown: headings nobody knows, kept out.
        unsure: headings that could be several columns, with these.
        likely: headings read as another, almost equal one.
        places: columns that name a place on their face: its level, and whether by code.
    """

    columns: dict[int, Column] = field(default_factory=dict)
    melted: dict[int, Mapping[str, str]] = field(default_factory=dict)
    dropped: dict[int, str] = field(default_factory=dict)
    unknown: dict[int, str] = field(default_factory=dict)
    unsure: dict[int, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    likely: dict[int, tuple[str, str]] = field(default_factory=dict)
    places: dict[int, tuple[Level, bool]] = field(default_factory=dict)

    @property
    def score(self) -> int:
        """How many different columns of the layout were found."""
        named = len({column.name for column in self.columns.values()})
        return 2 * (named + len(self.melted)) + len(self.places) + len(self.dropped)


class Headings:
    """The headings of a layout, ready to be looked up."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._full: dict[str, list[Column]] = {}
        self._bare: dict[str, list[Column]] = {}
        for column in contract.columns:
            for head in column.heads:
                _add(self._full, plain(head), column)
                _add(self._bare, bare(head), column)
        for column in contract.columns:
            self._full.setdefault(plain(column.name), [column])

    def knows(self, heading: str) -> bool:
        """True if a heading is one of the layout's own, word for word."""
        return bool(heading) and (plain(heading) in self._full or bare(heading) in self._bare)

    def match(self, heads: Sequence[tuple[str, ...]], *, loosely: bool = True) -> Matched:
        """What each column is. A heading of several rows comes as its parts, the top one first."""
        found = Matched()
        for position, parts in enumerate(heads):
            self._place(found, position, parts)
        _part(found, heads)
        if loosely:
            self._near(found)
        return found

    def _place(self, found: Matched, position: int, parts: tuple[str, ...]) -> None:
        if self._own(found, position, parts):
            return
        if self._contract.melt is not None:
            for way in _wide(parts):
                means = self._contract.melt(way)
                if means is not None:
                    found.melted[position] = means
                    return
        heading = " ".join(parts).strip()
        place = place_of(heading)
        if place is not None:
            found.places[position] = place
        elif personal(heading):
            found.dropped[position] = heading
        elif plain(heading) not in _SERIAL:
            found.unknown[position] = heading

    def _own(self, found: Matched, position: int, parts: tuple[str, ...]) -> bool:
        """True if the heading is one of the layout's, even if of several columns of it."""
        for table, norm in ((self._full, plain), (self._bare, bare)):
            for way in filter(norm, _readings(parts)):
                candidates = table.get(norm(way), [])
                if len(candidates) > 1:
                    names = tuple(column.heads[0] for column in candidates)
                    found.unsure[position] = (way, names)
                elif candidates and candidates[0].kind is Kind.DROPPED:
                    found.dropped[position] = " ".join(parts)
                elif candidates:
                    found.columns[position] = candidates[0]
                if candidates:
                    return True
        return False

    def _near(self, found: Matched) -> None:
        """Headings with a slip of the pen, if the column they mean is not there already."""
        there = {column.name for column in found.columns.values()}
        for position, heading in list(found.unknown.items()):
            written = bare(heading)
            if len(written) < _SHORTEST_LIKE:
                continue
            # Others are too short or too long to be that like; a file has hundreds of cells.
            near = difflib.get_close_matches(
                written,
                [head for head in self._bare if _alike_in_length(head, written)],
                n=1,
                cutoff=_LIKE,
            )
            columns = self._bare[near[0]] if near else []
            if len(columns) == 1 and columns[0].name not in there:
                if columns[0].kind is not Kind.DROPPED:
                    found.columns[position] = columns[0]
                    found.likely[position] = (heading, columns[0].heads[0])
                    there.add(columns[0].name)
                else:
                    found.dropped[position] = heading
                del found.unknown[position]


def _alike_in_length(head: str, written: str) -> bool:
    return 2 * min(len(head), len(written)) >= _LIKE * (len(head) + len(written))


def _add(table: dict[str, list[Column]], key: str, column: Column) -> None:
    held = table.setdefault(key, [])
    if key and column not in held:
        held.append(column)


def _readings(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A heading of several rows as a whole, then its lowest part, then the highest."""
    given = tuple(part for part in parts if part)
    if not given:
        return ("",)
    return tuple(dict.fromkeys((" ".join(given), given[-1], given[0], " ".join(given[::-1]))))


def _wide(parts: tuple[str, ...]) -> tuple[str, ...]:
    """As `_readings`, for wide columns: the highest part alone would stand for all below it."""
    given = tuple(part for part in parts if part)
    ways = (" ".join(given), " ".join(given[::-1]), given[-1] if given else "")
    if len(given) > 1 and plain(given[-1]) in _TOTAL:
        ways = (*ways[:2], " ".join(given[:-1]))
    return tuple(dict.fromkeys(way for way in ways if way))


def _part(found: Matched, heads: Sequence[tuple[str, ...]]) -> None:
    """Wide columns that would stand for the same thing stand for neither."""
    held: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for position, means in found.melted.items():
        held.setdefault(tuple(sorted(means.items())), []).append(position)
    for positions in held.values():
        if len(positions) > 1:
            names = tuple(" ".join(heads[position]) for position in positions)
            for position in positions:
                del found.melted[position]
                found.unsure[position] = (" ".join(heads[position]), names)
