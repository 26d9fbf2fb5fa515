//! The monthly simplified statement of business income (거주자의 사업소득 간이지급명세서): one row per payee, kind and month.
//!
//! The eleven columns of the tax office's file as data; writing the spreadsheet is the host's. Income Tax Act, article 164-3. Other income
//! and non-residents have forms of their own and are refused. Does not compute tax.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::income_code::BusinessIncomeCode;
use super::kind::IncomeKind;
use super::resident_number::ResidentNumber;
use super::withheld::{Deadline, WithheldIncome};
use crate::calendar::HolidayCalendar;
use crate::code::{Code, Error};
use crate::id::PartnerId;
use crate::limits::STATEMENT_ROWS_MAX;
use crate::money::{Currency, Money, Rate};

/// Who was paid. One person is one payee, however many shops they have.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Payee {
    /// The host's key.
    pub id: PartnerId,
    /// Name, as registered.
    pub name: String,
    /// Registration number, masked in `Debug`.
    pub resident_number: ResidentNumber,
}

impl Payee {
    /// A payee by the host's key.
    #[must_use]
    pub fn new(id: PartnerId, name: &str, resident_number: ResidentNumber) -> Self {
        Payee { id, name: name.to_owned(), resident_number }
    }
}

/// One payment to be reported.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StatementEntry {
    /// Who was paid.
    pub payee: Payee,
    /// For what.
    pub income_code: BusinessIncomeCode,
    /// How much, and what was withheld.
    pub withheld: WithheldIncome,
}

impl StatementEntry {
    /// A payment to be reported.
    #[must_use]
    pub fn new(payee: Payee, income_code: BusinessIncomeCode, withheld: WithheldIncome) -> Self {
        StatementEntry { payee, income_code, withheld }
    }
}

/// A row of the file, columns A to K: what one payee was paid in one month under one code at one rate.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct StatementRow {
    /// A: 일련번호, from 1 in each file.
    pub number: usize,
    /// B and C: 귀속연도, 귀속월, as the first day of the month.
    pub month: NaiveDate,
    /// D: 업종코드.
    pub income_code: BusinessIncomeCode,
    /// E and F, and G by the number: 소득자성명, 주민등록번호, 내외국인.
    pub payee: Payee,
    /// The kind of income, which the file shows as its rate.
    pub kind: IncomeKind,
    /// H: 지급액.
    pub gross: Money,
    /// I: 세율.
    pub rate: Rate,
    /// J: 소득세.
    pub income_tax: Money,
    /// K: 지방소득세.
    pub local_income_tax: Money,
}

impl StatementRow {
    /// The row as it stands in the file, columns A to K ([`STATEMENT_COLUMNS`]), with the whole registration number.
    #[must_use]
    pub fn cells(&self) -> [Cell; 11] {
        let (payee, number) = (&self.payee, &self.payee.resident_number);
        let amount = |amount: Money| Cell::Number(amount.minor());
        [
            Cell::Number(i64::try_from(self.number).unwrap_or(i64::MAX)),
            Cell::Number(i64::from(self.month.year())),
            Cell::Text(format!("{:02}", self.month.month())),
            Cell::Number(i64::from(self.income_code.number())),
            Cell::Text(payee.name.clone()),
            Cell::Text(number.reveal()),
            // 1 is a national, 9 a foreigner.
            Cell::Text(if number.is_foreigner() { "9" } else { "1" }.to_owned()),
            amount(self.gross),
            Cell::Text(self.rate.percent().to_string()),
            amount(self.income_tax),
            amount(self.local_income_tax),
        ]
    }
}

/// Headings of the file, columns A to K.
pub const STATEMENT_COLUMNS: [&str; 11] = [
    "일련번호",
    "귀속연도",
    "귀속월",
    "업종코드",
    "소득자성명(상호)",
    "주민(사업자)등록번호",
    "내외국인",
    "지급액",
    "세율",
    "소득세",
    "지방소득세",
];

/// A cell of the file. The file tells text from numbers: `01` and a registration number are text. No `Debug`, because it may be one.
#[derive(Clone, PartialEq, Eq)]
pub enum Cell {
    /// A number.
    Number(i64),
    /// Text.
    Text(String),
}

/// The statement of one month.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct SimplifiedStatement {
    /// First day of the month of payment.
    pub month: NaiveDate,
    /// When it is handed in.
    pub deadline: Deadline,
    /// Its files, at most 1,000 rows each, rows by payee, code and rate.
    pub files: Vec<Vec<StatementRow>>,
}

type RowKey = (NaiveDate, PartnerId, BusinessIncomeCode, IncomeKind, Rate);

impl SimplifiedStatement {
    /// The statements of all months the entries were paid in, earliest first. Calculation §7.10.
    ///
    /// Income of one payee under two codes or rates makes two rows, because each row has one of either.
    ///
    /// ```
    /// use jeongsan::PartnerId;
    /// use jeongsan::calendar::{HolidayCalendar, parse_date};
    /// use jeongsan::money::{Currency, Money};
    /// use jeongsan::withholding::{
    ///     BusinessIncomeCode, IncomeKind, Payee, ResidentNumber, SimplifiedStatement, StatementEntry, WithheldIncome, WithholdingTable,
    /// };
    /// let payee = Payee::new(PartnerId::new("hong")?, "홍길동", ResidentNumber::new("900101-1234568")?);
    /// let tax = WithholdingTable::south_korea().withhold(IncomeKind::Business, Money::new(69_993, Currency::Krw)?, parse_date("2026-11-10")?)?;
    /// let entry = StatementEntry::new(payee, BusinessIncomeCode::new("940909")?, WithheldIncome::from(&tax));
    /// let months = SimplifiedStatement::of_months(&[entry.clone(), entry], &HolidayCalendar::south_korea())?;
    /// let row = &months[0].files[0][0];                               // two payments of one month are one row
    /// assert_eq!((row.number, row.gross.minor(), row.income_tax.minor()), (1, 139_986, 4_180));
    /// assert_eq!(months[0].deadline.nominal, parse_date("2026-12-31")?);
    /// # Ok::<(), jeongsan::Error>(())
    /// ```
    /// # Errors
    /// At the entry: [`Code::IncomeKindNotReported`] for other income and non-residents; [`Code::IncomeCodeMismatch`];
    /// [`Code::NegativeAmount`]; [`Code::TaxExceedsGross`]; [`Code::ConflictingPayee`] for one payee with two names or numbers, or one
    /// number of two payees. [`Code::AmountOutOfRange`] for a sum; [`Code::DateOutsideCalendar`] for a deadline.
    pub fn of_months(
        entries: &[StatementEntry],
        calendar: &HolidayCalendar,
    ) -> Result<Vec<SimplifiedStatement>, Error> {
        let mut payees = Payees::default();
        let mut rows: BTreeMap<RowKey, StatementRow> = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            let place = |error: Error| error.under_index(index);
            check(entry).map_err(place)?;
            payees.meet(&entry.payee).map_err(|error| place(error.under("payee")))?;
            let (income, month) = (&entry.withheld, entry.withheld.month());
            let key = (month, entry.payee.id.clone(), entry.income_code, income.kind, income.rate);
            let row = rows.entry(key).or_insert_with(|| StatementRow {
                number: 0,
                month,
                income_code: entry.income_code,
                payee: entry.payee.clone(),
                kind: income.kind,
                gross: Money::zero(Currency::Krw),
                rate: income.rate,
                income_tax: Money::zero(Currency::Krw),
                local_income_tax: Money::zero(Currency::Krw),
            });
            row.gross = row.gross.checked_add(income.gross).map_err(place)?;
            row.income_tax = row.income_tax.checked_add(income.income_tax).map_err(place)?;
            row.local_income_tax = row.local_income_tax.checked_add(income.local_income_tax).map_err(place)?;
        }
        let mut statements: Vec<SimplifiedStatement> = Vec::new();
        for row in rows.into_values() {
            if statements.last().is_none_or(|last| last.month != row.month) {
                let deadline = Deadline::month_end(row.month, calendar)?;
                statements.push(SimplifiedStatement { month: row.month, deadline, files: Vec::new() });
            }
            if let Some(statement) = statements.last_mut() {
                statement.push(row);
            }
        }
        Ok(statements)
    }
}

impl SimplifiedStatement {
    fn push(&mut self, row: StatementRow) {
        match self.files.last_mut() {
            Some(file) if file.len() < STATEMENT_ROWS_MAX => {
                file.push(StatementRow { number: file.len().saturating_add(1), ..row });
            }
            _ => self.files.push(vec![StatementRow { number: 1, ..row }]),
        }
    }
}

fn check(entry: &StatementEntry) -> Result<(), Error> {
    let (kind, code) = (entry.withheld.kind, entry.income_code);
    if !BusinessIncomeCode::all().any(|code| code.goes_with(kind)) {
        return Err(Error::new(Code::IncomeKindNotReported)
            .with("kind", kind.as_str())
            .under("kind")
            .under("withheld"));
    }
    if !code.goes_with(kind) {
        let error = Error::new(Code::IncomeCodeMismatch).with("code", code.to_string()).with("kind", kind.as_str());
        return Err(error.under("incomeCode"));
    }
    entry.withheld.check().map_err(|error| error.under("withheld"))
}

/// The payees met so far, by key and by number.
#[derive(Default)]
struct Payees {
    by_id: BTreeMap<PartnerId, Payee>,
    by_number: BTreeMap<ResidentNumber, PartnerId>,
}

impl Payees {
    fn meet(&mut self, payee: &Payee) -> Result<(), Error> {
        let conflict = |what: &str, field: &str| {
            let error = Error::new(Code::ConflictingPayee).with("payee", payee.id.as_str()).with("reason", what);
            Err(error.under(field))
        };
        match self.by_id.get(&payee.id) {
            Some(known) if known == payee => return Ok(()),
            Some(known) if known.name != payee.name => return conflict("it had another name before", "name"),
            Some(_) => return conflict("it had another resident number before", "residentNumber"),
            None => {}
        }
        if let Some(other) = self.by_number.get(&payee.resident_number) {
            let reason = format!("payee `{other}` has the same resident number");
            return conflict(&reason, "residentNumber");
        }
        self.by_number.insert(payee.resident_number.clone(), payee.id.clone());
        self.by_id.insert(payee.id.clone(), payee.clone());
        Ok(())
    }
}
