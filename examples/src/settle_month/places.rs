//! From the JSONPath of an engine error to the row and column of the table the order came from.
//!
//! Knows both naming schemes and nothing else. Lines of an order are counted from 0, as its rows are.

use jeongsan::limits::LINES_MAX;
use jeongsan::{Code, Error};

use crate::columns::Column;

/// The line an error is about, if it is about one, and the column to look at.
pub fn place(error: &Error) -> (Option<usize>, Column) {
    let at = error.at();
    let path = at.strip_prefix('$').unwrap_or(&at);
    let of_line = path.strip_prefix(".lines[").and_then(|rest| rest.split_once(']'));
    match of_line {
        Some((index, rest)) => (index.parse().ok(), line_column(field(rest), error.code())),
        None if path == ".lines" && error.code() == Code::TooMany => (Some(LINES_MAX), Column::ProductId),
        None => (None, order_column(field(path), error.code())),
    }
}

/// The first name of a path: `discounts` of `.discounts[1].amount`.
fn field(path: &str) -> &str {
    path.strip_prefix('.').and_then(|path| path.split(['.', '[']).next()).unwrap_or_default()
}

fn line_column(field: &str, code: Code) -> Column {
    match field {
        "productName" => Column::ProductName,
        "productTag" => Column::ProductTag,
        "unitPrice" => Column::UnitPrice,
        "unitTaxFree" => Column::UnitTaxFree,
        "quantity" => Column::Quantity,
        "discounts" => Column::LineDiscounts,
        "additionalFees" => Column::LineFees,
        "productId" => Column::ProductId,
        _ => match code {
            Code::DiscountExceedsOrder
            | Code::DiscountTaxFreeExceedsDiscount
            | Code::DiscountTaxFreeExceedsOrderTaxFree => Column::LineDiscounts,
            Code::PaymentTaxFreeExceedsPayment => Column::UnitTaxFree,
            Code::AmountOutOfRange => Column::UnitPrice,
            _ => Column::ProductId,
        },
    }
}

fn order_column(field: &str, code: Code) -> Column {
    match field {
        "partner" => Column::PartnerId,
        "contract" => Column::ContractId,
        "currency" => Column::Currency,
        "paymentId" => Column::PaymentId,
        "paymentMethod" => Column::PaymentMethod,
        "easyPayProvider" => Column::EasyPayProvider,
        "paidAt" => Column::PaidAt,
        "startDate" => Column::StartDate,
        "settlementDate" => Column::SettlementDate,
        "amount" | "amounts" => Column::OrderAmount,
        "lines" => Column::ProductId,
        "taxFree" => Column::TaxFree,
        "discounts" => Column::OrderDiscounts,
        "additionalFees" => Column::OrderFees,
        "memo" => Column::Memo,
        _ => match code {
            Code::StartDateMissing => Column::PaidAt,
            Code::DiscountExceedsOrder
            | Code::DiscountTaxFreeExceedsDiscount
            | Code::DiscountTaxFreeExceedsOrderTaxFree => Column::OrderDiscounts,
            Code::PaymentTaxFreeExceedsPayment => Column::TaxFree,
            Code::AmountOutOfRange | Code::ExactlyOneOf => Column::OrderAmount,
            _ => Column::OrderId,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_rows_and_columns() {
        let line = Error::new(Code::NegativeAmount).under("amount").under_index(0).under("discounts");
        assert_eq!(place(&line.clone().under_index(12).under("lines")), (Some(12), Column::LineDiscounts));
        assert_eq!(place(&line), (None, Column::OrderDiscounts));
        let check = Error::new(Code::DiscountExceedsOrder);
        assert_eq!(place(&check.clone().under_index(3).under("lines")), (Some(3), Column::LineDiscounts));
        assert_eq!(place(&check), (None, Column::OrderDiscounts));
        let crowd = Error::new(Code::TooMany).under("lines");
        assert_eq!(place(&crowd), (Some(1_000), Column::ProductId));
        assert_eq!(place(&Error::new(Code::Archived).under("partner")), (None, Column::PartnerId));
    }
}
