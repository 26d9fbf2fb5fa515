"""The files of a month as the engine's documents, and where in the files a fault is.

Knows the tables and their columns. What stands in the cells is for the engine to judge.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jeongsan

Document = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """A record of a file and its lines there: an order of a table has one for each of its products."""

    file: str
    lines: list[int]
    document: Document


@dataclass(frozen=True)
class Fault:
    """What is wrong with a row, or with a place of the book."""

    file: str
    line: int | None
    field: str
    code: str
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        told = f"{place}: {self.field}: {self.code}: {self.message}"
        return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in told)


ORDER = {
    "order_id": "id", "partner_id": "partner", "contract_id": "contract", "payment_id": "paymentId", "payment_method": "paymentMethod",
    "easy_pay_provider": "easyPayProvider", "paid_at": "paidAt", "currency": "currency", "start_date": "startDate",
    "settlement_date": "settlementDate", "order_amount": "amount", "tax_free": "taxFree", "order_discounts": "discounts",
    "order_fees": "additionalFees", "memo": "memo",
}  # fmt: skip
LINE = {
    "product_id": "productId", "product_name": "productName", "product_tag": "productTag", "unit_price": "unitPrice",
    "unit_tax_free": "unitTaxFree", "quantity": "quantity", "line_discounts": "discounts", "line_fees": "additionalFees",
}  # fmt: skip


def discount(text: str) -> Document:
    """`coupon=2500/1000` as a discount with its tax-free part."""
    policy, _, amounts = text.rpartition("=")
    amount, _, tax_free = amounts.partition("/")
    return {"policy": policy, "amount": amount, "taxFree": tax_free or None}


def fields(row: dict[str, str], columns: dict[str, str]) -> Document:
    """The cells of a row by the engine's names. Empty ones are absent; digits stay text, so that the engine checks them."""
    found: Document = {name: row[column] for column, name in columns.items() if row.get(column)}
    for name, read in (("discounts", discount), ("additionalFees", str)):
        if name in found:
            found[name] = [read(part) for part in found[name].split(";")]
    return found


def rows_of(path: Path, faults: list[Fault]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table with their lines; what is no row, or is not in UTF-8, is a fault."""
    with path.open(newline="", encoding="utf-8-sig", errors="surrogateescape") as file:
        rows = csv.reader(file, strict=True)
        header = next(rows, [])
        known, needed = ORDER | LINE, ["order_id", "partner_id"]
        wrong = [name for name in header if name not in known or header.count(name) > 1]
        for column in wrong + [name for name in needed if name not in header]:
            message = f"`{column}` is missing, or there twice, or no column of orders"
            faults.append(Fault(path.name, 1, "header", "wrong_column", message))
        while not wrong:
            line = rows.line_num + 1
            try:
                cells = next(rows)
                "".join(cells).encode()
            except StopIteration:
                return
            except csv.Error as error:
                faults.append(Fault(path.name, line, "row", "broken_quoting", str(error)))
            except UnicodeEncodeError:
                faults.append(Fault(path.name, line, "row", "not_utf8", "this row is not UTF-8: save as `CSV UTF-8`"))
            else:
                if len(cells) == len(header):
                    yield line, dict(zip(header, cells))
                elif any(cells):
                    message = f"{len(cells)} cells where the header has {len(header)}"
                    faults.append(Fault(path.name, line, "row", "wrong_cell_count", message))


def read_orders(path: Path, faults: list[Fault]) -> list[Entry]:
    """Orders of a table: rows that stand together under one id are one."""
    entries: list[Entry] = []
    for line, row in rows_of(path, faults):
        document, product = fields(row, ORDER), fields(row, LINE)
        if not document and not product:
            continue
        if entries and "id" in document and document["id"] == entries[-1].document.get("id"):
            first = entries[-1].document
            for column, name in ORDER.items():
                if name in document and document[name] != first.get(name):
                    faults.append(Fault(path.name, line, column, "conflicting_value", "differs from the order's first row"))
            first.setdefault("lines", [{}]).append(product)
            entries[-1].lines.append(line)
        else:
            entries.append(Entry(path.name, [line], {**document, "lines": [product]} if product else document))
    return entries


def once(pairs: list[tuple[str, Any]]) -> Document:
    """An object of JSON, of which no name is given twice."""
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"field `{name}` is given twice")
    return dict(pairs)


def parse(file: str, line: int | None, text: str, faults: list[Fault]) -> Document | None:
    """The object in a text."""
    try:
        document = json.loads(text, object_pairs_hook=once)
        if isinstance(document, dict):
            return document
        faults.append(Fault(file, line, "$", "wrong_type", "an object is expected"))
    except ValueError as error:
        faults.append(Fault(file, line, "$", "malformed_json", str(error)))
    return None


def read_records(path: Path, faults: list[Fault]) -> list[Entry]:
    """Records of a file that has one on each line: cancels, and items set by hand."""
    entries = []
    with path.open(encoding="utf-8-sig", errors="surrogateescape") as file:
        for number, text in enumerate(file, 1):
            document = parse(path.name, number, text, faults) if text.strip() else None
            if document is not None:
                entries.append(Entry(path.name, [number], document))
    return entries


def read_book(paths: Iterable[Path], faults: list[Fault]) -> tuple[Document, jeongsan.PolicyBook | None]:
    """One book of several files, each with lists of its own."""
    book: Document = {}
    home: dict[str, str] = {}
    for path in paths:
        document = parse(path.name, None, path.read_text(encoding="utf-8-sig"), faults) or {}
        faults.extend(Fault(path.name, None, name, "duplicate_field", f"is in {home[name]} too") for name in home.keys() & document)
        book |= document
        home |= dict.fromkeys(document, path.name)
    try:
        return book, None if faults else jeongsan.PolicyBook(book)
    except jeongsan.JeongsanError as refused:
        for error in refused.errors:
            name = error.at.removeprefix("$.").partition(".")[0].partition("[")[0]
            faults.append(Fault(home.get(name, ", ".join(home.values())), None, error.at, error.code, error.message))
        return book, None


def twice(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Ids that were given before: orders, cancels and items share one name space."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        before = seen.setdefault(str(entry.document.get("id")), entry)
        if before is not entry and "id" in entry.document:
            message = f"`{entry.document['id']}` stands on {before.file}:{before.lines[0]} too"
            yield Fault(entry.file, entry.lines[0], "id", "duplicate_id", message)


SOUND_PRODUCT = {"productId": "-", "unitPrice": 10**9, "unitTaxFree": 10**8, "quantity": 1}


def faults_of_order(book: jeongsan.PolicyBook, entry: Entry, sound: Document) -> Iterator[Fault]:
    """Everything that is wrong with an order. The engine names the first fault only: so the order is asked about as a whole, then its
    head and each of its lines beside something `sound`."""
    products = entry.document.get("lines", [])
    head = {name: value for name, value in entry.document.items() if name not in ("amount", "lines")}
    beside = {name: value for name, value in sound.items() if name in ("id", "partner", "contract", "paidAt", "startDate")}
    parts: list[tuple[int, Document]] = [(0, entry.document), (0, {**head, "lines": [SOUND_PRODUCT]})]
    parts += [(line, {**beside, "lines": [product]}) for line, product in enumerate(products)]
    for line, document in parts:
        try:
            book.settle(document)
        except jeongsan.JeongsanError as refused:
            for error in refused.errors:
                at = re.match(r"\$\.order(?:\.lines\[(\d+)\])?(?:\.(\w+))?", error.at)
                index, name = at.groups() if at else (None, None)
                columns = {wire: column for column, wire in (LINE if index else ORDER).items()}
                field = columns.get(name or str(error.detail.get("field")), "row")
                yield Fault(entry.file, entry.lines[line + int(index or 0)], field, error.code, error.message)


def faults_of_record(entry: Entry, refused: jeongsan.JeongsanError) -> Iterator[Fault]:
    """What is wrong with a cancel or an item; places are counted from the record."""
    for error in refused.errors:
        at = re.sub(r"^\$\.(cancellation|transfer)\b", "$", error.at)
        yield Fault(entry.file, entry.lines[0], at, error.code, error.message)
