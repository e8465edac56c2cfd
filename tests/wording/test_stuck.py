"""Where families are stuck, in words: whatever the counts, no sentence says more than they do."""

from __future__ import annotations

import re

import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from analytics.measures import stuck
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.stuck import Held
from analytics.wording import stuck as words
from analytics.wording.briefing import graduating
from analytics.wording.graduating import in_words

NAME = "Kecamatan Ngraho"
HEAD = "214 KPM tergraduasi mandiri"
# Stages named as not compared stand in this part, which accuses none of them.
LEFT_OUT = re.compile(r"; tidak dibandingkan: .*$")
INTERVAL = re.compile(r"selang 95% [\d.,]+–[\d.,]+")
SHARE = re.compile(r"([\d.]+) dari ([\d.]+) keluarga")


@st.composite
def areas(draw):
    """Passages of an area: stages of few and many, nobody lost, untold, of unknown waits."""
    rows = []
    for stage in Stage:
        if Stage.POTENTIAL <= stage <= Stage.GRADUATED:
            entered = draw(st.integers(0, 60) | st.integers(0, 3000))
            lost = draw(st.just(0) | st.just(pd.NA) | st.integers(0, entered))
            days = draw(st.just(pd.NA) | st.just(0) | st.integers(1, entered * 2000 + 1))
            losses = dict.fromkeys(stuck.LOSSES, 0) | {"excluded": lost}
            rows.append({"stage": int(stage), "entered": entered, "family_days": days} | losses)
    return pd.DataFrame(rows).astype("Int64")


def one(entered, lost, days):
    """Passages that are alike at every stage but the second, which has these."""
    rows = [
        {"stage": stage, "entered": 900, "family_days": 365_250}
        | dict.fromkeys(stuck.LOSSES, 0)
        | {"excluded": 1}
        for stage in range(1, 9)
    ]
    rows[1] |= {"entered": entered, "excluded": lost, "family_days": days}
    return pd.DataFrame(rows).astype("Int64")


@given(areas())
@example(one(300, 60, 300 * 20))  # a rate of 365 per 100 family-years
@example(one(300, 4, 300))  # very few, very fast
@example(one(300, 0, 300))
@example(one(29, 29, 29))
@example(one(100, 9, 1))  # of a hundred families, which is no rate
def test_no_sentence_says_more_than_the_counts(passages):
    rates = stuck.rates(passages)
    found = stuck.worst(rates)
    sentences = (
        words.verdict(NAME, found, None),
        in_words.stuck(NAME, found),
        graduating.stuck_by_loss(HEAD, found),
        in_words.change(found),
    )
    known = rates[rates["why"] == ""].to_dict("records")
    sure = [
        row["stage"]
        for row in known
        if row["lost"] >= 5
        and len(known) > 1
        and all(other["high"] < row["low"] for other in known if other is not row)
    ]
    assert len(sure) <= 1
    counted = {(row["lost"], row["entered"]) for row in known}
    for told in sentences:
        accused = {stage for stage in range(1, 9) if words.stage(stage) in LEFT_OUT.sub("", told)}
        assert accused <= set(sure), told
        assert "variasi wajar" not in told
        for part, whole in SHARE.findall(told):
            pair = int(part.replace(".", "")), int(whole.replace(".", ""))
            assert pair in counted, f"{pair} was never counted: {told}"
        assert not re.search(r"\d%(?! [\d.,]+–)", told), "a percentage that is no interval's"
    named = bool(sure) and found.held is not Held.PARTIAL  # most families wait somewhere else
    for told in sentences[:3]:
        reason = words.unnamed(found)
        assert INTERVAL.search(told) if named else reason in told or found.held is Held.NOBODY, told
    assert found.held is not Held.CLOSE or all(map(INTERVAL.search, sentences[:3]))
    assert ("perlu dilihat lebih dahulu: apa" in sentences[3]) == (named and found.complete)


@given(areas())
def test_a_reason_is_never_that_of_another(passages):
    for row in stuck.rates(passages).to_dict("records"):
        told = words.rate(row)
        lost = [row[loss] for loss in stuck.LOSSES]
        assert (told == words.FEW) == (row["entered"] < stuck.FEWEST)
        if told == "alasan keluar tidak lengkap":
            assert any(pd.isna(count) for count in lost)
        if told == "lama menunggu belum dapat dihitung":
            assert pd.isna(row["family_days"]) or row["family_days"] == 0
