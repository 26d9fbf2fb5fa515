"""One book, many threads; and threads and processes that end in the middle of a call."""

from __future__ import annotations

import ctypes
import json
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import pytest
from test_borders import BOOK, book, order

import jeongsan
from jeongsan import _native

MANY: list[dict[str, Any]] = [order(id=f"order-{index}", amount=1_000 + index) for index in range(20_000)]


def answers_rightly(shared: jeongsan.PolicyBook) -> bool:
    return shared.settle(order()).amounts.settlement == 8_900 and len(shared.settle_many(MANY[:100]).results) == 100


def test_eight_threads_share_one_book() -> None:
    shared, results = book(), []

    def work(number: int) -> None:
        orders = [order(id=f"{number}-{index}", amount=1_000 + index) for index in range(500)]
        results.append(sum(shared.settle(document).amounts.order for document in orders))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [sum(1_000 + index for index in range(500))] * 8


def test_other_threads_run_during_a_long_call() -> None:
    compiled = _native.compile(json.dumps(BOOK))
    assert not isinstance(compiled, str)
    text = json.dumps({"orders": MANY})
    call: list[float] = []

    def work() -> None:
        call.append(time.perf_counter())
        compiled.call("settle_many", text)
        call.append(time.perf_counter())

    thread = threading.Thread(target=work)
    thread.start()
    ticks = []
    while thread.is_alive():
        ticks.append(time.perf_counter())
        time.sleep(0.001)
    began, ended = call
    quarter = (ended - began) / 4
    assert any(began + quarter < tick < ended - quarter for tick in ticks)


class Stopped(Exception):
    """Thrown into a thread from outside."""


def test_a_thread_that_is_stopped_in_a_call_harms_nothing() -> None:
    shared, ended = book(), []

    def work(inside: threading.Event) -> None:
        try:
            while True:
                inside.set()
                shared.settle_many(MANY)
        except Stopped:
            ended.append(True)

    for delay in (0, 0.05, 0.1, 0.2):
        inside = threading.Event()
        thread = threading.Thread(target=work, args=(inside,))
        thread.start()
        inside.wait()
        time.sleep(delay)
        assert thread.ident is not None
        asked = ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(Stopped))
        assert asked == 1
        assert answers_rightly(shared)
        thread.join(60)
        assert not thread.is_alive()
    assert ended == [True] * 4 and answers_rightly(shared)


CHILD = """
import json, sys, threading, time
import jeongsan
from jeongsan import _native

book = json.loads(sys.argv[1])
compiled = _native.compile(json.dumps(book))
orders = [{"id": f"o-{index}", "partner": "farm", "amount": 1_000, "startDate": "2026-11-23"} for index in range(int(sys.argv[2]))]
text = json.dumps({"orders": orders})
inside = threading.Event()

def work():
    while True:
        inside.set()
        compiled.call("settle_many", text)
"""


def child(orders: int, *more: str) -> subprocess.Popen[str]:
    code = CHILD + "\n".join(more)
    command = [sys.executable, "-X", "faulthandler", "-c", code, json.dumps(BOOK), str(orders)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
@pytest.mark.parametrize("where", ["work()", "threading.Thread(target=work).start()"])
def test_a_process_is_killed_in_a_call(how: signal.Signals, where: str) -> None:
    shared = book()
    with child(50_000, "print('inside', flush=True)", where) as process:
        assert process.stdout and process.stdout.readline() == "inside\n"
        time.sleep(0.3)
        process.send_signal(how)
        _, complaint = process.communicate(timeout=60)
    assert (process.returncode, complaint) == (-how, "")
    assert answers_rightly(shared)


# Short calls come back while the interpreter is being taken down, which the last object prolongs; a long one never comes back.
@pytest.mark.parametrize(("orders", "end"), [(1, 0.3), (100, 0.3), (50_000, 0), (50_000, 0.3)])
def test_a_daemon_thread_is_in_a_call_at_the_end(orders: int, end: float) -> None:
    last = [
        "class Last:",
        "    def __del__(self, sleep=time.sleep):",
        f"        sleep({end})",
        "sys.last = Last()",
        "for _ in range(3):",
        "    threading.Thread(target=work, daemon=True).start()",
        "inside.wait()",
        "time.sleep(0.1)",
    ]
    with child(orders, *last) as process:
        _, complaint = process.communicate(timeout=60)
    assert (process.returncode, complaint) == (0, "")
