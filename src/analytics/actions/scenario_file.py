"""A scenario as a small file: YAML out, and in again where it is one; nothing else is let in."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from analytics.actions.scenario_content import Filed, content, filed, fitting
from analytics.actions.scenario_values import AGAIN, quoted
from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.scenario import Lever

FORMAT, VERSION = "skenario", 1
LARGEST: Final = 64_000  # bytes; every lever moved, each with a reason, is a third of that
# Beyond what `written` ever writes; what is nested or long would keep this process busy.
_MOST_NODES, _DEEPEST, _LONGEST = 4_000, 8, 1_000
_HEAD = (
    "# Skenario: hitungan dari andaian, bukan yang akan terjadi.\n"
    "# Buka lagi di halaman Skenario, bagian Simpan & bandingkan, atau jalankan:\n"
    "#   python -m analytics scenario run BERKAS\n"
)
_EXAMPLE = "# Data contoh: dimulai dari daftar contoh, bukan dari Bojonegoro yang sebenarnya.\n"
_FOREIGN = f"Berkas itu bukan skenario dari aplikasi ini; {AGAIN}."
_NEWER = "Skenario itu dibuat aplikasi yang lebih baru; perbarui aplikasi ini, lalu buka lagi."
_BROKEN = f"Berkas itu tidak terbaca sebagai skenario; {AGAIN}."
_REFERS = (
    "Berkas itu memakai rujukan YAML (&, * atau <<), yang tidak diterima; tulis nilainya langsung."
)


def written(of: Filed) -> bytes:
    """The file: UTF-8, keys in a fixed order; equal scenarios give equal bytes."""
    import yaml  # noqa: PLC0415 - most readers never take a file along

    class Plain(yaml.SafeDumper):  # type: ignore[misc] # it comes without types
        def ignore_aliases(self, _data: object) -> bool:
            return True  # `read` lets none in

    told = {"format": FORMAT, "version": VERSION, **content(of)}
    head = _HEAD + (_EXAMPLE if of.scenario.practice else "")
    body: str = yaml.dump(told, Dumper=Plain, sort_keys=False, allow_unicode=True, width=100)
    return (head + body).encode()


def read(file: bytes, levers: Mapping[str, Lever]) -> Filed:
    """The scenario in a file, whoever wrote it.

    Args:
        file: the bytes as they came.
        levers: every lever of the laboratory by its id, as the sliders have them.

    Raises:
        Refused: it is no scenario, contradicts itself, or moves a lever where none can stand.
    """
    if len(file) > LARGEST:
        raise Refused(
            "Berkas itu lebih besar daripada skenario mana pun; pilih berkas .yaml yang diunduh "
            "dari halaman Skenario."
        )
    told = _loaded(file)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise Refused(_FOREIGN)
    version = told.get("version")
    if isinstance(version, int) and version > VERSION:
        raise Refused(_NEWER)
    if version is not VERSION:
        raise Refused(_FOREIGN)
    found = filed({key: each for key, each in told.items() if key not in {"format", "version"}})
    fitting(found.scenario.settings, levers)
    return found


def _loaded(file: bytes) -> Any:  # noqa: ANN401 - whatever stands there
    """Plain values of a YAML document: no aliases, no tags of others, no key twice."""
    import yaml  # noqa: PLC0415 - as above

    try:
        return yaml.load(file, Loader=_strict())  # noqa: S506 - it is a safe one, and stricter
    except Refused:
        raise
    except yaml.MarkedYAMLError as broken:
        if broken.problem_mark is None:
            raise Refused(_BROKEN) from None
        raise Refused(
            f"Baris {broken.problem_mark.line + 1} berkas itu tidak terbaca; {AGAIN}."
        ) from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError, OverflowError):
        raise Refused(_BROKEN) from None


def _strict() -> type[Any]:
    """The loader of `_loaded`."""
    import yaml  # noqa: PLC0415 - as above

    class Strict(yaml.SafeLoader):  # type: ignore[misc] # as above
        nodes = depth = 0

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise Refused(_REFERS)
            self.nodes, self.depth = self.nodes + 1, self.depth + 1
            if self.nodes > _MOST_NODES or self.depth > _DEEPEST:
                raise Refused(_BROKEN)
            node: yaml.Node | None = super().compose_node(parent, index)
            self.depth -= 1
            if isinstance(node, yaml.ScalarNode) and len(node.value) > _LONGEST:
                raise Refused(_BROKEN)
            return node

        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - as PyYAML calls it
            keys = [each.value for each, _ in node.value if isinstance(each, yaml.ScalarNode)]
            if "<<" in keys:
                raise Refused(_REFERS)
            if twice := [key for key, times in Counter(keys).items() if times > 1]:
                raise Refused(f"{quoted(twice[0])} ditulis dua kali; hapus salah satunya.")
            found: dict[Any, Any] = super().construct_mapping(node, deep)
            return found

    return Strict
