//! The totals as files: a table for spreadsheets and a JSON list, with the same numbers.
//!
//! Amounts are whole minor units. Does not add anything up.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::folder::Folder;
use crate::spreadsheet::{guarded, table};
use crate::totals::{Key, SUMMED, Total, Totals};
use crate::transfers::snake_case;

/// A record of `totals.json`; names are those of the engine's records.
struct Record<'a>(&'a Key, &'a Total);

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Record((partner, date, currency), total) = self;
        let mut record = serializer.serialize_map(None)?;
        record.serialize_entry("partnerId", partner.as_str())?;
        record.serialize_entry("partnerName", &total.name)?;
        record.serialize_entry("settlementDate", &date.to_string())?;
        record.serialize_entry("currency", currency.code())?;
        record.serialize_entry("count", &total.sums.count)?;
        for (component, sum) in SUMMED.iter().zip(&total.sums.amounts) {
            record.serialize_entry(component.as_str(), sum)?;
        }
        record.serialize_entry("manual", &total.sums.manual)?;
        record.end()
    }
}

/// Writes `totals.csv` and `totals.json`.
pub fn write(folder: &mut Folder, totals: &Totals, byte_order_mark: bool) -> io::Result<()> {
    let mut table = table(folder.create("totals.csv")?, byte_order_mark)?;
    let facts = ["partner_id", "partner_name", "settlement_date", "currency", "count"].map(str::to_owned);
    let amounts = SUMMED.iter().map(|component| snake_case(component.as_str()));
    table.write_record(facts.into_iter().chain(amounts).chain(["manual".to_owned()]))?;
    for ((partner, date, currency), total) in &totals.groups {
        table.write_field(guarded(partner.as_str()).as_bytes())?;
        table.write_field(guarded(&total.name).as_bytes())?;
        table.write_field(date.to_string())?;
        table.write_field(currency.code())?;
        table.write_field(total.sums.count.to_string())?;
        for sum in total.sums.amounts.into_iter().chain([total.sums.manual]) {
            table.write_field(sum.to_string())?;
        }
        table.write_record(None::<&[u8]>)?;
    }
    table.flush()?;

    let mut list = folder.create("totals.json")?;
    list.write_all(b"[")?;
    for (index, (key, total)) in totals.groups.iter().enumerate() {
        list.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut list, &Record(key, total))?;
    }
    list.write_all(b"\n]\n")?;
    list.flush()
}
