//! Amounts of three partners become one payout with tax, one balance carried over, and one net of zero.

use jeongsan::calendar::parse_date;
use jeongsan::money::{Currency, Money};
use jeongsan::payout::{AccountStatus, PayoutPartner, PayoutTerms, PlanRequest};
use jeongsan::statement::statement_lines;
use jeongsan::transfer::ManualRequest;
use jeongsan::{PartnerId, PayoutBatchId, TransferId, wire};

const PARTNER: &str = r#"{ "id": "ID", "name": "ID", "defaultContract": "standard", "type": { "kind": "withholding" },
  "account": { "bank": "004", "number": "00123456789012", "holder": "ID" } }"#;
const CONTRACT: &str = r#"{ "id": "standard", "name": "Standard", "platformFee": { "rate": "10%" }, "platformFeeVatBearer": "partner",
  "settlementCycle": { "lagDays": 2, "recurrence": { "every": "day" }, "convention": "following" } }"#;

pub fn main() -> crate::Outcome {
    let partners = ["creator", "debtor", "even"].map(|id| PARTNER.replace("ID", id)).join(", ");
    let book = wire::book_from_json(&format!(r#"{{ "contracts": [{CONTRACT}], "partners": [{partners}] }}"#))?;
    let (paid_on, mut transfers, mut payees) = (parse_date("2026-10-30")?, Vec::new(), Vec::new());
    for (id, partner, won) in [("m-1", "creator", 1_119_500), ("m-2", "debtor", -55_900), ("m-3", "even", 0)] {
        let (id, partner, amount) = (TransferId::new(id)?, PartnerId::new(partner)?, Money::new(won, Currency::Krw)?);
        let mut payee = PayoutPartner::new(book.partner(&partner, paid_on)?.value.clone());
        payee.account_status = AccountStatus::Verified;
        payees.push(payee);
        transfers.push(book.manual(ManualRequest::new(id, partner, amount, paid_on))?.summary());
    }
    let (lines, terms, batch) = (statement_lines(&transfers)?, PayoutTerms::default(), PayoutBatchId::new("bp-1")?);
    let plan = PlanRequest::new(batch, "October", paid_on, &lines, &payees, &terms).plan()?;
    for payout in &plan.batch.payouts {
        let (id, a) = (payout.state.id(), payout.amounts);
        println!("{id}: {} − {} − {} = {}", a.settlement, a.income_tax, a.local_income_tax, a.amount);
    }
    plan.carries.iter().for_each(|carry| println!("{}: {}, {}", carry.id, carry.amount, carry.reason.as_str()));
    plan.closed.iter().for_each(|closed| println!("{}: nothing to pay, nothing left", closed.partner));
    println!("{} commands for the host", plan.commands.len());
    Ok(())
}

// Prints:
// bp-1-1: 1,119,500 KRW − 33,580 KRW − 3,350 KRW = 1,082,570 KRW
// bp-1-carry-1: -55,900 KRW, negative
// even: nothing to pay, nothing left
// 3 commands for the host
