"""The books of needs: every unit that came is counted once, or told as not placed."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.support import by_fund, by_kind, ledger

ON = pd.Timestamp("2026-11-22")
VILLAGE, OTHER, DISTRICT = "35.22.08.2005", "35.22.08.2006", "35.22.08"


def needs(*rows):
    frame = pd.DataFrame(rows, columns=["place", "kind", "size", "on"])
    days = pd.to_datetime(frame["on"])
    return frame.assign(on=days, severity="middle", size=frame["size"].astype("int64"))


def offers(*rows):
    names = ["offer_id", "kind", "place", "size", "on", "due"]
    frame = pd.DataFrame(rows, columns=names)
    days = {name: pd.to_datetime(frame[name]) for name in ("on", "due")}
    size = frame["size"].astype("int64")
    return frame.assign(**days, size=size, organisation="Baznas", fund="filantropi")


def deliveries(*rows):
    frame = pd.DataFrame(rows, columns=["offer_id", "fund", "kind", "place", "size", "on"])
    days = pd.to_datetime(frame["on"])
    return frame.assign(on=days, size=frame["size"].astype("int64"), organisation="Baznas")


def test_two_funds_beyond_a_need_served_it_twice_and_one_did_not():
    books = ledger(
        needs((VILLAGE, "toilet", 10, "2026-01-01"), (OTHER, "toilet", 10, "2026-01-01")),
        offers(),
        deliveries(
            ("", "csr", "toilet", VILLAGE, 8, "2026-03-01"),
            ("", "apbd", "toilet", VILLAGE, 6, "2026-04-01"),
            ("", "apbd", "toilet", OTHER, 13, "2026-04-01"),
        ),
        ON,
    )
    first, second = books.needs.to_dict("records")
    assert (first["met"], first["unmet"], first["over"], first["twice"]) == (10, 0, 4, 4)
    assert first["funds"] == "apbd csr"
    assert (second["over"], second["twice"]) == (3, 0)
    (row,) = by_kind(books).to_dict("records")
    assert (row["places"], row["size"], row["met"], row["twice"], row["unserved"]) == (
        2,
        20,
        20,
        4,
        0,
    )


def test_what_came_before_a_need_was_noted_does_not_meet_it():
    books = ledger(
        needs((VILLAGE, "house", 10, "2026-05-01")),
        offers(),
        deliveries(("", "csr", "house", VILLAGE, 4, "2026-04-30")),
        ON,
    )
    assert books.needs["unmet"].tolist() == [10]
    assert books.unplaced["why"].tolist() == ["early"]


def test_a_village_without_a_need_of_its_own_meets_that_of_its_kecamatan_and_nothing_is_shared():
    kecamatan = needs((DISTRICT, "food", 20, "2026-01-01"))
    came = deliveries(("", "apbn", "food", OTHER, 6, "2026-02-01"))
    assert ledger(kecamatan, offers(), came, ON).needs["met"].tolist() == [6]
    village = needs((VILLAGE, "food", 20, "2026-01-01"))
    wide = deliveries(
        ("", "apbn", "food", DISTRICT, 6, "2026-02-01"),
        ("", "csr", "food", "35.22", 6, "2026-02-01"),
        ("", "csr", "house", VILLAGE, 6, "2026-02-01"),
    )
    books = ledger(village, offers(), wide, ON)
    assert books.needs["met"].tolist() == [0]
    assert books.unplaced["why"].tolist() == ["wide", "wide", "none"]


def test_a_promise_is_late_only_after_its_day_and_while_something_is_left():
    books = ledger(
        needs(),
        offers(
            ("a", "food", "35.22", 10, "2026-01-01", "2026-11-21"),
            ("b", "food", "35.22", 10, "2026-01-01", "2026-11-22"),
            ("c", "food", "35.22", 10, "2026-01-01", "2026-10-01"),
            ("d", "food", "35.22", 10, "2026-01-01", None),
            ("e", "food", "35.22", 10, "2026-11-23", "2026-11-24"),
        ),
        deliveries(
            ("c", "filantropi", "food", "35.22", 10, "2026-02-01"),
            ("a", "filantropi", "food", "35.22", 4, "2026-02-01"),
        ),
        ON,
    )
    rows = books.offers.set_index("offer_id")
    assert rows["late"].to_dict() == {"a": True, "b": False, "c": False, "d": False}
    assert rows.loc["a", ["open", "days"]].tolist() == [6, 1]


def test_one_place_and_kind_is_one_need():
    twice = needs((VILLAGE, "food", 2, "2026-01-01"), (VILLAGE, "food", 3, "2026-01-02"))
    with pytest.raises(ValueError, match="one need a place and kind"):
        ledger(twice, offers(), deliveries(), ON)


PLACES = st.sampled_from(["35.22", DISTRICT, VILLAGE, OTHER, "35.22.09.2001"])
KINDS, FUNDS = ("food", "house"), ("csr", "apbd", "apbn")
CAME = st.lists(
    st.tuples(st.just(""), st.sampled_from(FUNDS), st.sampled_from(KINDS), PLACES,
              st.integers(1, 30), st.sampled_from(["2026-01-05", "2026-06-01"])),
    max_size=12,
)  # fmt: skip
NEEDED = st.lists(
    st.tuples(PLACES, st.sampled_from(KINDS), st.integers(1, 40),
              st.sampled_from(["2026-01-01", "2026-03-01"])),
    max_size=8, unique_by=lambda row: row[:2],
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(NEEDED, CAME)
def test_every_unit_that_came_is_counted_once(wanted, came):
    given_ = deliveries(*came)
    books = ledger(needs(*wanted), offers(), given_, ON)
    told = books.needs
    assert (told["met"] + told["unmet"] == told["size"]).all()
    assert (told["met"] + told["over"] == told["delivered"]).all()
    assert (told["twice"] <= told["over"]).all()
    assert told["delivered"].sum() + books.unplaced["size"].sum() == given_["size"].sum()
    table = by_fund(given_, FUNDS, KINDS)
    assert table.to_numpy().sum() == given_["size"].sum()
