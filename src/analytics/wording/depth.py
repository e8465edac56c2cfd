"""In a sentence: how deep the data on graduation go, and what would take them deeper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.depth import Depth

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEEPER = {
    Depth.TOTALS: (
        "laporan bulanan kecamatan membuka arus per kecamatan, daftar KPM membuka tahap dan waktu."
    ),
    Depth.DISTRICTS: "daftar KPM membuka tahap dan waktu tiap keluarga.",
    Depth.FAMILIES: "yang ditampilkan hanya hitungannya, tidak pernah satu keluarga.",
}


def example(sentences: Iterable[str]) -> tuple[str, ...]:
    """Sentences on invented figures say so themselves: nothing is hatched in a sentence."""
    return tuple(f"Data contoh: {sentence}" for sentence in sentences)


def told(depth: Depth, *, example: bool = False) -> str:
    """Which depth the page has and what would deepen it; `example`: the list is invented."""
    which = " (contoh, bukan data nyata)" if example else ""
    return f"Kedalaman data: {depth.label}{which}; {_DEEPER[depth]}"
