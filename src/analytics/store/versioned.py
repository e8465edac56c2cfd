"""What is worked out from the data is kept by their version: other data, other answers.

And by the basis of the reader who asks, as long as the answer is under way: of two readers who
want other figures used, neither meets an answer of the other.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from analytics.store import accepted, choices, editions, package, places, versions
from analytics.vocabulary.claim import MAIN, Basis

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

P = ParamSpec("P")
T = TypeVar("T")

_BASIS: ContextVar[Basis] = ContextVar("basis", default=MAIN)
_KEPT = 500  # results per function, those of earlier versions among them


def version(*, example: bool = True) -> str:
    """A name for all data: published, example, imported, chosen, noted; it moves with each of them.

    Figures count as changed when they are sealed; until then the program does not start on them.
    Without `example` it names what is worked out outside mode latihan, and stays while the
    example register moves.

    Raises:
        BrokenData: there is no data package.
    """
    register = ""
    if example:
        register = editions.name_in_use(places.example_folder(places.state_folder()))
    published = package.version(places.data_folder())
    decided = f"{choices.stamp()}{accepted.stamp()}"
    return f"{published}.{register}.{versions.current()}.{decided}"


def basis() -> Basis:
    """Which figure whoever asks wants to see where sources disagree."""
    return _BASIS.get()


@contextmanager
def following(wanted: Basis) -> Iterator[None]:
    """What is asked inside, in this thread, follows the basis."""
    token = _BASIS.set(wanted)
    try:
        yield
    finally:
        _BASIS.reset(token)


def key() -> str:
    """What an answer is kept by: the version of the data, and the basis."""
    return f"{version()}.{_BASIS.get().code}"


def cached(function: Callable[P, T]) -> Callable[P, T]:
    """As `functools.cache`, until the data or the basis change. Arguments must be hashable.

    Asking for the version costs microseconds (four `stat`), so this is for what costs more.
    Nobody may change a result in place. The version names what an answer is made of by its
    content, so it does not matter which folder holds the state; published figures that nobody
    sealed have no name yet, and are told apart by their folder.
    """

    @lru_cache(maxsize=_KEPT)
    def kept(_version: tuple[str, str], *args: P.args, **kwargs: P.kwargs) -> T:
        return function(*args, **kwargs)

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        return kept((str(places.data_folder()), key()), *args, **kwargs)  # type: ignore[arg-type]  # hashable, or it fails

    asked.cache_clear = kept.cache_clear  # type: ignore[attr-defined]
    return asked
