"""Needs, promises and deliveries of the example place: seeded, of villages nobody lives in."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from analytics.simulate.assistance import villages
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, Severity
from analytics.vocabulary.support import AidKind, Fund

SEED: Final = 20240213
GIVERS: Final = {
    "Baznas Contoh": Fund.PHILANTHROPY,
    "Perusahaan Contoh A (CSR)": Fund.CSR,
    "Perusahaan Contoh B (CSR)": Fund.CSR,
    "Dinas Contoh": Fund.APBD,
    "Kementerian Contoh": Fund.APBN,
    "Pemerintah Desa Contoh": Fund.APBDES,
}
_KINDS = (
    *(AidKind.HOUSE, AidKind.TOILET, AidKind.CAPITAL, AidKind.LIVESTOCK),
    *(AidKind.SCHOLARSHIP, AidKind.FOOD),
)
_NOTED = 0.5  # of villages, each kind
_SIZES = (6, 41)
_FIRST, _DAYS = "2026-01-12", 90
_SERVED = 0.55  # of needs, by one fund; of those again, by a second one that knew of no other
_AGAIN = 0.25
_BROAD = 10  # promises to the whole kabupaten


def needs() -> pd.DataFrame:
    """One row a village and kind: place, kind, size, severity, on, source."""
    rng = np.random.default_rng(SEED)
    rows = [
        _need(rng, village, kind)
        for village in villages()["code"]
        for kind in _KINDS
        if rng.random() < _NOTED
    ]
    return pd.DataFrame(rows)


def offers() -> pd.DataFrame:
    """Promises: offer_id, organisation, fund, kind, place, size, rupiah, on, due, source."""
    rng = np.random.default_rng(SEED + 1)
    names = list(GIVERS)
    rows = []
    for number, need in enumerate(_served(rng).to_dict("records")):
        giver = names[int(rng.integers(len(names)))]
        share = rng.uniform(0.5, 1.15)
        rows.append(
            _offer(
                rng,
                number,
                giver,
                str(need["kind"]),
                str(need["place"]),
                round(need["size"] * share),
            )
        )
    for number in range(_BROAD):
        giver = names[number % 3]
        kind = _KINDS[number % len(_KINDS)].value
        size = int(rng.integers(30, 120))
        rows.append(_offer(rng, 900 + number, giver, kind, EXAMPLE_REGENCY, size))
    return pd.DataFrame(rows)


def deliveries() -> pd.DataFrame:
    """What came: offer_id, organisation, fund, kind, place, size, rupiah, on, evidence, source."""
    rng = np.random.default_rng(SEED + 2)
    promised, rows = offers(), []
    for offer in promised[promised["place"] != EXAMPLE_REGENCY].to_dict("records"):
        part = rng.choice([0.0, 0.6, 1.0], p=(0.25, 0.2, 0.55))
        if size := round(offer["size"] * part):
            rows.append(_delivery(offer, offer["offer_id"], offer["fund"], size))
            if rng.random() < _AGAIN:
                other = Fund.APBD if offer["fund"] != Fund.APBD else Fund.CSR
                rows.append(_delivery(offer, "", other.value, offer["size"]))
    return pd.DataFrame(rows)


def _need(rng: np.random.Generator, village: str, kind: AidKind) -> dict[str, object]:
    return {
        "place": village,
        "kind": kind.value,
        "size": int(rng.integers(*_SIZES)),
        "severity": str(rng.choice(list(Severity), p=(0.3, 0.4, 0.3))),
        "on": pd.Timestamp(_FIRST) + pd.Timedelta(days=int(rng.integers(_DAYS))),
        "source": "contoh",
    }


def _served(rng: np.random.Generator) -> pd.DataFrame:
    noted = needs()
    return noted[rng.random(len(noted)) < _SERVED]


def _offer(  # noqa: PLR0913, PLR0917 - what a promise is made of
    rng: np.random.Generator, number: int, giver: str, kind: str, place: str, size: int
) -> dict[str, object]:
    on = pd.Timestamp("2026-04-20") + pd.Timedelta(days=int(rng.integers(60)))
    return {
        "offer_id": f"contoh-{number:03}",
        "organisation": giver,
        "fund": GIVERS[giver].value,
        "kind": kind,
        "place": place,
        "size": max(size, 1),
        "rupiah": float("nan"),
        "on": on,
        "due": on + pd.Timedelta(days=int(rng.integers(60, 240))),
        "source": "contoh",
    }


def _delivery(offer: dict[Any, Any], promised: str, fund: str, size: int) -> dict[str, object]:
    on = pd.Timestamp(str(offer["on"])) + pd.Timedelta(days=45)
    same = {name: offer[name] for name in ("kind", "place")}
    given = "Pemberi lain (contoh)" if not promised else offer["organisation"]
    return {
        "offer_id": promised,
        "organisation": given,
        "fund": fund,
        **same,
        "size": size,
        "rupiah": float("nan"),
        "on": on,
        "evidence": "contoh",
        "source": "contoh",
    }
