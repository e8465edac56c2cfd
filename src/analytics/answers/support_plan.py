"""Which open promise could go to which need: worked out anew at each question, kept by nobody."""

from __future__ import annotations

import pandas as pd

from analytics.answers import assisted, support
from analytics.measures.support_hidden import hide
from analytics.measures.support_matching import match
from analytics.vocabulary.assistance import Severity
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.support import SMALLEST, AidKind
from analytics.wording import support as words


def plan(regency: str) -> Answer:
    """Which open promise could go to which need: the worst first, then the oldest.

    One row a pair in that order: area_code, name, district, kind, lacking_kind, organisation,
    units (Int64, missing where the need is hidden), severity, on, due, why (the reason, in
    words). `facts`: `regency`, `open` (promises that are open), `places` (needs that get
    something), `needs` (needs not met).

    A Gap where there is nothing to match.
    """
    books, _, standings = support.books_of(regency)
    wanted = books.needs[books.needs["unmet"] > 0]
    open_ = books.offers[books.offers["open"] > 0]
    weight = wanted["severity"].map({one.value: one.weight for one in Severity}).fillna(2)
    limits = open_["place"].where(open_["place"] != regency, "")
    pairs = match(wanted.assign(weight=weight), open_.assign(place=limits))
    if pairs.empty:
        return support.missing(regency) if books.needs.empty else _no_offer(regency)
    shown, closed = hide(books.needs, SMALLEST)
    by_need = {(row["place"], row["kind"]): row for row in records(shown)}
    by_offer = {row["offer_id"]: row for row in records(open_)}
    names = support.places(regency)
    rows = []
    for pair in records(pairs):
        need, offer = by_need[pair["place"], pair["kind"]], by_offer[pair["offer_id"]]
        hidden = bool(need["hidden"]) or pair["kind"] in closed or pair["units"] < SMALLEST
        told = {
            "area_code": pair["place"],
            "name": names.get(pair["place"], (pair["place"], ""))[0],
            "district": names.get(pair["place"], ("", ""))[1],
            "kind": pair["kind"],
            "lacking_kind": AidKind(pair["kind"]).label,
            "organisation": offer["organisation"],
            "units": pd.NA if hidden else int(pair["units"]),
            "severity": need["severity"],
            "on": need["on"],
            "due": offer["due"],
        }
        rows.append({**told, "why": words.why(told)})
    frame = pd.DataFrame(rows).astype({"units": "Int64"})
    return Result(
        frame=frame,
        indicator=support.UNMET,
        provenance=support.provenance(standings, hidden=bool(frame["units"].isna().any())).then(
            words.PLAN_STEP
        ),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "open": len(open_),
            "places": int(frame[["area_code", "kind"]].drop_duplicates().shape[0]),
            "needs": len(wanted),
        },
    )


def _no_offer(regency: str) -> Gap:
    name = assisted.name_of(regency)
    return Gap(
        what=words.NO_OFFER.format(place=name),
        ask_whom=words.ASK_GIVERS.format(place=name),
        ask_for=words.ASK_OFFERS,
        area=regency,
        layout=Layout.SUPPORT,
    )
