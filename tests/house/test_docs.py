"""What the documents say, where a program can check it."""

from __future__ import annotations

import ast
import csv
import json
import re
import shlex
import struct
from collections import Counter
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from analytics import cli, vocabulary
from analytics.actions import scenario_file
from analytics.answers import levers
from analytics.vocabulary.register import COLUMNS
from analytics.vocabulary.scenario import MODEL

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
DOCS = ROOT / "docs"
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("geo/*.md"), *ROOT.glob("bench/*.md")]
)
TITLE_OF_PAGE = re.compile(r'st\.Page\(\s*"pages/(\w+)\.py",\s*title="([^"]+)"')
TARGET = re.compile(r"^([a-z]+):.*##", re.MULTILINE)
MOVED = re.compile(r'_place\("(\w+)"')
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
NAMED_PATH = re.compile(r"`((?:src|tests|docs|data|geo|pages|bench|\.streamlit)/[^`\s*<]*)`")
COMMAND = re.compile(r"python -m analytics((?: +[^\s`#|]+)*)")
ANSWER = re.compile(r"```console\n\$ python -m (analytics[^\n]+)\n(.*?)\n```", re.DOTALL)
HEADING_MEANT = re.compile(r'docs/(\w+\.md), "([^"]+)"')
IMAGE_BYTES, IMAGE_SIZE = 250_000, (1600, 1000)


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def anchors(path: Path) -> set[str]:
    """Anchors of the headings, as a forge makes them."""
    headings = re.findall(r"^#+ +(.+)$", text_of(path), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def rows_of(table: str) -> list[dict[str, str]]:
    with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def package() -> list[dict]:
    """The tables of the data package, as its descriptor describes them."""
    return json.loads(text_of(ROOT / "data" / "datapackage.json"))["resources"]


def written(number: int) -> str:
    return f"{number:,}"


def is_command(words: list[str]) -> bool:
    try:
        cli._parser().parse_args(words)
    except SystemExit as ended:  # --help ends well
        return ended.code == 0
    return True


# The README


def test_the_readme_names_and_shows_every_page():
    pages = TITLE_OF_PAGE.findall(text_of(ROOT / "app.py"))
    assert len(pages) == len(list((ROOT / "pages").glob("*.py")))
    readme = text_of(README)
    for stem, title in pages:
        assert f"**{title}**" in readme, f"README.md does not name the page {title}"
        assert f"docs/images/{stem}.png" in readme, (
            f"README.md has no picture of {title}: make shots"
        )


def test_the_readme_explains_every_make_target_and_every_variable():
    readme = text_of(README)
    targets = TARGET.findall(text_of(ROOT / "Makefile"))
    variables = MOVED.findall(text_of(ROOT / "src/analytics/store/places.py"))
    assert targets
    assert variables
    for word in (*(f"make {target}" for target in targets), *variables):
        assert f"`{word}`" in readme, f"README.md does not explain {word}"


@pytest.mark.parametrize(
    ("command", "answer"), ANSWER.findall(text_of(README)), ids=lambda text: text[:40]
)
def test_an_answer_in_the_readme_is_the_answer(command, answer, prepared, capsys):
    assert cli.main(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().out.rstrip("\n") == answer, (
        f"`python -m {command}` answers otherwise now: copy its output into README.md"
    )


def test_the_readme_counts_the_standings_of_today():
    standings = Counter(row["standing"] for row in rows_of("claims"))
    quoted, estimates = standings.pop("quoted"), standings.pop("estimate")
    assert not standings, "README.md says that no figure is OFFICIAL: tell which ones are now"
    targets = rows_of("targets")
    assert {row["standing"] for row in targets} == {"quoted"}
    told = (
        f"{written(quoted)} of the {written(quoted + estimates)} statements in "
        f"`data/claims.csv`, and all {len(targets)} targets"
    )
    assert told in text_of(README), f"README.md should say: {told}"
    assert f"| {estimates} of those statements," in text_of(README)


# Every document


@pytest.mark.parametrize("document", DOCUMENTS, ids=names)
def test_links_and_pictures_exist(document):
    for target in LINK.findall(text_of(document)):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        found = (document.parent / path).resolve() if path else document
        assert found.is_file(), f"{names(document)} points to {target}, which is not there"
        if anchor:
            assert anchor in anchors(found), f"{names(found)} has no heading for #{anchor}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=names)
def test_files_that_are_named_exist(document):
    for path in NAMED_PATH.findall(text_of(document)):
        assert (ROOT / path).exists(), f"{names(document)} names {path}, which is not there"


@pytest.mark.parametrize("document", DOCUMENTS, ids=names)
def test_commands_are_commands(document):
    for arguments in COMMAND.findall(text_of(document)):
        words = shlex.split(arguments)
        # Without words the program itself is meant.
        assert not words or is_command(words), (
            f"{names(document)}: python -m analytics{arguments} is no command"
        )


@pytest.mark.parametrize("document", DOCUMENTS, ids=names)
def test_a_document_names_no_machine(document):
    for place in ("/work/", "/tmp/", "/home/", "pypi"):  # noqa: S108
        assert place not in text_of(document), f"{names(document)} names a place of one machine"


def test_the_pictures_are_those_of_the_script():
    pictures = list((DOCS / "images").glob("*.png"))
    script = ast.parse(text_of(DOCS / "shots.py"))
    (shots,) = (
        node.value
        for node in script.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "SHOTS"
    )
    assert {picture.stem for picture in pictures} == {row.elts[0].value for row in shots.elts}
    for picture in pictures:
        content = picture.read_bytes()
        size = struct.unpack(">II", content[16:24])  # of the IHDR chunk, which comes first
        assert size == IMAGE_SIZE, f"{names(picture)} is {size}: take it again with make shots"
        assert len(content) <= IMAGE_BYTES, f"{names(picture)} is too large for a README"


def test_headings_the_code_points_to_exist():
    pointing = [*(ROOT / "src").rglob("*.py"), ROOT / ".streamlit" / "config.toml"]
    meant = {found for path in pointing for found in HEADING_MEANT.findall(text_of(path))}
    assert meant
    for document, heading in meant:
        headings = re.findall(r"^#+ +(.+)$", text_of(DOCS / document), re.MULTILINE)
        assert heading in headings, f"the code points to docs/{document}, {heading!r}"


# Glossary, data, decisions


def known_names() -> set[str]:
    """Indicators, series, columns, tables, and the words of the vocabulary."""
    found = {row["id"] for row in rows_of("indicators")}
    found |= {row["series_id"] for row in rows_of("series")}
    found |= {column for columns in COLUMNS.values() for column in columns}
    for resource in package():
        found |= {resource["name"], *(field["name"] for field in resource["schema"]["fields"])}
    for module in iter_modules(vocabulary.__path__, f"{vocabulary.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            found.add(name)
            found |= {f"{name}.{member}" for member in getattr(value, "__members__", ())}
    return found


def test_names_in_the_glossary_exist_in_the_code():
    rows = [line.split("|") for line in text_of(DOCS / "glossary.md").splitlines()]
    named = {
        (row[1].strip(), name)
        for row in rows
        if len(row) > 2
        for name in re.findall(r"`([^`]+)`", row[2])
    }
    assert len(named) > 80
    wrong = sorted(f"{term}: {name}" for term, name in named if name not in known_names())
    assert not wrong, f"docs/glossary.md gives names the code does not have: {wrong}"


def test_the_glossary_has_every_standing_rank_and_exit():
    glossary = text_of(DOCS / "glossary.md")
    for name in known_names():
        if name.startswith(("Standing.", "Rank.", "Exit.")):
            assert f"`{name}`" in glossary, f"docs/glossary.md lacks {name}"


def test_every_table_and_column_is_told_with_its_size():
    document = text_of(DOCS / "data.md")
    for resource in package():
        told = f"| `{resource['path']}` | {written(len(rows_of(resource['name'])))} |"
        assert told in document, f"docs/data.md should say: {told}"
        for field in resource["schema"]["fields"]:
            assert f"`{field['name']}`" in document, f"docs/data.md lacks {field['name']}"


def test_ranks_and_standings_are_counted_as_they_are():
    document = text_of(DOCS / "data.md")
    claims, targets = rows_of("claims"), rows_of("targets")
    for rank, count in Counter(row["rank"] for row in claims).items():
        assert f"| `{rank}` | {written(count)} |" in document, f"docs/data.md: {count} are {rank}"
    of_claims, of_targets = (Counter(row["standing"] for row in t) for t in (claims, targets))
    for standing in ("official", "quoted", "estimate"):
        told = f"| `{standing}` | {written(of_claims[standing])} | {of_targets[standing]} |"
        assert told in document, f"docs/data.md should say: {told}"
    keys = ("indicator", "area_code", "series_id", "period_start", "period_end")
    groups = Counter(tuple(row[key] for key in keys) for row in claims)
    several = sum(count > 1 for count in groups.values())
    told = f"There are {written(len(groups))} groups; {several} hold more than one claim."
    assert told in document, f"docs/data.md should say: {told}"


def test_rules_of_the_contract_are_told_by_name():
    document = text_of(DOCS / "data.md")
    contract = ast.parse(text_of(ROOT / "src/analytics/store/contract.py"))
    found = {
        call.args[1].value
        for call in ast.walk(contract)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Problem"
    }
    assert found
    for rule in found:
        assert f"`{rule}`" in document, f"docs/data.md does not explain the rule {rule}"


def test_the_scenario_in_the_document_is_one_and_every_lever_is_told(prepared):
    document = text_of(DOCS / "scenarios.md")
    (example,) = re.findall(r"```yaml\n(.*?)```", document, re.DOTALL)
    kept = scenario_file.read(example.encode(), levers.of(practice=False))
    assert kept.scenario.model == MODEL, "docs/scenarios.md: the example names another model"
    for row in rows_of("levers"):
        assert f"| `{row['lever_id']}` |" in document, f"docs/scenarios.md lacks {row['lever_id']}"


def test_decisions_are_numbered_without_a_gap_and_have_five_sentences():
    decisions = sorted((DOCS / "decisions").glob("*.md"))
    assert decisions
    for number, decision in enumerate(decisions, start=1):
        heading, body = text_of(decision).split("\n\n", 1)
        assert decision.name.startswith(f"{number:04}-")
        assert heading.startswith(f"# {number}. ")
        sentences = re.findall(r"[.](?=\s|$)", re.sub(r"`[^`]*`", "code", body))
        assert len(sentences) == 5, f"{names(decision)} has {len(sentences)} sentences"
