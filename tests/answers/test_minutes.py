from __future__ import annotations

from tests.conftest import forget

from analytics.answers import minutes
from analytics.store import tables
from analytics.vocabulary.standing import Standing


def named(items, part):
    return [item for item in items if part in item.what]


def test_the_two_counts_of_2025_come_with_their_sources():
    (item,) = named(minutes.contested(), "KPM PKH, Kab. Bojonegoro, 2025")
    assert item.used == "55.028 KPM"
    assert {line.value for line in item.statements} == {"55.028 KPM", "59.303 KPM"}
    assert {line.rank for line in item.statements} == {"dipakai", "pembanding"}
    assert all(line.source and line.standing for line in item.statements)
    assert "perlu dikaji" in item.why
    assert "Dinas Sosial" in item.whom
    assert "1.273" in item.remark


def test_targets_that_differ_are_to_be_confirmed_too():
    items = named(minutes.contested(), "Target Persentase penduduk miskin")
    assert {item.what.rpartition(", ")[2] for item in items} == {"2025", "2026"}
    assert {line.value for line in items[1].statements} == {"8,98%", "10,55%"}


def test_figures_on_which_all_agree_are_left_out():
    assert not named(minutes.contested(), "2024-12")
    lines = [item for item in minutes.contested() if "Garis kemiskinan" in item.what]
    assert not [item for item in lines if item.used]


def test_a_planted_disagreement_is_found_and_a_settled_one_is_gone(data):
    claims = data.read("claims")
    poor = claims["claim_id"].str.startswith("kpm_pkh.35.22.2025.") & (claims["value"] == "59303")
    claims.loc[poor, "value"] = "55028"
    planted = claims["claim_id"] == "kpm_pkh.35.22.2024.2"
    claims.loc[planted, ["value", "reason"]] = ["56600", "ditanam untuk uji"]
    data.write("claims", claims)
    data.seal()
    assert not named(minutes.contested(), "KPM PKH, Kab. Bojonegoro, 2025")
    (item,) = named(minutes.contested(), "KPM PKH, Kab. Bojonegoro, 2024")
    assert [line.value for line in item.statements] == ["56.515 KPM", "56.600 KPM"]


def test_example_figures_never_enter(monkeypatch):
    claims = tables.claims()
    example = claims["indicator"] == "kpm_pkh"
    marked = claims.assign(standing=claims["standing"].mask(example, Standing.EXAMPLE))
    monkeypatch.setattr(tables, "claims", lambda: marked)
    forget()
    try:
        assert not named(minutes.contested(), "KPM PKH")
    finally:
        monkeypatch.undo()
        forget()


def test_figures_are_written_as_their_sources_printed_them():
    (item,) = (item for item in named(minutes.contested(), "stunting") if item.used)
    assert {line.value for line in item.statements} == {"14,1%", "14,2%"}
    assert item.used in {"14,1%", "14,2%"}
    targets = named(minutes.contested(), "Target Persentase penduduk miskin")
    assert "9,8%" in {line.value for item in targets for line in item.statements}


def test_conflicts_of_programmes_areas_and_audits_are_to_be_agreed_on_too():
    told = "\n".join(f"{item.what} {item.why}" for item in minutes.contested())
    for word in ("Damisda", "Gayatri", "ALADIN", "Silpa", "44,9%", "September 2025", "2.312,627"):
        assert word in told, word
    for item in minutes.beside():
        assert item.statements
        assert item.whom


def test_what_the_board_holds_is_not_there_twice():
    figures = {item.what for item in minutes.contested()}
    assert len(figures & {item.what for item in minutes.beside()}) == len(
        {item.what for item in minutes.beside()}
    )
    assert not [item for item in minutes.beside() if item.what.startswith("KPM PKH, ")]
