//! The columns of an order table: their names, which are needed, and where they stand in a given file.
//!
//! Columns may stand in any order. An unknown one is refused: a misspelt `order_discounts` must not settle orders without their
//! discounts. Does not read values.

use jeongsan::{Code, Error};

use crate::problem::Problem;
use crate::rows::{Fault, Row};

macro_rules! columns {
    ($($column:ident $name:literal;)*) => {
        /// A column of an order table.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum Column { $($column),* }

        impl Column {
            /// Every column, in the order of the example data.
            pub const ALL: &'static [Column] = &[$(Column::$column),*];

            /// Its name in the header.
            pub const fn name(self) -> &'static str {
                match self { $(Column::$column => $name),* }
            }
        }
    };
}

columns! {
    OrderId "order_id";
    PartnerId "partner_id";
    ContractId "contract_id";
    PaymentId "payment_id";
    PaymentMethod "payment_method";
    EasyPayProvider "easy_pay_provider";
    PaidAt "paid_at";
    Currency "currency";
    StartDate "start_date";
    SettlementDate "settlement_date";
    OrderAmount "order_amount";
    TaxFree "tax_free";
    OrderDiscounts "order_discounts";
    OrderFees "order_fees";
    ProductId "product_id";
    ProductName "product_name";
    ProductTag "product_tag";
    UnitPrice "unit_price";
    UnitTaxFree "unit_tax_free";
    Quantity "quantity";
    LineDiscounts "line_discounts";
    LineFees "line_fees";
    Memo "memo";
}

impl Column {
    /// The columns of a line; all others belong to the order.
    pub const OF_LINE: &'static [Column] = &[
        Column::ProductId,
        Column::ProductName,
        Column::ProductTag,
        Column::UnitPrice,
        Column::UnitTaxFree,
        Column::Quantity,
        Column::LineDiscounts,
        Column::LineFees,
    ];

    /// The columns of the order, its id aside.
    pub fn of_order() -> impl Iterator<Item = Column> {
        Column::ALL.iter().copied().filter(|column| *column != Column::OrderId && !Column::OF_LINE.contains(column))
    }
}

/// Where the columns stand in one file.
#[derive(Debug)]
pub struct Columns {
    places: [Option<usize>; Column::ALL.len()],
    /// How many cells a row has.
    pub count: usize,
    /// The columns of the order that the file has.
    pub of_order: Vec<Column>,
}

impl Columns {
    /// Reads the header, or says everything that is wrong with it.
    pub fn of(header: &Row, file: &str) -> Result<Columns, Vec<Problem>> {
        let line = Some(header.line);
        let refused = |code, message: &str, expected: &str| Problem {
            line,
            field: "header".to_owned(),
            ..Problem::of_file(file, code, message.to_owned(), expected)
        };
        if let Some((code, message, expected)) = unlike_a_table(header) {
            return Err(vec![refused(code, message, expected)]);
        }
        let mut places = [None; Column::ALL.len()];
        let (mut errors, mut nameless, mut misspelt) = (Vec::new(), Vec::new(), Vec::new());
        for (place, name) in header.cells.iter().enumerate() {
            let known = Column::ALL.iter().position(|column| column.name() == name);
            // Where a column is meant all the same, one message tells of all of them, and none is missing besides.
            let meant = known.or_else(|| Column::ALL.iter().position(|column| column.name() == folded(name)));
            match meant {
                _ if name.trim().is_empty() => nameless.push(place + 1),
                Some(column) if places[column].is_none() => {
                    places[column] = Some(place);
                    misspelt.extend(known.is_none().then_some(name));
                }
                Some(_) => errors.push(Error::new(Code::DuplicateField).with("field", name)),
                None => {
                    let names = Column::ALL.iter().map(|column| column.name());
                    errors.push(Error::new(Code::UnknownField).with("field", name).suggest(name, names));
                }
            }
        }
        let mut problems: Vec<Problem> = errors.iter().map(|error| Problem::of(file, line, "header", error)).collect();
        let names: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
        let mut unknown = problems.iter_mut().filter(|problem| problem.code == Code::UnknownField.as_str());
        // The list of all names once, however many are unknown.
        if let Some(first) = unknown.next() {
            first.expected = format!("one of {}", names.join(", "));
            unknown.for_each(|problem| problem.expected = "a name of the list above".to_owned());
        }
        if let Some(first) = misspelt.first() {
            let message = format!("{} of the names are not as they should be, `{first}` first", misspelt.len());
            problems.push(refused("misspelt_columns", &message, "names in lower case with `_`, such as `order_id`"));
        }
        if let Some(first) = nameless.first() {
            let message = match nameless.len() {
                1 => format!("column {first} has no name"),
                many => format!("{many} columns have no name, column {first} first"),
            };
            problems.push(refused("nameless_column", &message, "a name in every cell, and no commas behind the last"));
        }
        problems.extend(missing(&places).into_iter().map(|(field, expected)| Problem {
            expected: expected.to_owned(),
            ..Problem::of(file, line, "header", &Error::new(Code::MissingField).with("field", field))
        }));
        let present = |column: &Column| places[*column as usize].is_some();
        let of_order = Column::of_order().filter(present).collect();
        if problems.is_empty() { Ok(Columns { places, count: header.cells.len(), of_order }) } else { Err(problems) }
    }

    /// Whether rows begin with the id, where a missing cell further on cannot shift it.
    pub fn id_is_first(&self) -> bool {
        self.places[Column::OrderId as usize] == Some(0)
    }

    /// The cell of a column; empty when the file has no such column or the row ends before it.
    #[inline]
    pub fn cell<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        self.places[column as usize].and_then(|place| row.cells.get(place)).unwrap_or_default()
    }
}

/// What the first row shows when the file is no table of ours at all: code, what it is, and what would have been right. One cause is
/// told once, whatever else follows from it.
fn unlike_a_table(header: &Row) -> Option<(&'static str, &'static str, &'static str)> {
    const SPREADSHEET: &str = "a CSV file; in Excel save as `CSV UTF-8`";
    let raw = header.raw.as_slice();
    let begins = |signs: &[&[u8]]| signs.iter().any(|sign| raw.starts_with(sign));
    if begins(&[b"PK\x03\x04", b"\xd0\xcf\x11\xe0"]) {
        return Some(("spreadsheet_file", "this is a workbook of a spreadsheet, whatever its name says", SPREADSHEET));
    }
    if begins(&[b"<"]) {
        return Some(("spreadsheet_file", "this is a page of HTML or XML, whatever its name says", SPREADSHEET));
    }
    if begins(&[b"\xff\xfe", b"\xfe\xff"]) {
        return Some(("not_utf8", "this file is UTF-16", UTF8_EXPECTED));
    }
    if begins(&[b"sep=", b"SEP=", b"\"sep="]) {
        return Some(("wrong_header", "the first line tells a spreadsheet what separates cells", "the header first"));
    }
    if raw.strip_suffix(b"\n").unwrap_or(raw).strip_suffix(b"\r").unwrap_or(raw).contains(&b'\r') {
        return Some((
            "wrong_line_ends",
            "the lines end as those of an old Macintosh",
            "lines that end with LF or CR LF",
        ));
    }
    match header.fault {
        Some(Fault::Encoding) => return Some(("not_utf8", "the header is not UTF-8", UTF8_EXPECTED)),
        Some(Fault::Quoting(reason)) => return Some(("broken_quoting", reason, "paired quotes")),
        None => {}
    }
    let alone = header.cells.len() == 1 && header.cells.get(0).is_some_and(|cell| cell.contains([';', '\t', '|']));
    alone.then_some(("wrong_separator", "the header has one cell", "commas between the cells"))
}

/// A name of a column with the slips of people who type names: letter case, spaces, hyphens.
fn folded(name: &str) -> String {
    name.trim().chars().map(|c| if matches!(c, ' ' | '-') { '_' } else { c.to_ascii_lowercase() }).collect()
}

/// What to do about a file of another encoding. Korean Excel saves CSV in the code page 949 unless told otherwise.
pub const UTF8_EXPECTED: &str = "UTF-8; in Excel save as `CSV UTF-8`";

/// Needed columns that are not there, with what would do.
fn missing(places: &[Option<usize>]) -> Vec<(&'static str, &'static str)> {
    let has = |column: Column| places[column as usize].is_some();
    let mut missing = Vec::new();
    for column in [Column::OrderId, Column::PartnerId] {
        if !has(column) {
            missing.push((column.name(), "this column in every order table"));
        }
    }
    if !has(Column::PaidAt) && !has(Column::StartDate) {
        missing.push((Column::PaidAt.name(), "`paid_at` or `start_date`, which give the first day of the cycle"));
    }
    if Column::OF_LINE.iter().any(|column| has(*column)) {
        for column in [Column::ProductId, Column::UnitPrice, Column::Quantity] {
            if !has(column) {
                missing.push((column.name(), "`product_id`, `unit_price` and `quantity` in a table of lines"));
            }
        }
    } else if !has(Column::OrderAmount) {
        missing.push((Column::OrderAmount.name(), "`order_amount`, or `product_id`, `unit_price` and `quantity`"));
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::Rows;

    fn header(text: &str) -> Result<Columns, Vec<String>> {
        let mut row = Row::default();
        Rows::new(text.as_bytes()).next(&mut row).unwrap();
        Columns::of(&row, "f").map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn columns_may_stand_in_any_order_and_the_smallest_table_has_four() {
        let columns = header("order_amount,paid_at,partner_id,order_id").unwrap();
        assert_eq!((columns.count, columns.places[0]), (4, Some(3)));
    }

    #[test]
    fn one_cause_is_one_message() {
        let names: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
        let all = names.join(",");
        for (text, told) in [
            (all.to_uppercase(), "misspelt_columns: 23 of the names are not as they should be, `ORDER_ID` first"),
            (all.replace('_', " "), "misspelt_columns: 20 of the names are not as they should be, `order id` first"),
            (format!("{all},"), "nameless_column: column 24 has no name"),
            (format!("{all},,,"), "nameless_column: 3 columns have no name, column 24 first"),
            (format!("{all}\ro-1,p-1\ro-2,p-2\r"), "wrong_line_ends: the lines end as those of an old Macintosh"),
            (format!("sep=,\n{all}"), "wrong_header: the first line tells a spreadsheet what separates cells"),
            (format!("sep=;\r\n{all}"), "wrong_header: the first line tells a spreadsheet what separates cells"),
            (all.replace(',', ";"), "wrong_separator: the header has one cell"),
            ("PK\x03\x04\x14,\r\x06\"x".to_owned(), "spreadsheet_file: this is a workbook of a spreadsheet"),
            ("<html><table>\n".to_owned(), "spreadsheet_file: this is a page of HTML or XML"),
        ] {
            let found = header(&text).unwrap_err();
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].starts_with(&format!("f:1: header: {told}")), "{found:?}");
        }
        let found = Columns::of(&row(b"\xd0\xcf\x11\xe0\xa1\xb1,\xff\n"), "f").unwrap_err();
        assert_eq!((found.len(), found[0].code), (1, "spreadsheet_file"));
        let found = Columns::of(&row(b"\xff\xfeo\0r\0"), "f").unwrap_err();
        assert_eq!((found.len(), found[0].message.as_str()), (1, "this file is UTF-16"));
    }

    fn row(bytes: &[u8]) -> Row {
        let mut row = Row::default();
        Rows::new(bytes).next(&mut row).unwrap();
        row
    }

    #[test]
    fn every_fault_of_a_header_is_told_at_once() {
        let told = header("order_id,order_id,unit_prise,quantity").unwrap_err();
        let starts = [
            "f:1: header: duplicate_field: field `order_id` is given twice",
            "f:1: header: unknown_field: unknown field `unit_prise`, did you mean `unit_price`?",
            "f:1: header: missing_field: field `partner_id` is missing",
            "f:1: header: missing_field: field `paid_at` is missing",
            "f:1: header: missing_field: field `product_id` is missing",
            "f:1: header: missing_field: field `unit_price` is missing",
        ];
        assert_eq!(told.len(), starts.len(), "{told:?}");
        assert!(told.iter().zip(starts).all(|(told, start)| told.starts_with(start)), "{told:?}");
    }
}
