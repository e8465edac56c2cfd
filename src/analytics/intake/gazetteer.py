"""The areas of `data/areas.csv` by code, by BPS code, and by name within their parent."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from analytics.vocabulary.area import BOJONEGORO, Level

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

_PREFIXES = (
    (Level.PROVINCE, r"(?:provinsi|propinsi|prov\.?)"),
    (Level.REGENCY, r"(?:kabupaten/kota|kabupaten|kab\.?|kota|pemkab)"),
    (Level.DISTRICT, r"(?:kecamatan|kec\.?)"),
    (Level.VILLAGE, r"(?:desa/kelurahan|desa/kel\.?|desa|ds\.?|kelurahan|kel\.?|pemdes)"),
)
_LIKE = 0.72


def spelling(written: str) -> str:
    """A spelling as it is remembered: lower case, single blanks."""
    return " ".join(written.replace("\u00a0", " ").casefold().split())


def key(name: str) -> str:
    """A name without case, blanks and marks: `KEPOH BARU` and `Kepohbaru` are one."""
    return re.sub(r"[^a-z0-9]", "", name.casefold())


def loose(name: str) -> str:
    """As `key`, double letters single: `Sumberrejo` and `Sumberejo` are one."""
    return re.sub(r"(.)\1", r"\1", key(name))


def prefixed(written: str) -> tuple[Level | None, str]:
    """`Kec. Bojonegoro` to its level and bare name; None where nothing tells the level."""
    text = spelling(written)
    for level, prefix in _PREFIXES:
        found = re.match(rf"{prefix}(?:[\s.:]+)(?=\S)", text)
        if found:
            return level, text[found.end() :]
    return None, text


class Gazetteer:
    """Areas, ready to be looked up.

    Args:
        areas: code, name, level, parent_code, bps_code.
        aliases: remembered spellings: (parent code, spelling) to code.
    """

    def __init__(self, areas: pd.DataFrame, aliases: Mapping[tuple[str, str], str]) -> None:
        self._aliases = aliases
        self.level = {
            code: Level(level) for code, level in zip(areas["code"], areas["level"], strict=True)
        }
        self.name = dict(zip(areas["code"], areas["name"], strict=True))
        self.parent = dict(zip(areas["code"], areas["parent_code"], strict=True))
        self.undotted = {code.replace(".", ""): code for code in self.level}
        self.bps = {
            bps: code for bps, code in zip(areas["bps_code"], areas["code"], strict=True) if bps
        }
        self._by_key: dict[tuple[Level, str], list[str]] = {}
        for code, level in self.level.items():
            bare = prefixed(self.name[code])[1]
            for form in dict.fromkeys((key(bare), loose(bare))):
                self._by_key.setdefault((level, form), []).append(code)

    def inside(self, code: str, parent: str) -> bool:
        """True if an area is the other one or lies in it."""
        return not parent or parent in {"00", code} or code.startswith(parent + ".")

    def alias(self, parent: str, written: str) -> str:
        """The area a remembered spelling stands for; empty if it is not remembered."""
        text = spelling(written)
        return self._aliases.get((parent, text), "") or self._aliases.get((parent, written), "")

    def named(self, written: str, level: Level, parent: str) -> list[str]:
        """Areas of a level, inside a parent, with that name; exact ones before loose ones."""
        told, bare = prefixed(written)
        if told is not None and told is not level:
            return []
        for form in (key(bare), loose(bare)):
            found = [
                code for code in self._by_key.get((level, form), []) if self.inside(code, parent)
            ]
            if found:
                kota = spelling(written).startswith("kota ")
                if len(found) > 1 and level is Level.REGENCY:
                    return [c for c in found if self.name[c].startswith("Kota") is kota] or found
                return found
        return []

    def like(self, written: str, level: Level, parent: str) -> tuple[str, float]:
        """The area whose name is most like a spelling, and how much; empty if none is."""
        bare = loose(prefixed(written)[1])
        best, likeness = "", 0.0
        for code, found in self.level.items():
            if found is level and self.inside(code, parent):
                name = loose(prefixed(self.name[code])[1])
                ratio = difflib.SequenceMatcher(None, bare, name).ratio()
                if ratio > likeness:
                    best, likeness = code, ratio
        return (best, likeness) if likeness >= _LIKE else ("", 0.0)

    def usual_parent(self, level: Level) -> str:
        """Where an area is looked for if nothing says where it lies."""
        return BOJONEGORO if level in {Level.DISTRICT, Level.VILLAGE} else ""
