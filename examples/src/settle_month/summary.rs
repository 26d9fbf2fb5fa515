//! The summary on standard output: by settlement date, by partner, and as a whole, for each currency.
//!
//! Each table adds up: what does not fit is one row of others. Prints what was added up; computes nothing of its own.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use jeongsan::money::Currency;
use jeongsan::trace::Component;

use crate::layout::Layout;
use crate::text::{counted, cut, grouped};
use crate::totals::{Key, Sums, Total, Totals};

/// Columns a partner's name may take.
const NAME_COLUMNS: usize = 30;

/// The columns of sums, which both tables share, cancels subtracted. By the default formulas the settlement is what share, fees and
/// VAT leave of the order amount, and what was set by hand.
const SUMS: [(&str, bool); 7] = [
    ("transfers", true),
    ("order amount", true),
    ("discount share", true),
    ("fees + VAT", true),
    ("payment VAT", true),
    ("by hand", true),
    ("settlement", true),
];

/// The whole summary, with at most `top` rows a table.
pub fn print(totals: &Totals, top: usize) -> String {
    let mut out = String::new();
    for (currency, all) in &totals.all {
        let groups: Vec<(&Key, &Total)> = totals.groups.iter().filter(|((_, _, its), _)| its == currency).collect();
        let page = Page { currency: *currency, top, all };
        out.push_str(&page.dates(&groups));
        out.push('\n');
        out.push_str(&page.partners(&groups));
        out.push('\n');
    }
    if totals.negative > 0 {
        let orders = counted(totals.negative, "order");
        out.push_str(&format!("{orders} below zero, by which the partner owes the platform:\n"));
        for (order, partner, settlement) in &totals.negatives {
            out.push_str(&format!("  {order}  {partner}  {settlement}\n"));
        }
        let more = totals.negative.saturating_sub(u64::try_from(totals.negatives.len()).unwrap_or_default());
        if more > 0 {
            out.push_str(&format!("  and {} more\n", grouped(i128::from(more), 0)));
        }
    }
    out
}

/// The tables of one currency.
struct Page<'a> {
    currency: Currency,
    top: usize,
    all: &'a Sums,
}

impl Page<'_> {
    fn dates(&self, groups: &[(&Key, &Total)]) -> String {
        let mut dates: BTreeMap<NaiveDate, Sums> = BTreeMap::new();
        for ((_, date, _), total) in groups {
            dates.entry(*date).or_default().add(&total.sums);
        }
        let rows = dates.iter().map(|(date, sums)| ([date.to_string(), date.weekday().to_string()], *sums));
        self.table(["settlement date", "day"], "dates", rows.collect())
    }

    fn partners(&self, groups: &[(&Key, &Total)]) -> String {
        let mut partners: BTreeMap<&str, (&str, Sums)> = BTreeMap::new();
        for ((partner, _, _), total) in groups {
            let (name, sums) = partners.entry(partner.as_str()).or_default();
            *name = &total.name;
            sums.add(&total.sums);
        }
        let mut rows: Vec<_> =
            partners.iter().map(|(id, (name, sums))| ([(*id).to_owned(), cut(name, NAME_COLUMNS)], *sums)).collect();
        rows.sort_by_key(|(_, sums)| std::cmp::Reverse(sums.get(Component::Settlement)));
        self.table(["partner", "name"], "partners", rows)
    }

    fn table(&self, names: [&'static str; 2], many: &str, rows: Vec<([String; 2], Sums)>) -> String {
        let head: Vec<_> = names.into_iter().map(|name| (name, false)).chain(SUMS).collect();
        let mut table = Layout::new(&head);
        // One row of others would hide no more than it shows.
        let shown = if rows.len() <= self.top.saturating_add(1) { rows.len() } else { self.top };
        let mut others = Sums::default();
        for (index, (names, sums)) in rows.iter().enumerate() {
            if index < shown {
                table.row(self.row(names, sums));
            } else {
                others.add(sums);
            }
        }
        if rows.len() > shown {
            table.row(self.row(&[format!("{} more {many}", rows.len() - shown), String::new()], &others));
        }
        table.rule();
        table.row(self.row(&[format!("total {}", self.currency), String::new()], self.all));
        table.print()
    }

    fn row(&self, names: &[String; 2], sums: &Sums) -> Vec<String> {
        let money = |minor| grouped(minor, self.currency.exponent());
        let settlement = sums.get(Component::Settlement);
        let mut row = names.to_vec();
        row.extend([
            grouped(i128::from(sums.count), 0),
            money(sums.get(Component::Order)),
            money(sums.get(Component::DiscountShare)),
            money(sums.fees()),
            money(sums.get(Component::PaymentVatBurden)),
            money(sums.manual),
            money(settlement),
        ]);
        if settlement < 0 {
            row.push("← negative".to_owned());
        }
        row
    }
}
