"""The compiled book."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import _native
from ._calls import BookCalls
from ._convert import answer, ask, dumps, plain
from ._records import Book

__all__ = ["PolicyBook"]


class PolicyBook(BookCalls):
    """Everything in force, checked and compiled once; then it settles millions, from any thread.

    >>> import datetime
    >>> import jeongsan
    >>> book = jeongsan.PolicyBook({
    ...     "contracts": [{"id": "standard", "name": "Standard", "platformFee": {"rate": "10%"},
    ...                    "platformFeeVatBearer": "partner",
    ...                    "settlementCycle": {"lagDays": 2, "recurrence": {"every": "month", "days": [31]},
    ...                                        "convention": "preceding"}}],
    ...     "partners": [{"id": "farm", "name": "Hana Farm", "defaultContract": "standard",
    ...                   "type": {"kind": "non_withholding"}}],
    ... })
    >>> order = jeongsan.Order(id="order-1", partner="farm", amount=10_000, start_date=datetime.date(2023, 8, 11))
    >>> transfer = book.settle(order)
    >>> transfer.amounts.settlement, transfer.settlement_date
    (8900, datetime.date(2023, 8, 31))
    """

    __slots__ = ("_native",)

    def __init__(self, book: Book | Mapping[str, Any] | str) -> None:
        """Compiles a book: a record, a document with the wire's names, or a JSON text of one.

        Raises ``JeongsanError`` with all faults of the book.
        """
        compiled = ask(_native.compile, book if isinstance(book, str) else dumps(plain(book)))
        if isinstance(compiled, str):
            answer(compiled)
            raise AssertionError("a book that cannot be compiled has errors")
        self._native = compiled

    def _call(self, name: str, document: Mapping[str, Any]) -> Any:
        return answer(ask(self._native.call, name, dumps(document)))
