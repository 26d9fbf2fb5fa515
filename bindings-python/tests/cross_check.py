"""Python's answers to the questions of `cross-check FOLDER` (tests/src/bin/cross-check.rs), through the typed calls."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import jeongsan


def snake(name: str) -> str:
    return re.sub(r"([A-Z])", lambda letter: "_" + letter[1].lower(), name)


def without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_nulls(item) for name, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    return value


def answer(book: jeongsan.PolicyBook, index: int, line: str) -> Any:
    order = jeongsan.Order(**{snake(name): value for name, value in json.loads(line).items()})
    try:
        if index % 10 == 0:
            return book.explain(order, language="ko").to_dict()
        return book.settle(order).to_dict()
    except jeongsan.JeongsanError as error:
        records = [{"code": one.code, "message": one.message, "at": one.at, "detail": one.detail} for one in error.errors]
        return {"errors": records}


def main(folder: Path) -> None:
    for orders in sorted(folder.glob("orders-*.jsonl")):
        number = orders.stem.removeprefix("orders-")
        book = jeongsan.PolicyBook((folder / f"book-{number}.json").read_text(encoding="utf-8"))
        lines = orders.read_text(encoding="utf-8").splitlines()
        answers = (without_nulls(answer(book, index, line)) for index, line in enumerate(lines))
        texts = (json.dumps(one, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for one in answers)
        (folder / f"python-{number}.jsonl").write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
