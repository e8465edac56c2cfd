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
    # Half a million families have a few hundred different sets of components.
    text_of, texts = pd.factorize(written)
    sets = text_of.astype("int64") << len(Component)
    for bit, component in enumerate(Component):
        sets |= (rows[f"n_{component.value}"].fillna(0) > 0).to_numpy(dtype="int64") << bit
    set_of, different = pd.factorize(sets)
    parsed = [_parsed(text) for text in texts]
    joined = [
        "|".join(
            component.value
            for bit, component in enumerate(Component)
            if found >> bit & 1 or component.value in parsed[found >> len(Component)]
        )
        for found in different.tolist()
    ]
    return pd.Series(pd.array(joined, dtype="str").take(set_of), index=rows.index)


def protected(components: pd.Series) -> pd.Series:
    """True where every component is lanjut usia or disabilitas; missing where none is known."""
    text_of, texts = pd.factorize(components)
    verdicts = [(set(text.split("|")) <= FOR_LIFE) if text else pd.NA for text in texts]
    return pd.Series(pd.array(verdicts, dtype="boolean").take(text_of), index=components.index)


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


def _parsed(text: str) -> frozenset[str]:
    return frozenset(_BY_SPELLING[word] for word in _words(text) if word in _BY_SPELLING)
