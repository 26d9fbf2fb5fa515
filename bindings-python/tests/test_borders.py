"""What a Python program does at the border: wrong input, dates and decimals, memory."""

from __future__ import annotations

import datetime
import enum
import json
import resource
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


class Won(enum.IntEnum):
    LUNCH = 10_000


class Whole(int):
    pass


def test_a_kind_of_integer_is_an_integer() -> None:
    plain = book().settle(order())
    for amount in (Won.LUNCH, Whole(10_000), "10000", Decimal(10_000)):
        assert book().settle(order(amount=amount)) == plain


HOLDS_ITSELF: dict[str, Any] = {}
HOLDS_ITSELF["policy"] = HOLDS_ITSELF
FORKED: list[Any] = []
FORKED.extend([FORKED, FORKED])
DEEP: list[Any] = []
for _ in range(100_000):
    DEEP = [DEEP]
SHALLOWER: list[Any] = []
for _ in range(50):
    SHALLOWER = [SHALLOWER]


@pytest.mark.parametrize(
    ("changes", "code", "at"),
    [
        # Amounts.
        ({"amount": 2**53 + 1}, "amount_out_of_range", "$.order.amount"),
        ({"amount": -(2**53) - 1}, "amount_out_of_range", "$.order.amount"),
        ({"amount": 2**63}, "amount_out_of_range", "$.order.amount"),
        ({"amount": 2**64}, "amount_out_of_range", "$.order.amount"),
        ({"amount": 10**30}, "amount_out_of_range", "$.order.amount"),
        ({"amount": 10**10_000}, "amount_out_of_range", "$.order.amount"),
        ({"amount": 1000.0}, "not_an_integer", "$.order.amount"),
        ({"amount": 1e300}, "amount_out_of_range", "$.order.amount"),
        ({"amount": Decimal("0.5")}, "not_an_integer", "$.order.amount"),
        ({"amount": Decimal("1000.0")}, "not_an_integer", "$.order.amount"),
        ({"amount": float("nan")}, "wrong_type", "$.order.amount"),
        ({"amount": float("inf")}, "wrong_type", "$.order.amount"),
        ({"amount": Decimal("NaN")}, "wrong_type", "$.order.amount"),
        ({"amount": [1]}, "wrong_type", "$.order.amount"),
        ({"amount": True}, "wrong_type", "$.order.amount"),
        ({"amount": object()}, "wrong_type", "$.order.amount"),
        ({"amount": Fraction(1, 2)}, "wrong_type", "$.order.amount"),
        # Dates.
        ({"startDate": datetime.datetime(2023, 8, 11, 9, 0)}, "invalid_date", "$.order.startDate"),
        ({"startDate": 20230811}, "wrong_type", "$.order.startDate"),
        ({"startDate": datetime.time(9, 0)}, "wrong_type", "$.order.startDate"),
        ({"startDate": None, "paidAt": DAY}, "invalid_instant", "$.order.paidAt"),
        # Texts: what a table library has for a missing cell is none.
        ({"partner": None}, "wrong_type", "$.order.partner"),
        ({"partner": 17}, "wrong_type", "$.order.partner"),
        ({"id": b"order-1"}, "wrong_type", "$.order.id"),
        ({"id": float("nan")}, "wrong_type", "$.order.id"),
        ({"memo": float("nan")}, "wrong_type", "$.order.memo"),
        ({"memo": object()}, "wrong_type", "$.order.memo"),
        ({"id": "\ud800"}, "malformed_json", "$.order"),
        ({"memo": "left \udfff right"}, "malformed_json", "$.order"),
        ({"\ud800": 1}, "malformed_json", "$.order"),
        # Lists and records.
        ({"discounts": 5}, "wrong_type", "$.order.discounts"),
        ({"discounts": "half"}, "wrong_type", "$.order.discounts"),
        ({"discounts": {"policy": "half"}}, "wrong_type", "$.order.discounts"),
        ({"discounts": [None]}, "wrong_type", "$.order.discounts[0]"),
        ({"additionalFees": {"card"}}, "wrong_type", "$.order.additionalFees"),
        ({"additionalFees": b"card"}, "wrong_type", "$.order.additionalFees"),
        ({"discounts": [HOLDS_ITSELF]}, "unknown_field", "$.order"),
        ({"discounts": FORKED}, "unknown_field", "$.order"),
        ({"amount": None, "lines": DEEP}, "unknown_field", "$.order"),
        ({"amount": None, "lines": SHALLOWER}, "wrong_type", "$.order.lines[0]"),
        # Names.
        ({"amuont": 1}, "unknown_field", "$.order"),
        ({5: 1}, "unknown_field", "$.order"),
        ({None: 1}, "unknown_field", "$.order"),
        ({("id",): 1}, "unknown_field", "$.order"),
        ({"parameters": {1: "2", "1": "3"}}, "duplicate_field", "$.order.parameters"),
        # What the book does not know.
        ({"partner": "nobody"}, "unknown_partner", "$.order.partner"),
    ],
    ids=lambda value: None if isinstance(value, str) else "-",
)
def test_wrong_input_is_a_catalogued_error(changes: dict[Any, Any], code: str, at: str) -> None:
    for document in (order() | changes, jeongsan.Order.from_dict(order() | changes)):
        error = refused(document)
        assert (error.code, error.at, error.errors) == (code, at, (error,))
        assert error.message and error.code in str(error)


def test_a_class_takes_no_other_forms_than_a_dict() -> None:
    given: Any = {"id": "order-1", "partner": "farm", "start_date": datetime.datetime(2023, 8, 11), "amount": 1.5}
    assert refused(jeongsan.Order(**given)).at in ("$.order.amount", "$.order.startDate")
    given |= {"start_date": DAY, "amount": 10_000, "discounts": FORKED}
    assert (refused(jeongsan.Order(**given)).code, refused(jeongsan.Order(**given)).at) == ("wrong_type", "$.order.discounts")
    with pytest.raises(TypeError, match="amuont"):
        jeongsan.Order(id="order-1", partner="farm", amuont=1)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("", "malformed_json"),
        ("\ud800", "malformed_json"),
        ('{"contracts": "\ud800"}', "malformed_json"),
        ([], "wrong_type"),
        (None, "wrong_type"),
        (1.5, "wrong_type"),
        (b"{}", "unknown_field"),
        (HOLDS_ITSELF, "unknown_field"),
        ({"contracts": 5}, "wrong_type"),
    ],
)
def test_what_is_no_book_is_a_catalogued_error(given: Any, code: str) -> None:
    with pytest.raises(jeongsan.JeongsanError) as caught:
        jeongsan.PolicyBook(given)
    assert caught.value.code == code and caught.value.at.startswith("$")


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


def test_memory_stays_flat() -> None:
    shared, document = book(), order()
    for _ in range(2_000):
        shared.settle(document)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(20_000):
        shared.settle(document)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8_192


def test_each_family_of_errors_is_a_class() -> None:
    assert isinstance(refused(order(partner="nobody")), jeongsan.BookError)
    assert isinstance(refused(order(amount="ten")), jeongsan.InvalidValueError)
    assert isinstance(refused(order(amuont=1)), jeongsan.DocumentError)
    with pytest.raises(jeongsan.FormulaError) as caught:
        jeongsan.check_calculator({"formulas": {"platformFee": "ORDER_AMOUNT +"}})
    assert caught.value.code == "formula_missing_right_operand"
