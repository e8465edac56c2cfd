"""A deck as one HTML file: every slide drawn already, the typeface inside, no request to anybody.

It opens from the app, from a folder or from a memory stick, with or without a network, and never
changes: what the meeting sees is what was made. `presentation.js` turns the pages and keeps the
screen of the speaker in step; without scripts the slides stand one below the other.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.draw.slides import svg, typeface
from analytics.draw.slides.look import Look

if TYPE_CHECKING:
    from analytics.vocabulary.slide import Deck, Slide

WEIGHTS = {False: 400, True: 700}  # as CSS counts them, by whether it is bold
_HERE = Path(__file__).parent


def page(deck: Deck, look: Look = Look.LIGHT, other: Look = Look.DARK) -> str:
    """The whole document, in Indonesian; it opens in `look` and can be turned to `other`.

    The same deck in the same colours gives the same text.
    """
    script = (_HERE / "presentation.js").read_text(encoding="utf-8")
    style = (_HERE / "presentation.css").read_text(encoding="utf-8")
    sections = "\n".join(
        _section(deck, slide, number, (look, other))
        for number, slide in enumerate(deck.slides, start=1)
    )
    name = escape(deck.name)
    return f"""<!DOCTYPE html>
<html lang="id" data-look="{look.name}" data-deck="{deck.id}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{name}</title>
<link rel="icon" href="data:,">
<style>{_faces()}{_colours(look)}{_colours(other)}{style}</style>
</head>
<body>
<main id="deck" aria-label="{name}, {escape(deck.area_name)}, versi data {escape(deck.version)}">
<h1 class="away">{name}</h1>
{sections}
</main>
{_CONTROLS}
<script>{script}</script>
</body>
</html>
"""


def _section(deck: Deck, slide: Slide, number: int, looks: tuple[Look, Look]) -> str:
    """One slide: drawn in both looks, the second laid out when it is first wanted; what is said."""
    drawn, folded = (
        f'<div class="{look.name}">{svg(slide, deck, number, look=look)}</div>' for look in looks
    )
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in slide.script)
    asked = "".join(
        f"<dt>{escape(one.asked)}</dt><dd>{escape(one.answer)}</dd>" for one in slide.questions
    )
    asked = f"<h2>Tanya jawab</h2><dl>{asked}</dl>" if asked else ""
    title = escape(slide.title)
    return f"""<section class="slide" data-title="{title}" aria-label="{title}">
{drawn}<template>{folded}</template>
<div class="said"><h2>Naskah</h2>{said}{asked}</div>
</section>"""


def _policy(script: str) -> str:
    """Nothing from any host, and no script but ours."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _colours(look: Look) -> str:
    """What stands around the slides, in the colours of the slides."""
    named = ("ground", "panel", "ink", "muted", "accent")
    told = ";".join(f"--{name}:{getattr(look, name)}" for name in named)
    return f":root[data-look={look.name}]{{{told}}}\n"


@cache
def _faces() -> str:
    """The typeface of the slides, in the weights they are written in."""
    faces = []
    for bold, name in typeface.FILES.items():
        held = base64.b64encode((typeface.FOLDER / name).read_bytes()).decode()
        faces.append(
            f"@font-face{{font-family:'{typeface.FAMILY}';font-weight:{WEIGHTS[bold]};"
            f"src:url(data:font/ttf;base64,{held}) format('truetype')}}\n"
        )
    return "".join(faces)


_CONTROLS = """<p id="told" class="away" aria-live="polite"></p>
<div id="black" hidden></div>
<nav id="controls" aria-label="Kendali paparan">
<button type="button" data-do="back" aria-label="Slide sebelumnya" title="Sebelumnya (panah kiri)">
<span aria-hidden="true">‹</span></button>
<span id="count"></span>
<button type="button" data-do="on" aria-label="Slide berikutnya" title="Berikutnya (panah kanan)">
<span aria-hidden="true">›</span></button>
<button type="button" data-do="look" aria-pressed="false" title="Terang, gelap (T)">Gelap</button>
<button type="button" data-do="black" title="Layar hitam (B)">Hitam</button>
<button type="button" data-do="full" title="Layar penuh (F)">Penuh</button>
<a id="speaker" target="_blank" rel="opener" title="Layar penyaji (P)">Layar penyaji</a>
<button type="button" data-do="help" title="Tombol papan ketik (?)">Tombol</button>
</nav>
<dialog id="help" aria-labelledby="help-head"><h2 id="help-head">Tombol papan ketik</h2>
<dl>
<dt>→ ↓ PageDown Spasi</dt><dd>slide berikutnya</dd>
<dt>← ↑ PageUp</dt><dd>slide sebelumnya</dd>
<dt>Home, End</dt><dd>slide pertama, terakhir</dd>
<dt>1–9</dt><dd>slide nomor itu</dd>
<dt>B</dt><dd>layar hitam; tombol apa saja mengembalikan</dd>
<dt>F</dt><dd>layar penuh</dd>
<dt>T</dt><dd>terang atau gelap</dd>
<dt>P</dt><dd>layar penyaji: naskah, slide berikutnya, jam</dd>
</dl>
<button type="button" data-do="help">Tutup</button></dialog>
<aside id="desk" aria-label="Layar penyaji" hidden>
<p class="clock">Pukul <b id="clock"></b> · berjalan <b id="elapsed"></b>
<button type="button" data-do="restart">Mulai ulang waktu</button></p>
<p id="link" role="status"></p>
</aside>"""
