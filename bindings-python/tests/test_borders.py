"""What a Python program does at the border: wrong input, dates and decimals, threads, memory."""

from __future__ import annotations

import datetime
import json
import resource
import threading
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import jeongsan

BOOK: dict[str, Any] = {
    "contracts": [
        {
            "id": "standard",
            "name": "Standard",
            "platformFee": {"rate": "10%"},
            "platformFeeVatBearer": "partner",
            "settlementCycle": {
                "lagDays": 2,
                "recurrence": {"every": "month", "days": [31]},
                "convention": "preceding",
            },
        }
    ],
    "discountSharePolicies": [{"id": "half", "name": "Half", "partnerShare": "50%"}],
    "partners": [
        {"id": "farm", "name": "Hana Farm", "defaultContract": "standard", "type": {"kind": "non_withholding"}}
    ],
}

DAY = datetime.date(2023, 8, 11)


def book() -> jeongsan.PolicyBook:
    return jeongsan.PolicyBook(BOOK)


def order(**changes: Any) -> dict[str, Any]:
    document: dict[str, Any] = {"id": "order-1", "partner": "farm", "amount": 10_000, "startDate": "2023-08-11"}
    return {**document, **changes}


def refused(document: Any) -> jeongsan.JeongsanError:
    with pytest.raises(jeongsan.JeongsanError) as caught:
        book().settle(document)
    return caught.value


def test_a_class_a_dict_and_a_document_settle_alike() -> None:
    by_class = jeongsan.Order(id="order-1", partner="farm", amount=10_000, start_date=DAY)
    by_dict = order(startDate=DAY)
    transfers = [book().settle(given) for given in (by_class, by_dict, order())]
    assert transfers[0] == transfers[1] == transfers[2]
    assert transfers[0].amounts.settlement == 8_900
    assert transfers[0].settlement_date == datetime.date(2023, 8, 31)
    assert hash(transfers[0]) == hash(transfers[1])


def test_rates_and_exact_values_are_decimals() -> None:
    portion = jeongsan.portion(amount=47_500, rate=Decimal("0.033"))
    assert (portion.exact, portion.amount) == (Decimal("1567.5"), 1_567)
    assert jeongsan.round(numerator=100, denominator=3, rounding="up").exact == Fraction(100, 3)
    share = jeongsan.DiscountSharePolicy(id="third", name="Third", partner_share=Decimal("0.3333"))
    assert share.to_dict()["partnerShare"] == "33.33%" and share.partner_share == Decimal("0.3333")


def test_instants_have_a_zone() -> None:
    seoul = datetime.timezone(datetime.timedelta(hours=9))
    assert jeongsan.civil_date(datetime.datetime(2026, 11, 1, 0, 0, tzinfo=seoul)).date == datetime.date(2026, 11, 1)
    with pytest.raises(jeongsan.JeongsanError, match="invalid_instant"):
        jeongsan.civil_date(datetime.datetime(2026, 11, 1))


@pytest.mark.parametrize(
    ("changes", "code", "at"),
    [
        ({"amount": 2**53 + 1}, "amount_out_of_range", "$.order.amount"),
        ({"amount": 10**30}, "amount_out_of_range", "$.order.amount"),
        ({"amount": 1000.0}, "not_an_integer", "$.order.amount"),
        ({"amount": float("nan")}, "not_an_integer", "$.order.amount"),
        ({"amount": float("inf")}, "not_an_integer", "$.order.amount"),
        ({"amount": Decimal("0.5")}, "not_an_integer", "$.order.amount"),
        ({"amount": [1]}, "wrong_type", "$.order.amount"),
        ({"amount": True}, "wrong_type", "$.order.amount"),
        ({"amount": object()}, "not_an_integer", "$.order.amount"),
        ({"startDate": datetime.datetime(2023, 8, 11, 9, 0)}, "invalid_date", "$.order.startDate"),
        ({"startDate": 20230811}, "wrong_type", "$.order.startDate"),
        ({"partner": None}, "wrong_type", "$.order.partner"),
        ({"discounts": 5}, "wrong_type", "$.order.discounts"),
        ({"amuont": 1}, "unknown_field", "$.order"),
        ({"partner": "nobody"}, "unknown_partner", "$.order.partner"),
    ],
)
def test_wrong_input_is_a_catalogued_error(changes: dict[str, Any], code: str, at: str) -> None:
    error = refused(order(**changes))
    assert (error.code, error.at) == (code, at)
    assert error.message and error.code in str(error)


def test_a_missing_field_is_named() -> None:
    document = order()
    del document["partner"]
    assert (refused(document).code, refused(document).detail) == ("missing_field", {"field": "partner"})


def test_null_for_a_list_is_no_list_given() -> None:
    assert book().settle(order(discounts=None)) == book().settle(order())
    with pytest.raises(jeongsan.JeongsanError) as caught:
        book().settle_many(None)  # type: ignore[arg-type]
    assert caught.value.code == "missing_field"


def test_a_book_tells_all_its_faults() -> None:
    broken = json.loads(json.dumps(BOOK))
    broken["contracts"][0]["platformFee"] = {"rate": "101%"}
    broken["partners"][0]["defaultContract"] = "nothing"
    with pytest.raises(jeongsan.JeongsanError) as caught:
        jeongsan.PolicyBook(broken)
    assert {error.code for error in caught.value.errors} >= {"rate_out_of_range"}


def test_records_do_not_change() -> None:
    transfer = book().settle(order())
    with pytest.raises(AttributeError):
        transfer.partner = "other"  # type: ignore[misc]
    transfer.to_dict()["amounts"]["settlement"] = 0
    assert transfer.amounts.settlement == 8_900


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


def test_memory_stays_flat() -> None:
    shared, document = book(), order()
    for _ in range(2_000):
        shared.settle(document)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(20_000):
        shared.settle(document)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8_192
