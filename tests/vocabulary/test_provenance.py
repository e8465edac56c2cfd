from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Result
from analytics.vocabulary.standing import Standing, weakest

BPS = Origin("bps", "BPS", "BPS", "BRS", "", "")
PRESS = Origin("press", "BPS", "Damarinfo", "Berita", "", "")
RATE = Indicator("r", "R", Unit.PERCENT, Direction.LOWER_IS_BETTER, 2, "…", "BPS", Level.REGENCY)


def test_a_result_cannot_be_built_without_an_origin():
    with pytest.raises(ValueError, match="at least one origin"):
        Provenance(origins=(), standing=Standing.OFFICIAL)


def test_joining_keeps_every_origin_and_the_weaker_standing():
    joined = Provenance((BPS,), Standing.OFFICIAL) | Provenance(
        (BPS, PRESS), Standing.QUOTED, caveats=(Caveat.MARCH_ONLY,)
    )
    assert joined.origins == (BPS, PRESS)
    assert joined.standing is Standing.QUOTED
    assert joined.caveats == (Caveat.MARCH_ONLY,)


def test_a_step_never_makes_a_result_surer():
    worked = Provenance((BPS,), Standing.EXAMPLE).then("dibagi", standing=Standing.ESTIMATE)
    assert worked.standing is Standing.EXAMPLE
    assert worked.steps == ("dibagi",)


@given(st.lists(st.sampled_from(list(Standing)), min_size=1))
def test_the_weakest_standing_is_one_of_them_and_no_surer_than_any(standings):
    order = list(Standing)
    found = weakest(*standings)
    assert found in standings
    assert all(order.index(found) >= order.index(standing) for standing in standings)


def test_only_insists_on_one_row():
    provenance = Provenance((BPS,), Standing.OFFICIAL)
    assert Result(pd.DataFrame({"value": [1.0]}), RATE, provenance).only()["value"] == 1.0
    for rows in ([], [1.0, 2.0]):
        with pytest.raises(ValueError, match="expected one row"):
            Result(pd.DataFrame({"value": rows}), RATE, provenance).only()


def test_no_two_standings_share_a_word():
    assert len({standing.short_label for standing in Standing}) == len(Standing)
    assert all(caveat.sentence.endswith(".") for caveat in Caveat)


def test_what_is_inferred_is_an_estimate_at_best():
    listed = Provenance((BPS,), Standing.OFFICIAL)
    found = listed.estimated("kurva", Caveat.SHRUNKEN)
    assert found.standing is Standing.ESTIMATE
    assert (found.steps, found.caveats) == (("kurva",), (Caveat.SHRUNKEN,))
    assert Provenance((BPS,), Standing.EXAMPLE).estimated("kurva").standing is Standing.EXAMPLE


def test_what_people_noted_here_is_quoted_from_nobody():
    read = Origin("a", "BPS", "media", "Judul", "", "")
    noted = Origin("b", "operator", "aplikasi ini", "Catatan", "", "", noted=True)
    assert Provenance((read,), Standing.QUOTED).label == Standing.QUOTED.label
    found = Provenance((noted,), Standing.QUOTED)
    assert found.label == "dicatat di aplikasi ini, belum diperiksa"
    assert "media" not in found.meaning
    both = Provenance((noted, read), Standing.QUOTED)
    assert both.label == "sebagian dicatat di aplikasi ini, belum diperiksa"
    assert Provenance((noted,), Standing.ESTIMATE).label == "estimasi", "worked out from notes"
