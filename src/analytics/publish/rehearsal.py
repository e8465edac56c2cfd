"""The check before a meeting, of the slides: all there, drawn in both looks, nothing cut off."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from analytics.answers.decks import deck
from analytics.draw.slides import svg, typeface
from analytics.draw.slides.look import Look
from analytics.publish.presentation import page
from analytics.store.office import office
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.rehearsal import failed, fine
from analytics.vocabulary.slide import DeckSpec
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.rehearsal import Line
    from analytics.vocabulary.slide import Deck, Slide

WIDTH, HEIGHT = 1920, 1080
_SVG = "{http://www.w3.org/2000/svg}"
_NUDGE = 1.0  # units that rounding may take
_REPORT = "laporkan kalimat ini kepada pengelola; paparan.html dari kantor tetap dapat dipakai"
# What makes a browser load something, and from where. A link that a reader may click loads nothing.
_LOADS = re.compile(
    r"""(?:\b(?:src|srcset|poster|data|action)\s*=\s*|<link\b[^>]*?\bhref\s*=\s*|xlink:href\s*=\s*"""
    r"""|<(?:image|use)\b[^>]*?\bhref\s*=\s*|\burl\(\s*|@import\s+|\bimport\s*\(?\s*"""
    r"""|\b(?:fetch|WebSocket|EventSource|Worker|importScripts|sendBeacon|open)\s*\(\s*)"""
    r"""["'`]?\s*((?:https?:|wss?:|ftp:)?//[^\s"'`)>]+)""",
    re.IGNORECASE,
)


def made(on: date) -> Deck | Line:
    """The usual deck, made as for the meeting, or why there is none; `on` is today."""
    try:
        office()
        return deck(DeckSpec.usual(), on)
    except (BrokenData, Refused) as problem:
        return failed("Slide", str(problem).splitlines()[0], _REPORT)
    except Exception as problem:  # noqa: BLE001 - whatever it is, the meeting has to know before
        return failed("Slide", f"tidak dapat dibuat ({type(problem).__name__})", _REPORT)


def fonts() -> Line:
    """Are the letters of slides and documents on this machine?"""
    try:
        for bold in typeface.FILES:
            typeface.width("Bojonegoro 11,49%", typeface.SMALLEST, bold=bold)
    except OSError:
        way = "jalankan ulang mulai, atau pasang lagi paket font-source-sans-pro"
        return failed("Huruf", f"{typeface.FAMILY} tidak ada", way)
    return fine("Huruf", f"{typeface.FAMILY} ada, tidak diambil dari mana pun")


def drawn(of: Deck) -> Line:
    """Does every slide draw, light and dark, with every line of text inside the slide?"""
    found = {one.subject for one in of.slides}
    missing = [each.label for each in DeckSpec.usual().subjects if each not in found]
    wrong = [f"slide {each} tidak ada" for each in missing]
    for place, slide in enumerate(of.slides, start=1):
        for look in _looks():
            wrong.extend(_faults(slide, of, place, look))
    if wrong:
        return failed("Slide", "; ".join(wrong[:3]), _REPORT)
    count = number(len(of.slides))
    return fine("Slide", f"{count} slide tergambar, terang dan gelap, tanpa teks terpotong")


def document(of: Deck) -> str:
    """The deck as one HTML file; empty where it cannot be drawn, which `drawn` has said."""
    with suppress(Exception):
        return page(of, *_looks())
    return ""


def loaded(html: str) -> Line:
    """Does the deck as one file ask anybody for anything?"""
    what, asked = "Paparan HTML", foreign(html)
    if asked:
        return failed(what, f"memanggil {asked[0]}", _REPORT)
    return fine(what, f"{number(len(html) // 1000)} kB, tanpa alamat luar")


def foreign(text: str) -> list[str]:
    """Addresses on other hosts that a browser would load from this document or script."""
    return [
        address
        for address in _LOADS.findall(text)
        if not re.match(r"(?:\w+:)?//(?:localhost|127\.0\.0\.1)\b", address)
    ]


def outside(drawing: str) -> list[str]:
    """Lines of text of a slide that reach beyond it, or letters that are too small.

    Raises:
        xml.etree.ElementTree.ParseError: it is no SVG.
    """
    found = []
    for node in ET.fromstring(drawing).iter(f"{_SVG}text"):  # noqa: S314 - drawn by ourselves
        words = "".join(node.itertext())
        if node.get("transform") or not words.strip():
            continue  # the watermark lies across
        size = float(node.get("font-size") or typeface.SMALLEST)
        room = typeface.width(words, size, bold=node.get("font-weight") == "700")
        shift = {"middle": 0.5, "end": 1.0}.get(node.get("text-anchor") or "", 0.0)
        left, base = float(node.get("x") or 0) - shift * room, float(node.get("y") or 0)
        inside = left >= -_NUDGE and left + room <= WIDTH + _NUDGE and size <= base <= HEIGHT
        if not inside or size < typeface.SMALLEST:
            found.append(words)
    return found


def _looks() -> tuple[Look, Look]:
    accent = office().accent
    return Look.of(accent), Look.of(accent, dark=True)


def _faults(slide: Slide, of: Deck, place: int, look: Look) -> list[str]:
    try:
        beyond = outside(svg(slide, of, place, look=look))
    except Exception as problem:  # noqa: BLE001 - one slide that fails hides no other
        return [f"slide {place} ({slide.subject.label}) gagal digambar ({type(problem).__name__})"]
    return [f"slide {place}: “{beyond[0]}” keluar dari slide"] if beyond else []
