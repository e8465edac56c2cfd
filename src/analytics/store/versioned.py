"""What is worked out from the data is kept by their version: other data, other answers."""

from __future__ import annotations

from functools import lru_cache, wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from analytics.store import editions, package, places, versions

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

_KEPT = 500  # results per function, those of earlier versions among them


def version() -> str:
    """A name for the published figures, the example and what was imported; it changes with each.

    Figures count as changed when they are sealed; until then the program does not start on them.

    Raises:
        BrokenData: there is no data package.
    """
    register = editions.name_in_use(places.example_folder(places.state_folder()))
    return f"{package.version(places.data_folder())}.{register}.{versions.current()}"


def cached(function: Callable[P, T]) -> Callable[P, T]:
    """As `functools.cache`, until the data change. Arguments must be hashable.

    Asking for the version costs microseconds (two `stat`), so this is for what costs more.
    Nobody may change a result in place.
    """

    @lru_cache(maxsize=_KEPT)
    def kept(_version: tuple[str, ...], *args: P.args, **kwargs: P.kwargs) -> T:
        return function(*args, **kwargs)

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        of = (str(places.data_folder()), str(places.state_folder()), version())
        return kept(of, *args, **kwargs)  # type: ignore[arg-type]  # hashable, or it fails

    asked.cache_clear = kept.cache_clear  # type: ignore[attr-defined]
    return asked
