from __future__ import annotations

import pytest

from analytics.vocabulary.standing import Standing


@pytest.fixture(params=[Standing.QUOTED, Standing.EXAMPLE])
def standing(request) -> Standing:
    return request.param
