"""A marketplace's month in the back office: orders in, statements and a payout list out, and every bad row told.

From top to bottom as a program, or cell by cell in an editor that knows ``# %%``::

    python examples/python-backoffice/backoffice.py --why o-00040 --language ko
"""

# %% What is needed

from __future__ import annotations

import argparse
import csv
import datetime as dt
import functools
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import jeongsan
from reading import Document, Entry, Fault, faults_of_order, faults_of_record, read_book, read_orders, read_records, twice

HERE = Path(globals().get("__file__", "backoffice.py")).resolve().parent
# %% Settling, with one book

Transfer = jeongsan.OrderTransfer | jeongsan.OrderCancel | jeongsan.ManualTransfer
BATCH = 2_000


def settle(
    book: jeongsan.PolicyBook, orders: Sequence[Entry], refused: set[str], faults: list[Fault]
) -> Iterator[list[Transfer]]:
    """The transfers of all orders, batch by batch. Refused ones are told and left out."""
    for start in range(0, len(orders), BATCH):
        batch = orders[start : start + BATCH]
        results = book.settle_many([entry.document for entry in batch]).results
        sound = next((one.document for one, result in zip(batch, results) if isinstance(result, jeongsan.OrderTransfer)), {})
        for entry, result in zip(batch, results):
            if isinstance(result, jeongsan.Errors):
                faults.extend(dict.fromkeys(faults_of_order(book, entry, sound or entry.document)))
                refused.add(str(entry.document.get("id")))
        yield [result for result in results if not isinstance(result, jeongsan.Errors)]


def cancel(
    book: jeongsan.PolicyBook, orders: dict[str, Entry], cancels: Iterable[Entry], refused: set[str], faults: list[Fault]
) -> Iterator[Transfer]:
    """What comes back, cancel by cancel. Those of an order that has a fault wait until it is mended."""
    earlier: dict[str, list[Document]] = defaultdict(list)
    for entry in cancels:
        name = str(entry.document.get("order"))
        if name not in orders:
            faults.append(Fault(entry.file, entry.lines[0], "$.order", "unknown_order", f"there is no order `{name}`"))
        elif name not in refused:
            try:
                yield book.cancel(order=orders[name].document, cancellation=entry.document, earlier=earlier[name])
                earlier[name].append(entry.document)
            except jeongsan.JeongsanError as error:
                faults.extend(faults_of_record(entry, error))
                refused.add(name)


def set_by_hand(book: jeongsan.PolicyBook, items: Iterable[Entry], faults: list[Fault]) -> Iterator[Transfer]:
    """Items set by hand."""
    for entry in items:
        try:
            yield book.manual_transfer(entry.document)
        except jeongsan.JeongsanError as error:
            faults.extend(faults_of_record(entry, error))


def gather(
    book: jeongsan.PolicyBook, orders: Sequence[Entry], cancels: Sequence[Entry], items: Sequence[Entry], faults: list[Fault]
) -> list[jeongsan.StatementLine]:
    """Everything settled, on its statement lines."""
    refused: set[str] = set()
    lines: list[jeongsan.StatementLine] = []
    for transfers in settle(book, orders, refused, faults):
        lines = jeongsan.statement_lines(transfers, lines=lines).lines
    by_id = {str(entry.document.get("id")): entry for entry in orders}
    rest = [*cancel(book, by_id, cancels, refused, faults), *set_by_hand(book, items, faults)]
    return jeongsan.statement_lines(rest, lines=lines).lines


# %% Paying out, and a statement for everybody


@dataclass
class Month:
    """What the month came to."""

    lines: list[jeongsan.StatementLine]
    plans: list[jeongsan.PayoutPlan]
    carries: list[jeongsan.Carry]
    statements: list[jeongsan.Statement]

    def payouts(self) -> Iterator[tuple[jeongsan.PayoutPlan, jeongsan.Payout]]:
        """Every payout with the run it is of."""
        return ((plan, payout) for plan in self.plans for payout in plan.payouts)


class Partners:
    """Partners as they are on a day."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._versions: dict[str, list[Document]] = defaultdict(list)
        for document in sorted(documents, key=lambda document: document.get("effectiveFrom") or ""):
            self._versions[document["id"]].append(document)

    def on(self, name: str, day: dt.date) -> Document:
        """The last version that had begun, or the first one."""
        versions = self._versions[name]
        begun = [version for version in versions if (version.get("effectiveFrom") or "") <= day.isoformat()]
        return begun[-1] if begun else versions[0]

    def payee(self, name: str, day: dt.date) -> jeongsan.PayoutPartner:
        """Whom to pay. Accounts are taken as confirmed by the bank; without one in won nothing is paid for now."""
        partner = self.on(name, day)
        held = (partner.get("account") or {"currency": ""}).get("currency", "KRW") != "KRW"
        return jeongsan.PayoutPartner(partner=partner, account_status="verified", held=held)


def close(lines: Sequence[jeongsan.StatementLine], partners: Partners) -> Month:
    """A payout run on every settlement date, what cannot be paid carried into the next, then the statements."""
    plans: list[jeongsan.PayoutPlan] = []
    carries: list[jeongsan.Carry] = []
    moved: dict[str, str] = {}
    for day in sorted({line.settlement_date for line in lines if line.currency == "KRW"}):
        due = [line for line in lines if line.settlement_date == day and line.currency == "KRW"]
        concerned = {line.partner for line in due} | {carry.partner for carry in carries}
        payees = [partners.payee(name, day) for name in sorted(concerned)]
        plan = jeongsan.plan_payouts(
            batch=f"payout-{day}", name=str(day), paid_on=day, lines=due, carries=carries, partners=payees
        )
        carries = [carry for carry in carries if carry.id not in plan.settled_carries] + plan.carries
        for command in plan.commands:
            if isinstance(command, jeongsan.NotifyLinesCommand):
                moved.update(dict.fromkeys(command.lines, command.to))
        plans.append(plan)
    lines = [jeongsan.StatementLine.from_dict({**line.to_dict(), "status": moved.get(line.id, line.status)}) for line in lines]
    month = Month(lines, plans, carries, [])
    month.statements.extend(statements(month))
    return month


def statements(month: Month) -> Iterator[jeongsan.Statement]:
    """A statement for every partner and currency. What is planned counts as paid on its day."""
    lines: dict[tuple[str, str], list[jeongsan.StatementLine]] = defaultdict(list)
    paid: dict[tuple[str, str], list[jeongsan.PayoutEntryInput]] = defaultdict(list)
    for line in month.lines:
        lines[line.partner, line.currency].append(line)
    for plan, payout in month.payouts():
        its = payout.amounts
        paid[payout.partner, payout.currency].append(
            jeongsan.PayoutEntryInput(
                id=payout.id, paid_on=plan.paid_on, paid=its.amount, income_tax=its.income_tax,
                local_income_tax=its.local_income_tax, vat_on_top=its.supply + its.vat + its.without_vat - its.settlement,
            )
        )  # fmt: skip
    days = [line.settlement_date for line in month.lines]
    for (partner, currency), own in sorted(lines.items()):
        yield jeongsan.statement(
            partner=partner, currency=currency, from_=min(days), to=max(days), lines=own, payouts=paid[partner, currency]
        )


# %% Tables for a spreadsheet

AMOUNTS = (
    "order", "order_tax_free", "discount", "discount_tax_free", "payment", "payment_tax_free", "payment_supply", "payment_vat",
    "payment_vat_burden", "discount_share", "discount_share_tax_free", "platform_fee", "platform_fee_vat", "additional_fee",
    "additional_fee_vat", "settlement", "settlement_tax_free",
)  # fmt: skip


def guarded(value: object) -> object:
    """A text that no spreadsheet takes for a formula. A negative amount is a number, and stays one."""
    return f"'{value}" if isinstance(value, str) and value.startswith(tuple("=+-@\t\r\n\0＝＋－＠")) else value


def write(path: Path, rows: Sequence[dict[str, object]], bom: bool) -> None:
    """Writes a table, whole or not at all."""
    part = path.with_suffix(".part")
    with part.open("w", newline="", encoding="utf-8-sig" if bom else "utf-8") as file:
        table = csv.DictWriter(file, list(rows[0]) if rows else [])
        table.writeheader()
        table.writerows({name: guarded(value) for name, value in row.items()} for row in rows)
    part.replace(path)


def statement_row(statement: jeongsan.Statement, partners: Partners) -> dict[str, object]:
    """The balance of a partner."""
    balance, totals, control = statement.balance, statement.totals, statement.control
    return {
        "partner_id": statement.partner, "partner_name": partners.on(statement.partner, statement.to)["name"],
        "currency": statement.currency, "from": statement.from_, "to": statement.to, "opening": balance.opening,
        "orders_less_cancels": balance.lines, "by_hand": balance.adjustments, "payouts": balance.payouts, "tax": balance.tax,
        "closing": balance.closing, "payable": balance.payable, "carried": balance.carried, "order": totals.order,
        "discount_share": totals.discount_share, "payment_vat_burden": totals.payment_vat_burden, "fees": statement.fees,
        "fee_vat": statement.fee_vat, "paid": statement.paid, "income_tax": statement.income_tax,
        "local_income_tax": statement.local_income_tax, "lines": control.lines, "transfers": control.transfers,
        "payout_count": control.payouts, "hash": statement.hash,
    }  # fmt: skip


def line_row(line: jeongsan.StatementLine, row: jeongsan.StatementRow, partners: Partners) -> dict[str, object]:
    """A line of a statement, with its sign."""
    amounts = row.amounts
    return {
        "line_id": line.id, "partner_id": line.partner, "partner_name": partners.on(line.partner, line.settlement_date)["name"],
        "contract_id": line.contract or "", "currency": line.currency, "type": line.type, "status": line.status,
        "settlement_date": line.settlement_date, "first_start_date": line.first_start_date,
        "last_start_date": line.last_start_date, "transfers": len(line.transfers),
        **{name: getattr(amounts, name) for name in AMOUNTS}, "other_deductions": row.other_deductions,
    }  # fmt: skip


bank = functools.cache(jeongsan.bank)


def payout_row(plan: jeongsan.PayoutPlan, payout: jeongsan.Payout, partners: Partners) -> dict[str, object]:
    """A payment for the bank, which needs the whole account number: keep this table as you keep bank data."""
    partner, its = partners.on(payout.partner, plan.paid_on), payout.amounts
    account = partner["account"]
    return {
        "payout_id": payout.id, "batch_id": plan.batch, "partner_id": payout.partner, "partner_name": partner["name"],
        "bank": account["bank"], "bank_name": bank(account["bank"]).name, "account_number": account["number"],
        "account_holder": account["holder"], "currency": payout.currency, "paid_on": plan.paid_on, "amount": its.amount,
        "settlement": its.settlement, "settlement_tax_free": its.settlement_tax_free, "carried_in": its.carried_in,
        "supply": its.supply, "vat": its.vat, "without_vat": its.without_vat, "income_tax": its.income_tax,
        "local_income_tax": its.local_income_tax, "lines": len(payout.lines), "carries": len(payout.carries),
    }  # fmt: skip


# %% The month

parser = argparse.ArgumentParser(description="Settle a month: statements, and a payout list.")
parser.add_argument("--data", type=Path, default=HERE.parent / "data", help="folder with the month's files")
parser.add_argument("--out", type=Path, default=Path("out/backoffice"), help="folder to write into")
parser.add_argument("--bom", action="store_true", help="begin tables with the mark by which Excel sees that they are UTF-8")
parser.add_argument("--why", metavar="ORDER", help="explain this order; the first one when absent")
parser.add_argument("--language", choices=("en", "ko"), default="ko", help="language of the explanation")
options = parser.parse_args([] if "ipykernel" in sys.modules else None)

faults: list[Fault] = []
documents, book = read_book([options.data / name for name in ("policies.json", "partners.json")], faults)
orders = read_orders(options.data / "orders.csv", faults)
cancels, items = (read_records(options.data / name, faults) for name in ("cancels.jsonl", "manual.jsonl"))
faults.extend(twice([*orders, *cancels, *items]))
lines = gather(book, orders, cancels, items, faults) if book else []
if faults or not book:
    print(*faults, f"{len(faults)} faults; nothing is written", sep="\n", file=sys.stderr)
    raise SystemExit(1)

# %% Statements and payouts

partners = Partners(documents["partners"])
month = close(lines, partners)
options.out.mkdir(parents=True, exist_ok=True)
by_line = {line.id: line for line in month.lines}
write(options.out / "statements.csv", [statement_row(one, partners) for one in month.statements], options.bom)
write(
    options.out / "statement-lines.csv",
    [line_row(by_line[row.line], row, partners) for one in month.statements for row in one.rows],
    options.bom,
)
write(options.out / "payouts.csv", [payout_row(plan, payout, partners) for plan, payout in month.payouts()], options.bom)

# %% What it came to, in won

won = [one for one in month.statements if one.currency == "KRW"]
print(f"{len(month.statements)} statements, {len(month.lines):,} lines, {sum(len(line.transfers) for line in month.lines):,} transfers")
for what, amount in {
    "orders less cancels": sum(one.balance.lines for one in won),
    "by hand": sum(one.balance.adjustments for one in won),
    "paid out": -sum(one.paid for one in won),
    "income tax": -sum(one.income_tax for one in won),
    "local income tax": -sum(one.local_income_tax for one in won),
    "closing": sum(one.balance.closing for one in won),
    "carried over": sum(carry.amount for carry in month.carries),
}.items():
    print(f"  {what:<20}{amount:>16,}")
print("the largest payouts")
for plan, payout in sorted(month.payouts(), key=lambda one: -one[1].amount)[:5]:
    account = payout.account
    where = f"{account.bank} {account.masked_number}" if account else ""
    print(f"  {plan.paid_on}  {payout.partner}  {where:<20}{payout.amount:>16,}")

# %% Why this amount

asked = [entry.document for entry in orders if options.why in (None, entry.document["id"])][:1]
for document in asked:
    print(f"why {document['id']}:", *book.explain(document, language=options.language).text, sep="\n  ")
if not asked:
    print(f"there is no order `{options.why}`", file=sys.stderr)
    raise SystemExit(1)
