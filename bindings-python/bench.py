"""What the border costs: ns of processor time for one order, beside the targets, and whether memory stays flat.

From the root of the repository, in an environment with the package::

    python bindings-python/bench.py            # --leak: a million calls and the memory; --smoke: only that everything runs
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jeongsan
from jeongsan import _native

BOOK: dict[str, Any] = {
    "contracts": [
        {
            "id": "standard",
            "name": "Standard",
            "platformFee": {"rate": "10%"},
            "platformFeeVatBearer": "partner",
            "settlementCycle": {"lagDays": 2, "recurrence": {"every": "month", "days": [31]}, "convention": "preceding"},
        }
    ],
    "partners": [
        {"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}
    ],
}
ROUNDS = 3
DICT_TARGET, PREPARED_TARGET = 1_300, 300


def order(number: int) -> dict[str, Any]:
    """An order of one amount."""
    return {"id": f"order-{number}", "partner": "farm", "amount": 10_000 + number, "startDate": "2026-11-23"}


def best(count: int, work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The best of some rounds, in ns of the processor's time for one of `count`: other programs on the machine do not count."""
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time_ns()
        work()
        times.append((time.process_time_ns() - start) / count)
    return min(times)


def repeated(count: int, work: Callable[[], object]) -> float:
    """The best time of a call made `count` times."""

    def round_() -> None:
        for _ in range(count):
            work()

    return best(count, round_)


def table(calls: int, orders: int) -> None:
    """Prints what one order costs, call by call."""
    book = jeongsan.PolicyBook(BOOK)
    compiled = _native.compile(json.dumps(BOOK))
    if isinstance(compiled, str):
        raise ValueError(compiled)
    document, prepared, text = order(1), jeongsan.Order.from_dict(order(1)), json.dumps({"order": order(1)})
    answer = compiled.call("settle", text)
    many = [order(number) for number in range(orders)]
    classes = [jeongsan.Order.from_dict(document) for document in many]
    many_text = json.dumps({"orders": many})
    rows: list[tuple[str, float, int | None]] = [
        ("one order: plain dict in, result out", repeated(calls, lambda: book.settle(document)), DICT_TARGET),
        ("  and every amount read", repeated(calls, lambda: dict(book.settle(document).amounts)), None),
        ("one order: class prepared once", repeated(calls, lambda: book.settle(prepared)), PREPARED_TARGET),
        ("one order: JSON text in and out", repeated(calls, lambda: compiled.call("settle", text)), None),
        ("  json.dumps and json.loads of these alone", repeated(calls, lambda: (json.dumps(document), json.loads(answer))), None),
        ("  a call that answers at once (unknown name)", repeated(calls, lambda: compiled.call("s", "")), None),
        (f"batch of {orders:,}: dicts", best(orders, lambda: book.settle_many(many)), None),
        ("  and every result read", best(orders, lambda: book.settle_many(many).results), None),
        (f"batch of {orders:,}: classes", best(orders, lambda: book.settle_many(classes)), None),
        (f"batch of {orders:,}: JSON text in and out", best(orders, lambda: compiled.call("settle_many", many_text)), None),
    ]
    print(f"Python {sys.version.split()[0]}, best of {ROUNDS}{'':23}   ns an order     target   ratio")
    for what, ns, target in rows:
        beside = f"{target:>10,}   {ns / target:>5.1f}" if target else ""
        print(f"{what:<52}{ns:>12,.0f}  {beside}".rstrip())


def resident() -> int:
    """Memory of this process in KiB; Linux tells it."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4


def leak(calls: int) -> None:
    """Settles many times, refused orders among them, and prints the memory before and after."""
    book = jeongsan.PolicyBook(BOOK)
    good, bad = order(1), order(2) | {"partner": "nobody"}

    def some(count: int) -> None:
        for number in range(count):
            if number % 10:
                book.settle(good)
                continue
            try:
                book.settle(bad)
            except jeongsan.JeongsanError:
                pass

    some(calls // 100)
    before = resident()
    some(calls)
    after = resident()
    print(f"{calls:,} calls: {before:,} KiB before, {after:,} KiB after, {(after - before) * 1024 / calls:.2f} bytes a call")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="What the border costs.")
    parser.add_argument("--leak", action="store_true", help="settle a million orders and print the memory before and after")
    parser.add_argument("--smoke", action="store_true", help="few iterations: that all of it runs, not how fast")
    options = parser.parse_args()
    if options.leak:
        leak(1_000 if options.smoke else 1_000_000)
    else:
        table(*(10, 100) if options.smoke else (20_000, 100_000))


if __name__ == "__main__":
    main()
