"""Uniforms that depend on nothing but what they are for, so that scenarios share their chance.

Common random numbers (Kahn and Marshall 1953, J. Oper. Res. Soc. Am. 1:263-278; Glasserman and Yao
1992, Management Science 38:884-908): a difference between two scenarios is then theirs, not luck's.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Floats = NDArray[np.float64]

_ROOT_STEPS = 60
_STRIDE = 1 << 40  # further than any number of draws: where the next quarter begins


class Stream:
    """Uniforms for one event, quarter after quarter, a row an area.

    The number for an area, quarter and draw stays the same whatever other areas there are, in what
    order, how many draws, and where a scenario moves its levers.
    """

    def __init__(self, seed: int, event: str, areas: Sequence[str], first: int = 0) -> None:
        """Begin at draw `first` of quarter 0."""
        self._rows = [np.random.Generator(_bits(seed, event, area, first)) for area in areas]

    def quarter(self, into: Floats) -> Floats:
        """Fill `into` [area, draw] with the next quarter's, and hand it back."""
        for row, source in zip(into, self._rows, strict=True):
            source.random(out=row)
            source.bit_generator.advance(_STRIDE - len(row))  # type: ignore[attr-defined]
        return into


def uniforms(seed: int, what: str, draws: int, first: int = 0) -> Floats:
    """Those of draws `first` and following for one thing that is drawn once a draw."""
    return np.random.Generator(_bits(seed, what, "", first)).random(draws)


def evenly(seed: int, names: Sequence[str], draws: int, first: int = 0) -> dict[str, Floats]:
    """Those of several things at once, spread more evenly over all of them than chance would.

    Draw i of the j-th of d is the fraction of u_j + i a^j, with 1/a the root above 1 of
    x^(d + 1) = x + 1 (a Kronecker sequence, Niederreiter 1992, Random Number Generation and
    Quasi-Monte Carlo Methods, chapter 3; these steps by Roberts 2018, extremelearning.com.au),
    shifted by a uniform u_j of the seed (Cranley and Patterson 1976, SIAM J. Numer. Anal.
    13:904-914). Each draw by itself is uniform; means and quantiles settle with far fewer of them.

    Args:
        seed: of the shifts.
        names: what is drawn; the same names in the same order give the same numbers.
        draws: how many.
        first: number of the first draw.
    """
    root = 2.0
    for _ in range(_ROOT_STEPS):
        root = (1 + root) ** (1 / (len(names) + 1))
    counts = np.arange(first + 1, first + draws + 1)
    return {
        name: (uniforms(seed, name, 1)[0] + counts * root ** -(place + 1)) % 1
        for place, name in enumerate(names)
    }


def phase(name: str) -> float:
    """A share between 0 and 1 that belongs to a name, the same always and as good as drawn."""
    return int.from_bytes(blake2b(name.encode(), digest_size=6).digest()) / 2**48


def _bits(seed: int, event: str, area: str, first: int) -> np.random.PCG64:
    words = seed, crc32(event.encode()), crc32(area.encode())
    bits = np.random.PCG64(np.random.SeedSequence(words))
    bits.advance(first)
    return bits
