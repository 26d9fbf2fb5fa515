"""Between Python values and wire documents: amounts are ``int``, rates and decimals ``Decimal``, dates ``datetime.date``.

Knows the forms of single values; which field has which form stands in the generated modules.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, NoReturn, TypeVar, cast

from . import _native
from ._errors import JeongsanError
from ._families import CLASSES

T = TypeVar("T")
R = TypeVar("R", bound="Record")


class Record:
    """A record of the wire: read field by field, compared and printed as a whole, never changed."""

    __slots__ = ("_wire",)
    _wire: dict[str, Any]
    _names: ClassVar[tuple[str, ...]] = ()
    _required: ClassVar[frozenset[str]] = frozenset()
    _word: ClassVar[tuple[str, str] | None] = None

    def _set(self, document: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_wire", {name: value for name, value in document.items() if value is not None})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    @classmethod
    def from_dict(cls: type[R], document: Mapping[str, Any]) -> R:
        """The record of a wire document, whose names are camelCase."""
        return cls._view({**plain(document)})

    @classmethod
    def _view(cls: type[R], document: dict[str, Any]) -> R:
        """The record of a document that nobody else changes, as answers are."""
        record = cls.__new__(cls)
        object.__setattr__(record, "_wire", document)
        return record

    def to_dict(self) -> dict[str, Any]:
        """The wire document, a copy: names in camelCase, amounts ``int``, rates and dates text."""
        return cast("dict[str, Any]", _copy(self._wire))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and type(self) is type(other) and self._wire == other._wire

    def __hash__(self) -> int:
        return hash(json.dumps(self._wire, sort_keys=True))

    def __repr__(self) -> str:
        shown = ((name, getattr(self, name)) for name in self._names)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in shown if value is not None)})"

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Names and values, so that ``dict(record)`` is the record in Python's names and types."""
        return ((name, getattr(self, name)) for name in self._names)


class Caller(ABC):
    """Something calls go through; the generated methods stand on it and know nothing else of the book."""

    __slots__ = ()

    @abstractmethod
    def _call(self, name: str, document: Mapping[str, Any]) -> Any:
        """The answer to a call, or its errors raised."""


def ask(native: Callable[..., T], *texts: str) -> T:
    """What the compiled part answers. Half a character is no text: it goes as its escape in JSON, and is refused as that."""
    try:
        return native(*texts)
    except UnicodeEncodeError:
        return native(*(text.encode(errors="backslashreplace").decode() for text in texts))


def call(name: str, document: Mapping[str, Any]) -> Any:
    """Answers a call that needs no book."""
    return answer(ask(_native.call, name, dumps(document)))


def answer(text: str) -> Any:
    """The answer in a document, or its errors raised."""
    document = json.loads(text)
    if isinstance(document, dict) and "errors" in document and len(document) == 1:
        raise_errors(document["errors"])
    return document


def raise_errors(records: list[dict[str, Any]]) -> NoReturn:
    """Raises the first error as its family's class; it knows the others."""
    errors = [CLASSES.get(record["code"], JeongsanError)(**record) for record in records]
    first = errors[0]
    first.errors = tuple(errors)
    raise first


_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False, separators=(",", ":")).encode


def dumps(document: Any) -> str:
    """A plain document as text, without the fields that are not given."""
    if isinstance(document, dict):
        document = {name: value for name, value in document.items() if value is not None}
    return _encode(document)


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _copy(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_copy(item) for item in value]
    return value


# No document of the wire is nearly as deep, and none that holds itself is shallower.
_DEPTH_MAX = 64
_BITS_MAX = 4_096


def plain(value: Any) -> Any:
    """A value as the wire writes it, however deep dates and decimals are in it."""
    try:
        return _plain(value, 0)
    except RecursionError:
        return _alien("too deep")


def _plain(value: Any, depth: int) -> Any:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        # Python does not print the longest integers; the engine refuses their digits as it refuses theirs.
        return value if value.bit_length() < _BITS_MAX else f"{Decimal(value):f}"
    if isinstance(value, Record):
        return value._wire
    if depth > _DEPTH_MAX:
        raise RecursionError
    if isinstance(value, (dict, Mapping)):
        return {
            name if isinstance(name, str) else _name(name): item if isinstance(item, str) else _plain(item, depth + 1)
            for name, item in value.items()
        }
    if isinstance(value, (list, tuple, Iterator)):
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal) and value.is_finite():
        # A zero that was computed may have a sign, which the wire has not.
        return f"{value or abs(value):f}"
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return [_plain(item, depth + 1) for item in value]
    return _alien(str(value) if isinstance(value, (float, Decimal)) else type(value).__name__)


def _name(name: Any) -> Any:
    # JSON writes an integer as a name by itself, and the engine sees when that makes two of one name.
    return name if isinstance(name, int) else f"<{type(name).__name__}>"


def _alien(what: str) -> dict[str, bool]:
    """What stands for a value the wire has none for: nothing of the wire has such a form, so it is refused wherever it is."""
    return {f"<{what}>": True}


def rate_text(value: Any) -> Any:
    """A rate as the wire writes it: ``Decimal("0.033")`` is ``3.3%``."""
    if isinstance(value, Decimal) and value.is_finite():
        return f"{(value * 100 or abs(value)).normalize():f}%"
    return plain(value)


def text(value: Any) -> str:
    """Text."""
    return cast(str, value)


def flag(value: Any) -> bool:
    """True or false."""
    return cast(bool, value)


def whole(value: Any) -> int:
    """A whole number; what was given as digits is one too."""
    return int(value)


def day(value: Any) -> dt.date:
    """A date."""
    return dt.date.fromisoformat(value)


def instant(value: Any) -> dt.datetime:
    """An instant."""
    return dt.datetime.fromisoformat(value.replace("Z", "+00:00"))


def rate(value: Any) -> Decimal:
    """A rate as the part of one that it is: ``3.3%`` is ``Decimal("0.033")``, and so is 3,300 hundred-thousandths."""
    if isinstance(value, int):
        return Decimal(value).scaleb(-5)
    return Decimal(value.removesuffix("%")).scaleb(-2)


def decimal(value: Any) -> Decimal:
    """A decimal, also in the hosted product's form of digits and scale."""
    if isinstance(value, Mapping):
        return Decimal(value["decimal"]).scaleb(-int(value.get("decimalScale", 0)))
    return Decimal(value)


def exact(value: Any) -> Decimal | Fraction:
    """An unrounded value: a decimal where it ends, a fraction where it does not."""
    return Fraction(value) if "/" in value else Decimal(value)


def anything(value: Any) -> Any:
    """Whatever it is."""
    return value


def maybe(read: Callable[[Any], T]) -> Callable[[Any], T | None]:
    """Reads what may be absent."""
    return lambda value: None if value is None else read(value)


def many(read: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """Reads a list."""
    return lambda value: [read(item) for item in value]


def named(read: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """Reads values by name."""
    return lambda value: {name: read(item) for name, item in value.items()}


def either(*records: type[Record]) -> Callable[[Any], Any]:
    """Reads the first of several records that has its word and whose required fields are there."""

    def fits(record: type[Record], value: Mapping[str, Any]) -> bool:
        word = record._word
        return (word is None or value.get(word[0]) == word[1]) and record._required <= value.keys()

    def read(value: Any) -> Record:
        return next((record for record in records if fits(record, value)), records[-1])._view(value)

    return read
