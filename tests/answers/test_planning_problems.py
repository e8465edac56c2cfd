"""What published figures of Bojonegoro say by the five criteria; all from BPS as it was quoted."""

from analytics.answers import planning_problems
from analytics.vocabulary.planning import Block, Criterion, Priority, Vote
from analytics.wording import planning_problems as words


def of(indicator):
    rows = planning_problems.problems().rows()
    return next(row for row in rows if row["indicator"] == indicator)


def votes(row):
    return dict(zip(Criterion, row["votes"], strict=True))


def test_the_poverty_rate_falls_and_stays_above_the_province_so_it_depends():
    """BPS March 2025: Bojonegoro 11,49, Jawa Timur 9,50, Indonesia 8,47 percent."""
    row = of("poverty_rate")
    said = votes(row)
    assert row["priority"] == Priority.DEPENDS
    assert said[Criterion.COURSE] is Vote.LIGHT
    assert said[Criterion.RELEVANCE] is Vote.HEAVY
    assert said[Criterion.POSITION] is Vote.UNCLEAR
    assert "11,49% dibanding Jawa Timur 9,50%" in row["told"][3]
    assert "belum tentu bermakna" in row["told"][1]
    assert (row["position"].first, row["position"].last, row["position"].total) == (3, 10, 17)


def test_a_priority_is_one_only_where_all_that_decide_agree_and_at_least_two_do():
    for row in planning_problems.problems().rows():
        *own, link = row["votes"]
        said = [vote for vote in own if vote is not Vote.UNCLEAR]
        assert (row["priority"] == Priority.UNKNOWN) is (len(said) < 2)
        if row["priority"] == Priority.PRIORITY:
            assert {*said, link} <= {Vote.HEAVY, Vote.UNCLEAR}


def test_one_place_of_an_old_series_and_a_link_of_other_areas_make_no_priority():
    """IPM parts of 2021 in the series that ended: their place and their link were both heavy."""
    for indicator in ("adjusted_expenditure", "mean_schooling"):
        row = of(indicator)
        said = votes(row)
        assert (said[Criterion.POSITION], said[Criterion.LINK]) == (Vote.HEAVY, Vote.HEAVY)
        assert row["position_year"] == 2021
        assert row["priority"] == Priority.UNKNOWN


def test_a_place_by_life_expectancy_is_told_with_its_range():
    position = of("life_expectancy")["position"]
    assert position.first < position.last


def test_the_newest_figures_stand_as_their_rows_do_and_name_no_other_sources():
    answer = planning_problems.problems()
    told = answer.facts["figures"]
    rows = answer.rows()
    assert {row["standing"] for row in rows} == {told.standing.value}
    assert {row["origin_id"] for row in rows} <= {origin.id for origin in told.origins}
    assert len(told.origins) < len(answer.provenance.origins)


def test_nothing_is_told_of_a_link_or_a_place_with_too_few_areas():
    row = of("unfit_housing_rate")
    assert row["position"] is None
    assert votes(row)[Criterion.LINK] is Vote.UNCLEAR
    assert "Kurang dari delapan wilayah" in row["told"][4]


def test_every_sentence_that_compares_says_how_many():
    for row in planning_problems.problems().rows():
        position, _, _, _, link = row["told"]
        assert "dari " in position or "Belum ada tiga" in position
        assert "n = " in link or "tidak dihitung" in link or "Tolok ukur" in link


def test_the_lead_names_what_comes_first_and_since_when():
    answer = planning_problems.problems()
    told = words.lead(answer.rows(), answer.facts["name"])
    assert told[0].startswith("Dari 14 masalah yang angkanya terbit untuk Kab. Bojonegoro")
    assert "tidak satu pun didahulukan oleh semua kriteria" in told[0]
    assert told[1] == (
        "Bergantung pada kriteria yang dipakai: persentase penduduk miskin (perkembangan "
        "antarwaktu ringan, relevansi berat)."
    )
    assert "rata-rata lama sekolah (urutan 1–4 terberat dari 14 kabupaten/kota, 2021)" in told[3]
    row = of("mean_schooling") | {"priority": Priority.PRIORITY}
    assert words.lead([row], "Kab. Contoh")[0].endswith(
        "rata-rata lama sekolah (2 dari 5 kriteria; urutan 1–4 terberat dari 14 kabupaten/kota, "
        "2021)."
    )
    assert planning_problems.blocks_of(answer) <= set(Block)
