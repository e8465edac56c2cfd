"""Columns that name places, to Kemendagri codes; what is not known is proposed, never assumed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.intake import cells as raw
from analytics.intake import codes
from analytics.intake.gazetteer import key, prefixed
from analytics.intake.placed import One, Placed, gather
from analytics.vocabulary.area import BOJONEGORO, Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.intake.gazetteer import Gazetteer


@dataclass(frozen=True)
class Source:
    """One column that says something about the place: its trimmed text, and the level if known."""

    text: pd.Series
    level: Level | None = None


def read(
    sources: Sequence[Source],
    within: np.ndarray,
    gazetteer: Gazetteer,
    *,
    village: bool,
    local: bool,
) -> Placed:
    """The place each row is about.

    Args:
        sources: columns about this place: codes and names of one or several levels.
        within: code of the area each row lies in, as other columns or the sheet say; "" if none.
        gazetteer: of areas.csv.
        village: True if only a village will do.
        local: True if only areas of Bojonegoro will do.
    """
    if not sources:
        return Placed(np.full(len(within), None, dtype=object))
    frame = pd.DataFrame({i: source.text for i, source in enumerate(sources)})
    frame["within"] = pd.Series(within, dtype="str")
    whole = np.zeros(len(frame), dtype=np.int64)
    for name in frame:
        cell_of, cells = pd.factorize(frame[name])
        whole = pd.factorize(whole * (len(cells) + 1) + cell_of)[0]
    first = np.unique(whole, return_index=True)[1]
    different = frame.iloc[first].to_numpy(dtype=object)
    reader = _Reader(sources, different, gazetteer, village=village, local=local)
    ones = [reader.read(tuple(row)) for row in different]
    return gather(ones, whole, first, reader.unclear)


class _Reader:
    """Reads the different rows of a file, one by one."""

    def __init__(
        self,
        sources: Sequence[Source],
        rows: np.ndarray,
        gazetteer: Gazetteer,
        *,
        village: bool,
        local: bool,
    ) -> None:
        self._gazetteer, self._village, self._local = gazetteer, village, local
        self._levels = [source.level for source in sources]
        self._numbering: dict[int, codes.Numbering] = {}
        count = len(sources)
        for i in range(count):
            written = [row[i] for row in rows if codes.is_code(row[i])]
            if written:
                names = [
                    (row[i], row[j])
                    for row in rows
                    for j in range(count)
                    if j != i and row[j] and not codes.is_code(row[j])
                ]
                self._numbering[i] = codes.numbering(set(written), names, gazetteer)
        self.unclear = codes.Numbering.UNSURE in self._numbering.values()
        self._fitting: dict[Level, set[str]] = {level: set() for level in Level}
        self._usual = self._usual_level(rows)

    def read(self, row: tuple[str, ...]) -> One:
        """One row of texts, the last one being the area it lies in."""
        *cells, within = row
        filled = [(i, cell) for i, cell in enumerate(cells) if not _empty(cell)]
        coded = [(i, cell) for i, cell in filled if codes.is_code(cell)]
        named = [(i, cell) for i, cell in filled if not codes.is_code(cell)]
        by_code, bridge, wrong = "", "", ""
        for i, cell in coded:
            found = self._code(i, cell)
            if found is None:
                wrong = cell
            else:
                by_code = max(by_code, found.code, key=len)
                bridge = bridge or found.within
        if by_code and not (bridge and not named):
            within = within if self._gazetteer.inside(by_code, within) else ""
        narrow = bridge or within
        name = self._names(named, narrow or within, by_code or bridge) if named else One()
        if wrong and not by_code:
            return name if name.code else One("", "unknown-code", wrong)
        if bridge and len(bridge) >= len(by_code):
            if name.code and self._gazetteer.level[name.code] is Level.VILLAGE:
                return self._demand(name)
            return name if name.rule or name.near else One("", "village-not-in-bridge", coded[0][1])
        if by_code:
            if name.code and len(name.code) == len(by_code) and name.code != by_code:
                return One("", "code-and-name-differ", f"{coded[0][1]} · {named[-1][1]}")
            longer = name.code if len(name.code) > len(by_code) else by_code
            return self._demand(One(longer, "", coded[0][1]))
        return self._demand(name) if name.code else name

    def _code(self, column: int, cell: str) -> codes.Found | None:
        look = codes.bps if self._numbering[column] is codes.Numbering.BPS else codes.kemendagri
        return look(cell, self._gazetteer)

    def _names(self, named: list[tuple[int, str]], within: str, by_code: str) -> One:
        """The narrowest place that names give, each read inside the wider one before it."""
        best = One()
        ordered = sorted(named, key=lambda found: _DEPTH[self._levels[found[0]]])
        for i, cell in ordered:
            level = self._levels[i]
            parent = best.code or within
            if by_code and len(by_code) < 13 and self._gazetteer.inside(by_code, parent):
                parent = by_code if level is Level.VILLAGE else parent
            asked = None if by_code else self._of_several_levels(cell, level, parent)
            found = asked or self._name(cell, level, parent)
            if not found.code:
                return found
            best = found
        return best

    def _name(self, written: str, level: Level | None, within: str) -> One:
        told = prefixed(written)[0]
        levels = [told] if told else [level] if level else self._usual
        for one in levels:
            parent = self._around(one, within)
            remembered = self._gazetteer.alias(parent, written)
            found = self._gazetteer.named(written, one, parent)
            # What was said of a name of several levels does not hold where one of them is meant.
            if remembered and (not found or self._gazetteer.level[remembered] is one):
                return One(remembered, "", written)
            if found:
                return One(found[0], "", written) if len(found) == 1 else _several(written)
        parent = self._around(levels[0], within)
        proposed, likeness = self._gazetteer.like(written, levels[0], parent)
        if proposed and raw.tellable(written) == written:
            return One("", "", written, (parent, proposed, likeness))
        return One("", "unknown-place", written)

    def _of_several_levels(self, written: str, level: Level | None, within: str) -> One | None:
        """`Bojonegoro` is a kabupaten and a kecamatan: asked, unless its neighbours show which."""
        if level or prefixed(written)[0]:
            return None
        found = {
            code: one
            for one in self._usual
            for code in self._gazetteer.named(written, one, self._around(one, within))
            if not self._local or self._gazetteer.inside(code, BOJONEGORO)
        }
        first = next((one for one in self._usual if one in found.values()), None)
        if first is None or set(found.values()) == {first}:
            return None
        near = [first, Level.PROVINCE] if first is Level.REGENCY else [first]
        beside = set[str]().union(*(self._fitting[one] for one in near))
        if len(beside - {key(written)}) >= _NEIGHBOURS:
            return None
        # The narrowest of what holds them all; the alias of an answer is kept under it.
        parent = next(
            area
            for area in (within or BOJONEGORO, BOJONEGORO, "")
            if all(self._gazetteer.inside(code, area) for code in found)
        )
        remembered = self._gazetteer.alias(parent, written)
        if remembered in found:
            return One(remembered, "", written)
        widest = min(found, key=lambda code: (_DEPTH[found[code]], code))
        return One("", "", written, (parent, widest, 1.0))

    def _around(self, level: Level, within: str) -> str:
        """The area a place of a level is looked for in."""
        if within and _DEPTH[self._gazetteer.level[within]] < _DEPTH[level]:
            return self._narrowed(level, within)
        return self._gazetteer.usual_parent(level)

    def _narrowed(self, level: Level, within: str) -> str:
        """`within`, but that a province leaves open whose village it is: then it is one of ours."""
        usual = self._gazetteer.usual_parent(level)
        ours = within != usual and self._gazetteer.inside(usual, within)
        return usual if usual and ours else within

    def _usual_level(self, rows: np.ndarray) -> list[Level]:
        """Levels a bare name is looked up in: first the one most names of the file have."""
        tally: Counter[Level] = Counter()
        order = [Level.VILLAGE] if self._village else list(_ORDER)
        for row in rows:
            for i, cell in enumerate(row[:-1]):
                if self._levels[i] is None and cell and not codes.is_code(cell):
                    for level in order:
                        usual = (
                            self._narrowed(level, row[-1])
                            if row[-1]
                            else self._gazetteer.usual_parent(level)
                        )
                        if self._gazetteer.named(cell, level, usual):
                            tally[level] += 1
                            self._fitting[level].add(key(cell))
        return sorted(order, key=lambda level: (-tally[level], _ORDER.index(level)))

    def _demand(self, one: One) -> One:
        """The place, if the layout takes it."""
        if self._local and not self._gazetteer.inside(one.code, BOJONEGORO):
            return One("", "outside-bojonegoro", one.written)
        if self._village and self._gazetteer.level[one.code] is not Level.VILLAGE:
            return One("", "wrong-level", one.written)
        return one


_NEIGHBOURS = 2  # other names of a file that fit a level, to take a name for one of that level
_ORDER = (Level.DISTRICT, Level.VILLAGE, Level.REGENCY, Level.PROVINCE, Level.COUNTRY)
_DEPTH: dict[Level | None, int] = {level: depth for depth, level in enumerate(Level)} | {None: 9}


def _several(written: str) -> One:
    return One("", "several-places", written)


def _empty(cell: str) -> bool:
    return cell.casefold() in raw.MISSING or cell in raw.DASHES
