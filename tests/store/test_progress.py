"""Who listens to a calculation hears how far it is, and can end it; nobody has to."""

from __future__ import annotations

import pytest

from analytics.store import progress


def test_who_listens_hears_and_nobody_has_to():
    progress.tell(0.1)
    heard: list[float] = []
    with progress.heard(heard.append):
        progress.tell(0.5)
    progress.tell(0.9)
    assert heard == [0.5]


def test_who_listens_may_end_it():
    def enough(share: float) -> None:
        raise progress.Stopped

    with pytest.raises(progress.Stopped), progress.heard(enough):
        progress.tell(0.5)
    progress.tell(0.6)
