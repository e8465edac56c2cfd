"""A deck as one HTML file: whole, closed to the outside, the same each time."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html import unescape

from analytics.draw.slides import svg
from analytics.draw.slides.look import Look
from analytics.publish.presentation import page
from tests.draw.decks import SAMPLE

LARGEST = 3_000_000  # bytes of a file that goes by messenger and memory stick
HTML = page(SAMPLE)


def test_every_slide_is_in_it_light_and_dark():
    for number, slide in enumerate(SAMPLE.slides, start=1):
        for look in (Look.LIGHT, Look.DARK):
            assert HTML.count(svg(slide, SAMPLE, number, look=look)) == 1
    assert HTML.count('<section class="slide"') == len(SAMPLE.slides)


def test_it_opens_in_the_look_asked_for():
    first = re.search(r"<html[^>]*>", HTML)[0]
    assert 'lang="id"' in first
    assert 'data-look="light"' in first
    dark = page(SAMPLE, Look.DARK, Look.LIGHT)
    assert 'data-look="dark"' in dark
    assert dark.index(svg(SAMPLE.slides[0], SAMPLE, 1, look=Look.DARK)) < dark.index("<template>")


def test_what_is_said_and_asked_is_beside_it():
    for slide in SAMPLE.slides:
        for sentence in slide.script:
            assert f"<p>{sentence}</p>" in HTML
        for card in slide.questions:
            assert f"<dt>{card.asked}</dt><dd>{card.answer}</dd>" in HTML


def test_it_asks_nobody_for_anything():
    """Nothing in it names another file or host but the sources, as text, and XML's own names."""
    markup = re.sub("<script>.*?</script>", "", HTML, flags=re.DOTALL)
    loads = re.findall(r"""\s(?:src|href|action|data|poster)\s*=\s*["']?([^"'\s>]*)""", markup)
    outside = [name for name in loads if not name.startswith(("#", "data:"))]
    assert outside == []
    assert "@import" not in HTML
    assert set(re.findall(r"url\((.{5})", HTML)) <= {"data:", *re.findall(r"url\((#.{4})", HTML)}


def test_only_its_own_script_may_run():
    policy = unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', HTML)[1])
    (script,) = re.findall(r"<script>(.*?)</script>", HTML, flags=re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy


def test_nothing_that_is_said_becomes_markup():
    bad = '"><script>alert(1)</script>'
    slide = replace(SAMPLE.slides[1], title=bad, script=(bad,))
    html = page(replace(SAMPLE, name=bad, area_name=bad, slides=(slide,)))
    assert html.count("<script>") == 1
    assert "alert(1)</script>" not in html


def test_names_within_it_are_each_given_once():
    ids = re.findall(r'\sid="([^"]+)"', HTML)
    assert len(ids) == len(set(ids))
    used = set(re.findall(r"url\(#([^)]+)\)", HTML))
    assert used <= set(ids)


def test_it_is_small_enough_and_the_same_each_time():
    assert len(HTML.encode()) < LARGEST
    assert page(SAMPLE) == HTML


def test_example_slides_alone_wear_the_watermark():
    marked = ['class="watermark"' in part for part in HTML.split("<section ")[1:]]
    assert marked == [slide.is_example for slide in SAMPLE.slides]
    assert len(set(marked)) == 2
