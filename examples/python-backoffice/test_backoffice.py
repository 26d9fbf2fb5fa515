"""The program as its user meets it: files in, files and messages out; its figures are those of the main job."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DATA = HERE.parent / "data"
TABLES = ("statements.csv", "statement-lines.csv", "payouts.csv")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", str(HERE / "backoffice.py"), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", timeout=600)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The example month, settled from another folder."""
    folder = tmp_path_factory.mktemp("month")
    done = run(folder, "--bom", "--why", "o-00040")
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "out" / "backoffice", done.stdout


@pytest.fixture(scope="module")
def main_job(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same month by the main job: the program `SETTLE_MONTH`, where it is built already."""
    folder = tmp_path_factory.mktemp("main-job")
    built = os.environ.get("SETTLE_MONTH")
    program = [built] if built else ["cargo", "run", "-q", "-p", "jeongsan-examples", "--bin", "settle-month", "--"]
    subprocess.run([*program, "--quiet", "--out", str(folder)], cwd=ROOT, check=True, timeout=1_800)
    return folder


@pytest.mark.parametrize("table", TABLES)
def test_every_cell_is_that_of_the_main_job(month: tuple[Path, str], main_job: Path, table: str) -> None:
    ours, theirs = rows(month[0] / table), rows(main_job / table)
    assert ours and list(ours[0]) == list(theirs[0])
    for one, other in zip(ours, theirs):
        assert one == other
    assert len(ours) == len(theirs)


def test_the_summary_says_what_the_month_came_to(month: tuple[Path, str]) -> None:
    shown = month[1]
    assert "220 statements, 2,550 lines, 20,758 transfers\n" in shown
    totals = ("2,162,822,033", "1,876,147", "-2,174,506,548", "-2,242,700", "-223,760", "-12,274,828", "-12,274,828")
    figures = [line.split()[-1] for line in shown.splitlines()[1:8]]
    assert figures == list(totals)
    assert "정산일" in shown and "783,332 KRW" in shown


def test_account_numbers_are_masked_on_the_screen(month: tuple[Path, str]) -> None:
    numbers = {row["account_number"] for row in rows(month[0] / "payouts.csv")}
    assert len(numbers) > 200 and not any(number in month[1] for number in numbers)
    assert "020 ********9802" in month[1]


def test_tables_are_for_excel(month: tuple[Path, str]) -> None:
    names = set()
    for table in TABLES:
        raw = (month[0] / table).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\n") == raw.count(b"\r\n")
        for row in rows(month[0] / table):
            names.add(row["partner_name"])
            formulas = [cell for cell in row.values() if cell.startswith(tuple("=+-@\t\r"))]
            assert all(int(cell) < 0 for cell in formulas)
    assert "'+달빛상회" in names


def small(folder: Path, head: int = 400) -> tuple[Path, list[str]]:
    """A folder with the first orders of the month and their cancels, and the rows of its table."""
    data = folder / "data"
    data.mkdir()
    for name in ("policies.json", "partners.json", "manual.jsonl"):
        (data / name).write_bytes((DATA / name).read_bytes())
    table = (DATA / "orders.csv").read_text(encoding="utf-8").splitlines()[:head]
    ids = {row.partition(",")[0] for row in table}
    cancels = (DATA / "cancels.jsonl").read_text(encoding="utf-8").splitlines()
    (data / "cancels.jsonl").write_text("\n".join(one for one in cancels if json.loads(one)["order"] in ids), encoding="utf-8")
    return data, table


def told(folder: Path, data: Path, table: Sequence[str | bytes]) -> list[str]:
    """The places and codes a refused run tells; nothing may have been written."""
    raw = (row.encode() if isinstance(row, str) else row for row in table)
    (data / "orders.csv").write_bytes(b"\n".join(raw))
    done = run(folder, "--data", str(data), "--out", "out")
    assert done.returncode == 1 and not (folder / "out").exists() and "Traceback" not in done.stderr
    *faults, last = done.stderr.splitlines()
    assert last == f"{len(faults)} faults; nothing is written"
    return [" ".join(fault.split(": ")[:3]) for fault in faults]


def test_every_bad_row_is_told(tmp_path: Path) -> None:
    data, table = small(tmp_path)
    head = table[0].split(",")

    def spoil(line: int, **cells: str) -> None:
        row = next(csv.reader([table[line - 1]]))
        table[line - 1] = ",".join(cells.get(column, cell) for column, cell in zip(head, row))

    spoil(2, partner_id="nobody")
    spoil(3, unit_price="13,000".replace(",", "."), paid_at="yesterday")
    spoil(4, quantity="0")
    spoil(5, line_fees="no-such-fee")
    table[9] += ","
    faults = told(tmp_path, data, table)
    expected = [
        "orders.csv:10 row wrong_cell_count",
        "orders.csv:2 partner_id unknown_partner",
        "orders.csv:3 paid_at invalid_instant",
        "orders.csv:3 unit_price not_an_integer",
        "orders.csv:4 quantity quantity_out_of_range",
        "orders.csv:5 line_fees unknown_additional_fee_policy",
    ]
    assert faults == expected


def test_bad_records_files_and_books_are_told(tmp_path: Path) -> None:
    data, table = small(tmp_path)
    (data / "cancels.jsonl").write_text('{"id":"x","order":"no"}\n{"id":"m-001","order":"o-00001","amount":1,"amount":2}\n')
    with (data / "manual.jsonl").open("a") as manual:
        manual.write('{"id":"m-001","partner":"p-001","amount":1.5,"settlementDate":"2026-09-30"}\n')
    expected = [
        "cancels.jsonl:2 $ malformed_json",
        "manual.jsonl:73 id duplicate_id",
        "cancels.jsonl:1 $.order unknown_order",
        "manual.jsonl:73 $.amount not_an_integer",
    ]
    assert told(tmp_path, data, table) == expected
    assert told(tmp_path, data, [table[0] + ",colour", *table[1:]])[0] == "orders.csv:1 header wrong_column"
    assert "orders.csv:2 row not_utf8" in told(tmp_path, data, [table[0], b"o-1,\xc1\xa4\xbb\xea" + b"," * 21])
    (data / "partners.json").write_text('{"partners": [{"id": "p-001", "name": "", "defaultContract": "c-01", "type": {"kind": "business"}}]}')
    assert told(tmp_path, data, table[:1])[0].startswith("partners.json $.partners[0]")


def test_why_an_amount_and_an_order_that_is_not_there(tmp_path: Path) -> None:
    data, table = small(tmp_path)
    (data / "orders.csv").write_text("\n".join(table), encoding="utf-8")
    done = run(tmp_path, "--data", str(data), "--why", "o-00001", "--language", "en")
    assert done.returncode == 0 and "35,150 KRW" in done.stdout and "settlement date" in done.stdout.lower()
    done = run(tmp_path, "--data", str(data), "--why", "o-9")
    assert (done.returncode, done.stderr) == (1, "there is no order `o-9`\n")
