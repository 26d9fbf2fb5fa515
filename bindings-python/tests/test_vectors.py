"""Every vector of the shared kit: as a document, and through the typed API."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import jeongsan
from jeongsan import _native, _records
from jeongsan._calls import BookCalls

VECTORS = Path(__file__).parents[2] / "tests" / "vectors"
FILES = sorted(VECTORS.rglob("*.json"))


def load(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return case


def snake(name: str) -> str:
    out = "".join(f"_{c.lower()}" if c.isupper() else c for c in name)
    return f"{out}_" if out in ("from", "in") else out


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(VECTORS)))
def test_vector(path: Path) -> None:
    case = load(path)
    text = case["inputText"] if "inputText" in case else json.dumps(case["input"], ensure_ascii=False)
    assert json.loads(_native.call(case["call"], text)) == case["expected"]


def typed(case: dict[str, Any]) -> tuple[Callable[..., Any], dict[str, Any]]:
    document = dict(case["input"])
    if hasattr(BookCalls, case["call"]):
        book = jeongsan.PolicyBook(document.pop("book"))
        return getattr(book, case["call"]), document
    return getattr(jeongsan, case["call"]), document


TYPED = [
    path
    for path in FILES
    if "input" in (case := load(path)) and "errors" not in case["expected"]
    and (hasattr(BookCalls, case["call"]) or hasattr(jeongsan, case["call"]))
]


@pytest.mark.parametrize("path", TYPED, ids=lambda path: str(path.relative_to(VECTORS)))
def test_typed(path: Path) -> None:
    case = load(path)
    function, document = typed(case)
    answer = function(**{snake(name): value for name, value in document.items()})
    # Whatever the class makes of the document, the document is still all there.
    assert answer.to_dict() == case["expected"]
    assert type(answer).from_dict(answer.to_dict()) == answer
    # Every field can be read in its Python type.
    assert repr(answer).startswith(type(answer).__name__ + "(")


def test_every_answer_has_a_class() -> None:
    assert {"OrderTransfer", "OrderCancel", "Explanation"} <= set(_records.__all__)
    assert len(FILES) > 1_600 and len(TYPED) > 300
    print(f"vectors: {len(FILES)}")
