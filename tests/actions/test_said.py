"""What a person says of a file is looked at before the file is."""

from __future__ import annotations

import pytest

from analytics.actions.imports import Source
from analytics.actions.said import understood
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.layout import Layout


def source(layout=Layout.AGGREGATE, **details):
    return Source(layout, "a.csv", details)


@pytest.mark.parametrize(
    ("details", "way_out"),
    [
        ({"published": "14 Februari"}, "2026-02-14"),
        ({"published": "2026-02-30"}, "2026-02-14"),
        ({"cutoff": "akhir Maret"}, "2026-03-31"),
        ({"cutoff": "2026-03"}, "2026-03-31"),
        ({"period": "tahun lalu"}, "2026-03"),
        ({"period": "2026-13"}, "2026-03"),
        ({"url": "javascript:alert(1)"}, "https://"),
        ({"url": "bps.go.id"}, "https://"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_way_out(details, way_out):
    with pytest.raises(Refused, match=way_out):
        understood(source(**details))


def test_what_can_be_read_passes():
    said = {
        "published": "2026-02-14",
        "cutoff": "2026-03-31",
        "period": "2026-03",
        "url": "https://bojonegorokab.bps.go.id/tabel",
        "publisher": "BPS",
    }
    assert understood(source(**said)) is None
    assert understood(source(**dict.fromkeys(said, ""))) is None


def test_boundaries_need_an_owner():
    with pytest.raises(Refused, match="pemilik"):
        understood(source(Layout.BOUNDARIES))
