"""Components of a family as files write them, and whether they make it `lindung`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pandas as pd

from analytics.vocabulary.register import Component

if TYPE_CHECKING:
    from collections.abc import Mapping

SPELLINGS: Mapping[Component, tuple[str, ...]] = {
    Component.PREGNANT: ("Ibu hamil", "Bumil", "Ibu hamil/nifas", "Hamil", "Nifas"),
    Component.EARLY_CHILDHOOD: ("Anak usia dini", "AUD", "Balita", "Usia dini"),
    Component.PRIMARY: ("SD", "Anak SD", "SD/MI"),
    Component.JUNIOR: ("SMP", "Anak SMP", "SMP/MTs"),
    Component.SENIOR: ("SMA", "Anak SMA", "SMA/SMK", "SMA/MA", "SMK"),
    Component.DISABILITY: ("Disabilitas berat", "Disabilitas", "Penyandang disabilitas", "PDB"),
    Component.ELDERLY: ("Lanjut usia", "Lansia", "LU"),
}
FOR_LIFE = frozenset({Component.DISABILITY.value, Component.ELDERLY.value})


def held(written: pd.Series, rows: pd.DataFrame) -> pd.Series:
    """Components of each family, `Component` values in their order joined by `|`.

    Args:
        written: cells such as `2 SD, SMP`.
        rows: with the counts `n_<component>`.
    """
    parsed = written.map({text: _parsed(text) for text in written.unique()})
    parts = [
        (parsed.str.contains(rf"(?:^|\|){component.value}(?:\||$)"))
        | (rows[f"n_{component.value}"].fillna(0) > 0)
        for component in Component
    ]
    joined = pd.Series("", index=rows.index, dtype="str")
    for component, has in zip(Component, parts, strict=True):
        joined = joined.mask(has, joined + f"{component.value}|")
    return joined.str.removesuffix("|")


def protected(components: pd.Series) -> pd.Series:
    """True where every component is lanjut usia or disabilitas; missing where none is known."""
    verdict = {
        text: (set(text.split("|")) <= FOR_LIFE) if text else pd.NA for text in components.unique()
    }
    verdicts = [verdict[text] for text in components]
    return pd.Series(verdicts, index=components.index, dtype="boolean")


def unknown(text: str) -> tuple[str, ...]:
    """Words of a cell of components that name none."""
    return tuple(word for word in _words(text) if word and word not in _BY_SPELLING)


_BY_SPELLING = {
    spelling.casefold(): component.value
    for component, spellings in SPELLINGS.items()
    for spelling in (*spellings, component.value, component.label)
}


def _words(text: str) -> list[str]:
    """Words between commas and the like; counts such as `2 SD` or `SD (2)` fall away."""
    parts = re.split(r"[,;|+&\n]|\bdan\b", text.casefold())
    return [re.sub(r"\(?\d+\)?|\banak\b(?! usia)", " ", part).strip(" .:-x") for part in parts]


def _parsed(text: str) -> str:
    return "|".join(_BY_SPELLING[word] for word in _words(text) if word in _BY_SPELLING)
