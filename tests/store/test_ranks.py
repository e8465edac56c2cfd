"""One claim of a group is used, whatever is imported and whoever chose."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import examples

from analytics.answers import figures
from analytics.store import ranks, tables, versions
from analytics.store.places import data_folder
from analytics.vocabulary.claim import GROUP, Rank
from analytics.vocabulary.standing import Standing

OFFICIAL, QUOTED, ESTIMATE = Standing.OFFICIAL, Standing.QUOTED, Standing.ESTIMATE
PREFERRED, NORMAL, SUPERSEDED = Rank.PREFERRED, Rank.NORMAL, Rank.SUPERSEDED
KINDS = pd.CategoricalDtype([rank.value for rank in Rank], ordered=True)


def claims(*rows):
    """(id, standing, rank) or (id, standing, rank, end of the period)."""
    frame = pd.DataFrame(
        [
            {
                "claim_id": row[0],
                "indicator": "kpm_pkh",
                "area_code": "35.22",
                "series_id": "pkh_register",
                "period_start": pd.NaT,
                "period_end": pd.Timestamp(row[3] if len(row) > 3 else "2025-12-31"),
                "value": float(number),
                "standing": row[1].value,
                "rank": row[2].value,
                "reason": "semula",
            }
            for number, row in enumerate(rows, start=1)
        ]
    )
    return frame.assign(rank=frame["rank"].astype(KINDS))


def used(frame, chosen=None):
    settled = ranks.settle(frame, chosen or {})
    return list(settled.loc[settled["rank"] == PREFERRED, "claim_id"])


def reason(frame, claim, chosen=None):
    return ranks.settle(frame, chosen or {}).set_index("claim_id").loc[claim, "reason"]


OWN = (("a", QUOTED, PREFERRED), ("b", QUOTED, NORMAL))


def test_the_package_alone_comes_out_as_it_went_in():
    published = tables._read("claims", data_folder(), tables._versions()[0])
    pd.testing.assert_frame_equal(ranks.settle(published, {}), published)


@pytest.mark.parametrize(
    ("rows", "chosen", "expected"),
    [
        ([("imported.1", QUOTED, NORMAL)], {}, "a"),
        ([("imported.1", OFFICIAL, NORMAL)], {}, "imported.1"),
        ([("imported.1", OFFICIAL, NORMAL), ("imported.2", OFFICIAL, NORMAL)], {}, "imported.2"),
        ([("imported.1", OFFICIAL, SUPERSEDED)], {}, "a"),
        ([("imported.1", OFFICIAL, PREFERRED)], {"b": "surat"}, "b"),
        ([("imported.1", ESTIMATE, NORMAL)], {"imported.1": "surat"}, "imported.1"),
        ([("imported.1", QUOTED, SUPERSEDED)], {"imported.1": "surat"}, "imported.1"),
        ([], {"gone": "surat"}, "a"),
    ],
)
def test_a_choice_then_the_owner_then_the_package_then_the_newest(rows, chosen, expected):
    assert used(claims(*OWN, *rows), chosen) == [expected]


def test_of_two_choices_the_first_counts():
    assert used(claims(*OWN), {"b": "baru", "a": "lama"}) == ["b"]


def test_without_the_package_the_surer_then_the_newest_is_used():
    assert used(claims(("imported.1", ESTIMATE, NORMAL), ("imported.2", QUOTED, NORMAL))) == [
        "imported.2"
    ]
    assert used(claims(("imported.1", QUOTED, NORMAL), ("imported.2", QUOTED, NORMAL))) == [
        "imported.2"
    ]


def test_who_is_not_used_is_told_why():
    frame = claims(*OWN, ("imported.1", OFFICIAL, NORMAL))
    assert reason(frame, "a") == "digantikan angka resmi untuk hal yang sama. Sebelumnya: semula"
    chosen = {"b": "sesuai surat"}
    assert reason(frame, "b", chosen) == "dipilih pengesah: sesuai surat. Sebelumnya: semula"
    assert reason(frame, "a", chosen).startswith("tidak dipilih pengesah: sesuai surat")


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", ranks.IMPORTED]),
        st.sampled_from([OFFICIAL, QUOTED, ESTIMATE]),
        st.sampled_from(list(Rank)),
        st.sampled_from(["2023-12-31", "2024-12-31", "2025-12-31"]),
    ),
    min_size=1,
    max_size=14,
)


@examples(40)  # of up to fourteen claims each
@given(ROWS, st.lists(st.integers(0, 20), max_size=4))
def test_one_is_used_whatever_is_imported_and_chosen(rows, choices):
    frame = claims(*((f"{o}{n}", s, r, end) for n, (o, s, r, end) in enumerate(rows)))
    ids = list(frame["claim_id"])
    chosen = {ids[n] if n < len(ids) else f"gone.{n}": f"alasan {n}" for n in choices}
    settled = ranks.settle(frame, chosen)
    assert list(settled["claim_id"]) == ids, "nothing is ever deleted"
    assert settled["rank"].dtype == frame["rank"].dtype
    for _, group in settled.groupby(list(GROUP), dropna=False):
        before = frame.loc[group.index]
        usable = before[(before["rank"] != SUPERSEDED) | before["claim_id"].isin(chosen)]
        preferred = group[group["rank"] == PREFERRED]
        assert len(preferred) == bool(len(usable))
        wanted = [claim for claim in chosen if claim in set(group["claim_id"])]
        if wanted:
            assert list(preferred["claim_id"]) == wanted[:1]
            assert chosen[wanted[0]] in preferred["reason"].iloc[0]
        elif (usable["standing"] == OFFICIAL).any():
            assert set(preferred["standing"]) == {OFFICIAL}
    again = ranks.settle(settled.assign(reason=frame["reason"]), chosen)
    if not frame["claim_id"].str.startswith(ranks.IMPORTED).any():
        assert list(again["rank"]) == list(settled["rank"]), "settled twice is settled once"


def test_an_official_import_is_used_at_once_and_goes_back_with_its_version(state, tmp_path):
    """As the layout of documents hands it in: the same thing, said by its owner."""
    own = tables.claims().query("claim_id == 'kpm_pkh.35.22.2025.1'")
    official = own.assign(
        claim_id="imported.surat.1", value=56_789.0, standing="official", rank="normal", reason=""
    )
    official.to_parquet(tmp_path / "claims.parquet")
    empty = versions.current()
    versions.commit({"claims.parquet": tmp_path / "claims.parquet"}, empty, "ani", "surat")
    (row,) = figures.used("kpm_pkh", ["35.22"]).query("period == '2025'").to_dict("records")
    assert (row["value"], row["standing"]) == (56_789, "official")
    assert (row["low"], row["high"]) == (55_028, 59_303)
    settled = tables.claims().set_index("claim_id")
    assert settled.loc["imported.surat.1", "reason"] == "angka resmi yang diimpor"
    assert settled.loc[own["claim_id"].item(), "reason"].startswith("digantikan angka resmi")
    versions.commit({"claims.parquet": None}, versions.current(), "ani", "dicabut")
    (row,) = figures.used("kpm_pkh", ["35.22"]).query("period == '2025'").to_dict("records")
    assert row["value"] == 55_028
