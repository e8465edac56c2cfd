from __future__ import annotations

import re
from html import unescape

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.vocabulary.standing import WATERMARK, Standing

HOSTILE = '<script>alert("x")</script> & <img src=//x.test/a.png>'


def table(value, **options):
    frame = pd.DataFrame({"name": pd.Series([value], dtype=object)})
    return markup.table(frame, [Column("name", "Nama")], **options)


def cells(html):
    return [unescape(text) for text in re.findall(r"<td[^>]*>(.*?)</td>", html, re.DOTALL)]


@given(st.text())
def test_any_text_is_shown_as_it_is_and_does_nothing(text):
    html = table(text)
    assert cells(html) == [text]
    # Our own tags and no others, whatever the text.
    assert re.sub(r"[^<]*<(/?\w+)[^>]*>[^<]*", r"\1 ", html) == re.sub(
        r"[^<]*<(/?\w+)[^>]*>[^<]*", r"\1 ", table("x")
    )


def test_a_name_cannot_bring_a_script():
    frame = pd.DataFrame({HOSTILE: [HOSTILE]})
    column = Column(HOSTILE, HOSTILE, lambda text: text)
    for html in (
        markup.table(frame, [column], example=True),
        markup.paragraphs([HOSTILE], "lead"),
    ):
        assert "<script" not in html
        assert "<img" not in html
        assert "&lt;script&gt;" in html


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT])
def test_missing_is_words_never_nothing_and_never_zero(missing):
    html = table(missing)
    assert cells(html) == ["tidak ada data"]
    assert 'class="missing"' in html


def test_a_zero_is_a_figure():
    html = table(0)
    assert cells(html) == ["0"]
    assert "missing" not in html


def test_a_number_that_is_missing_stays_in_its_column():
    frame = pd.DataFrame({"value": [1.0, None]})
    html = markup.table(frame, [Column("value", "Nilai", number=True)])
    assert html.count('<td class="number') == 2
    assert '<td class="number missing">tidak ada data</td>' in html


def test_example_figures_carry_the_words_inside_the_table():
    html = table(1, example=True)
    inside = html[html.index("<table") : html.index("</table>")]
    assert WATERMARK in inside
    assert 'class="sheet example"' in html
    assert WATERMARK not in table(1)
    assert "example" not in table(1)


def test_on_a_telephone_a_folded_table_has_each_head_beside_its_value():
    frame = pd.DataFrame({"p": [0.5]})
    html = markup.table(frame, [Column("p", 'p "kecil"', number=True)], folds=True)
    assert 'class="sheet folds"' in html
    assert '<td class="number" data-head="p &quot;kecil&quot;">0.5</td>' in html
    assert "data-head" not in table(1)


def test_rows_keep_the_order_they_come_in():
    frame = pd.DataFrame({"name": ["c", "a", "b"]})
    html = markup.table(
        frame,
        [Column("name", "Nama")],
        row_class=lambda row: "chosen" if row["name"] == "a" else "",
    )
    assert cells(html) == ["c", "a", "b"]
    assert html.count('<tr class="chosen">') == 1


def test_the_four_standings_differ_in_more_than_colour():
    badges = [markup.badge(standing) for standing in Standing]
    words = [re.sub(r"<[^>]+>", "", badge) for badge in badges]
    icons = [re.search(r'aria-hidden="true">(.*?)<', badge).group(1) for badge in badges]
    assert len(set(words)) == len(set(icons)) == len(Standing)
    for standing, badge in zip(Standing, badges, strict=True):
        assert f"badge {standing.value}" in badge
        assert standing.short_label in badge


def test_empty_paragraphs_are_left_out():
    assert markup.paragraphs(["", "a"], "lead") == '<p class="lead">a</p>'


def test_a_table_scrolls_in_a_region_that_has_a_name():
    html = markup.table(pd.DataFrame({"a": [1], "b": [2]}), [Column("a", "Kode"), Column("b", "<")])
    assert 'tabindex="0" role="region" aria-label="Tabel: Kode, &lt;"' in html
