//! Kinds of income tax is withheld from, and who withholds.
//!
//! Does not know rates. Which kind an income is, is decided by contract and law, never derived from a partner's other data.

use crate::words::worded;

worded! {
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
    #[non_exhaustive]
    IncomeKind {
        /// Business income from continuing or repeated personal services (계속·반복적 인적용역): riders, creators, lecturers.
        Business "business";
        /// Other business income that is withheld from, such as medical services. The small-amount rule still holds for it.
        BusinessOther "business_other";
        /// Business income of a foreign professional athlete (외국인 직업운동가).
        BusinessForeignAthlete "business_foreign_athlete";
        /// Service charges (봉사료).
        ServiceCharge "service_charge";
        /// Other income with 60 % deemed expense (기타소득: occasional lectures, manuscripts).
        OtherSixtyPercentExpense "other_sixty_percent_expense";
        /// Other income without deemed expense.
        OtherNoExpense "other_no_expense";
        /// Personal services of a non-resident (비거주자 인적용역). A treaty may lower the rate: build a table with its own row.
        NonresidentPersonalService "nonresident_personal_service";
        /// Royalties of a non-resident (비거주자 사용료). A treaty may lower the rate: build a table with its own row.
        NonresidentRoyalty "nonresident_royalty";
    }
}

worded! {
    /// Who withholds. Closed: there is the payer, another, or nobody. Who pays on another's behalf counts as that other for the law (Income
    /// Tax Act, article 127 paragraph 2), so it is agreed and told, not derived.
    WithholdingRole {
        /// The platform pays and withholds (Income Tax Act, article 127 paragraph 1).
        Payer "payer";
        /// Somebody else does, such as the seller who employs the payee: the platform pays gross.
        Agent "agent";
        /// Nobody does: a business that invoices.
        None "none";
    }
}
