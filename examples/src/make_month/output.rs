//! The files, written byte for byte the same every time.

use std::error::Error;
use std::io::{self, Write};

use serde::Serialize;

use crate::partners::Seller;
use crate::records::{Discount, Line, Order};
use crate::{book, contracts};

const HEADER: [&str; 23] = [
    "order_id",
    "partner_id",
    "contract_id",
    "payment_id",
    "payment_method",
    "easy_pay_provider",
    "paid_at",
    "currency",
    "start_date",
    "settlement_date",
    "order_amount",
    "tax_free",
    "order_discounts",
    "order_fees",
    "product_id",
    "product_name",
    "product_tag",
    "unit_price",
    "unit_tax_free",
    "quantity",
    "line_discounts",
    "line_fees",
    "memo",
];

/// Columns that belong to the order, before those of the line.
const ORDER_COLUMNS: usize = 14;
/// Columns that belong to the line.
const LINE_COLUMNS: usize = 8;

/// Writes `policies.json`.
pub fn policies(mut file: impl Write) -> Result<(), Box<dyn Error>> {
    writeln!(file, "{{\n\"settings\": {},\n\"calendar\": {},", book::SETTINGS, book::CALENDAR)?;
    list(&mut file, "contracts", contracts::all())?;
    file.write_all(b",\n")?;
    list(&mut file, "discountSharePolicies", book::share_policies())?;
    file.write_all(b",\n")?;
    list(&mut file, "additionalFeePolicies", book::fee_policies())?;
    file.write_all(b"\n}\n")?;
    Ok(file.flush()?)
}

/// Writes `partners.json`.
pub fn partners(mut file: impl Write, sellers: &[Seller]) -> Result<(), Box<dyn Error>> {
    file.write_all(b"{\n")?;
    list(&mut file, "partners", sellers.iter().flat_map(|seller| &seller.versions))?;
    file.write_all(b"\n}\n")?;
    Ok(file.flush()?)
}

/// Adds a record to a file of JSON Lines.
pub fn line(file: &mut impl Write, record: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *file, record)?;
    file.write_all(b"\n")
}

/// A named list with one record a line, so that a change is one line in a diff.
fn list<T: Serialize>(file: &mut impl Write, name: &str, records: impl IntoIterator<Item = T>) -> io::Result<()> {
    write!(file, "\"{name}\": [")?;
    for (position, record) in records.into_iter().enumerate() {
        file.write_all(if position == 0 { b"\n  " } else { b",\n  " })?;
        serde_json::to_writer(&mut *file, &record)?;
    }
    file.write_all(b"\n]")
}

/// `orders.csv`: one row a line, the order's own columns on its first row only.
pub struct OrdersCsv<W: Write>(csv::Writer<W>);

impl<W: Write> OrdersCsv<W> {
    /// Starts the file with its header.
    pub fn new(file: W) -> Result<Self, Box<dyn Error>> {
        let mut table = csv::Writer::from_writer(file);
        table.write_record(HEADER)?;
        Ok(Self(table))
    }

    /// Adds one order.
    pub fn write(&mut self, order: &Order) -> Result<(), Box<dyn Error>> {
        let memo = order.memo.unwrap_or_default().to_owned();
        let mut head = order_cells(order).to_vec();
        if order.lines.is_empty() {
            head.resize(ORDER_COLUMNS + LINE_COLUMNS, String::new());
            head.push(memo);
            self.0.write_record(head)?;
            return Ok(());
        }
        for (position, line) in order.lines.iter().enumerate() {
            let mut row = if position == 0 { head.clone() } else { vec![order.id.clone()] };
            row.resize(ORDER_COLUMNS, String::new());
            row.extend(line_cells(line));
            row.push(if position == 0 { memo.clone() } else { String::new() });
            self.0.write_record(row)?;
        }
        Ok(())
    }

    /// Writes what is still buffered.
    pub fn finish(mut self) -> Result<(), Box<dyn Error>> {
        Ok(self.0.flush()?)
    }
}

fn order_cells(order: &Order) -> [String; ORDER_COLUMNS] {
    [
        order.id.clone(),
        order.partner.clone(),
        order.contract.clone().unwrap_or_default(),
        order.payment_id.clone(),
        order.payment_method.unwrap_or_default().into(),
        order.easy_pay_provider.unwrap_or_default().into(),
        order.paid_at.clone(),
        order.currency.into(),
        order.start_date.clone().unwrap_or_default(),
        order.settlement_date.clone().unwrap_or_default(),
        order.amount.map(|amount| amount.to_string()).unwrap_or_default(),
        order.tax_free.map(|amount| amount.to_string()).unwrap_or_default(),
        discounts_cell(&order.discounts),
        order.additional_fees.join(";"),
    ]
}

fn line_cells(line: &Line) -> [String; LINE_COLUMNS] {
    let tax_free = if line.unit_tax_free == 0 { String::new() } else { line.unit_tax_free.to_string() };
    [
        line.product_id.clone(),
        line.product_name.clone(),
        line.product_tag.into(),
        line.unit_price.to_string(),
        tax_free,
        line.quantity.to_string(),
        discounts_cell(&line.discounts),
        line.additional_fees.join(";"),
    ]
}

fn discounts_cell(discounts: &[Discount]) -> String {
    let cells: Vec<String> = discounts
        .iter()
        .map(|discount| match discount.tax_free {
            0 => format!("{}={}", discount.policy, discount.amount),
            tax_free => format!("{}={}/{tax_free}", discount.policy, discount.amount),
        })
        .collect();
    cells.join(";")
}
