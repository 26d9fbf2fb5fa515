"""The one exception; ``_families.py`` has a subclass for each family of faults."""

from __future__ import annotations

from typing import Any

__all__ = [
    "JeongsanError",
]


class JeongsanError(Exception):
    """A fault the engine found: what (``code``), where (``at``) and the numbers concerned (``detail``).

    >>> import jeongsan
    >>> try:
    ...     jeongsan.vat_split(10**16)
    ... except jeongsan.JeongsanError as error:
    ...     print(error.code, error.at, error.detail["limit"])
    amount_out_of_range $.amount 1000000000000000
    """

    code: str
    """The stable code."""
    message: str
    """The sentence."""
    at: str
    """The place: a JSONPath from the root of the document."""
    detail: dict[str, Any]
    """The numbers concerned, by name."""
    errors: tuple[JeongsanError, ...]
    """All faults of the call, this one first."""

    def __init__(self, code: str, message: str, at: str, detail: dict[str, Any]) -> None:
        super().__init__(f"{code}: {message} at `{at}`")
        self.code = code
        self.message = message
        self.at = at
        self.detail = detail
        self.errors = (self,)
