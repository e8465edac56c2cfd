"""What changes on disk while the app runs is in the next answer; asking costs next to nothing."""

import pytest

from analytics.store import editions, package, places, tables, versioned
from analytics.vocabulary.errors import BrokenData

KPM = {"claim_id": "kpm_pkh.35.22.2025.4"}


@pytest.fixture
def asked():
    times = []

    @versioned.cached
    def question(number, *, extra=0):
        times.append(number)
        return number + extra

    return question, times


def change_and_seal(data, text):
    """As an operator does beside the running app: nobody empties a cache."""
    claims = data.read("claims")
    claims.loc[claims["claim_id"] == KPM["claim_id"], "locator"] = text
    claims.to_csv(data.folder / "claims.csv", index=False, lineterminator="\n")
    package.seal(data.folder)


def test_an_answer_is_worked_out_once(asked):
    question, times = asked
    assert [question(1), question(1), question(2), question(1, extra=5)] == [1, 1, 2, 6]
    assert times == [1, 2, 1]
    assert question.__name__ == "question"
    question.cache_clear()
    question(1)
    assert times == [1, 2, 1, 1]


def test_other_figures_are_seen_by_the_process_that_runs(asked, data):
    question, times = asked
    before = versioned.version()
    question(1)
    tables.claims()
    change_and_seal(data, "paragraf 99")
    assert versioned.version() != before
    assert tables.claims().set_index("claim_id").loc[KPM["claim_id"], "locator"] == "paragraf 99"
    question(1)
    assert times == [1, 1]


def test_another_register_is_seen_by_the_process_that_runs(asked, state):
    question, times = asked
    question(1)
    folder = places.example_folder(state)
    for name in ("a" * 12, "b" * 12, "a" * 12):
        (folder / name).mkdir(parents=True, exist_ok=True)
        editions.use(folder, name)
        assert f".{name}." in versioned.version()
        question(1)
    assert times == [1, 1, 1], "what was known of the first edition is known still"


def test_another_folder_is_another_answer(asked, data, monkeypatch):
    question, times = asked
    question(1)
    monkeypatch.delenv("ANALYTICS_DATA")
    question(1)
    assert times == [1, 1]


def test_without_a_package_there_is_no_version(monkeypatch, tmp_path):
    monkeypatch.setenv("ANALYTICS_DATA", str(tmp_path))
    with pytest.raises(BrokenData, match=r"datapackage\.json \[missing-file\]"):
        versioned.version()


def test_what_is_worked_out_outside_mode_latihan_has_a_name_without_the_example(state):
    whole, real = versioned.version(), versioned.version(example=False)
    folder = places.example_folder(state)
    (folder / ("a" * 12)).mkdir(parents=True)
    editions.use(folder, "a" * 12)
    assert versioned.version() != whole
    assert versioned.version(example=False) == real
