//! Kinds of income tax is withheld from, and who withholds.
//!
//! Does not know rates. Which kind an income is, is decided by contract and law, never derived from a partner's other data.

/// A kind of income, as the Income Tax Act tells them apart for withholding. Rates, exemptions and articles by kind are in
/// calculation §7.9.
///
/// | kind | who, for instance | report |
/// |---|---|---|
/// | `Business` | riders, creators, lecturers, designers | simplified statement, monthly |
/// | `BusinessOther` | medical services | simplified statement, monthly |
/// | `BusinessForeignAthlete` | a foreign professional athlete | simplified statement, monthly |
/// | `ServiceCharge` | who gets service charges of a hotel or restaurant | simplified statement, monthly |
/// | `OtherSixtyPercentExpense` | an occasional lecture, a manuscript | a form of its own |
/// | `OtherNoExpense` | a prize, a reward | a form of its own |
/// | `NonresidentPersonalService`, `NonresidentRoyalty` | abroad | a form of its own |
///
/// What an income is, is a question of law and of the contract; the engine is told.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum IncomeKind {
    /// Business income from continuing or repeated personal services (계속·반복적 인적용역): riders, creators, lecturers.
    Business,
    /// Other business income that is withheld from, such as medical services. The small-amount rule still holds for it.
    BusinessOther,
    /// Business income of a foreign professional athlete (외국인 직업운동가).
    BusinessForeignAthlete,
    /// Service charges (봉사료).
    ServiceCharge,
    /// Other income with 60 % deemed expense (기타소득: occasional lectures, manuscripts).
    OtherSixtyPercentExpense,
    /// Other income without deemed expense.
    OtherNoExpense,
    /// Personal services of a non-resident (비거주자 인적용역). A treaty may lower the rate: build a table with its own row.
    NonresidentPersonalService,
    /// Royalties of a non-resident (비거주자 사용료). A treaty may lower the rate: build a table with its own row.
    NonresidentRoyalty,
}

impl IncomeKind {
    /// Every kind, in the order of tables and files.
    pub const ALL: &'static [IncomeKind] = &[
        IncomeKind::Business,
        IncomeKind::BusinessOther,
        IncomeKind::BusinessForeignAthlete,
        IncomeKind::ServiceCharge,
        IncomeKind::OtherSixtyPercentExpense,
        IncomeKind::OtherNoExpense,
        IncomeKind::NonresidentPersonalService,
        IncomeKind::NonresidentRoyalty,
    ];

    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            IncomeKind::Business => "business",
            IncomeKind::BusinessOther => "business_other",
            IncomeKind::BusinessForeignAthlete => "business_foreign_athlete",
            IncomeKind::ServiceCharge => "service_charge",
            IncomeKind::OtherSixtyPercentExpense => "other_sixty_percent_expense",
            IncomeKind::OtherNoExpense => "other_no_expense",
            IncomeKind::NonresidentPersonalService => "nonresident_personal_service",
            IncomeKind::NonresidentRoyalty => "nonresident_royalty",
        }
    }
}

/// Who withholds. Closed: there is the payer, another, or nobody. Who pays on another's behalf counts as that other for the law (Income
/// Tax Act, article 127 paragraph 2), so it is agreed and told, not derived.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum WithholdingRole {
    /// The platform pays and withholds (Income Tax Act, article 127 paragraph 1).
    Payer,
    /// Somebody else does, such as the seller who employs the payee: the platform pays gross.
    Agent,
    /// Nobody does: a business that invoices.
    None,
}

impl WithholdingRole {
    /// Every role.
    pub const ALL: [WithholdingRole; 3] = [WithholdingRole::Payer, WithholdingRole::Agent, WithholdingRole::None];

    /// The word as it crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            WithholdingRole::Payer => "payer",
            WithholdingRole::Agent => "agent",
            WithholdingRole::None => "none",
        }
    }
}
