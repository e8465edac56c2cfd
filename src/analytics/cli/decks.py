"""`paparan`: a deck as one HTML file that needs neither this program nor a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from analytics.store import whole

if TYPE_CHECKING:
    import argparse


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command `paparan`."""
    deck = commands.add_parser("paparan", help="tulis paparan rapat sebagai satu berkas HTML")
    deck.add_argument("--dek", default="", metavar="NAMA", help="paparan yang tersimpan")
    deck.add_argument("--keluar", required=True, metavar="BERKAS", help="misalnya paparan.html")
    deck.set_defaults(run=_deck)


def _deck(parsed: argparse.Namespace) -> int:
    # Imported here: pandas and the records; `--help` needs none.
    from analytics.actions.prepare import prepare  # noqa: PLC0415
    from analytics.answers import decks  # noqa: PLC0415
    from analytics.draw.slides.look import Look  # noqa: PLC0415
    from analytics.publish import presentation  # noqa: PLC0415
    from analytics.store.decks import named  # noqa: PLC0415
    from analytics.store.office import office  # noqa: PLC0415
    from analytics.vocabulary.period import today  # noqa: PLC0415
    from analytics.wording.quantities import number  # noqa: PLC0415

    prepare()
    deck = decks.deck(named(parsed.dek), today())
    accent = office().accent
    html = presentation.page(deck, Look.of(accent), Look.of(accent, dark=True))
    whole.write(Path(parsed.keluar), html.encode(), whole.FOR_ANYBODY)
    print(
        f"{parsed.keluar}: “{deck.name}”, {number(len(deck.slides), 0)} slide, "
        f"versi data {deck.version}. Buka dengan peramban; tidak perlu jaringan."
    )
    return 0
