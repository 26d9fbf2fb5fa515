//! What is charged of a part in place of what formulas say: fees that do not come back, and what refunds cost.
//!
//! Values only; how they come about is said in `keeping`. Calculation §3.9.

/// What is charged instead of a fee's formula.
#[derive(Clone, Copy, Debug)]
pub(super) enum FeeInstead {
    /// Nothing: what it was charged on is gone.
    Nothing,
    /// What was charged before: it does not come back.
    Kept(i64),
    /// Its part by the order amount that is left.
    Part { fee: i64, left: i64, whole: i64 },
}

/// The fees of a line, or of the order; none where the formula says.
#[derive(Clone, Debug, Default)]
pub(super) struct FeesInstead {
    pub platform: Option<FeeInstead>,
    pub additional: Vec<Option<FeeInstead>>,
}

/// The fees of a part of an order, its lines in their sequence.
#[derive(Clone, Debug, Default)]
pub(super) struct Instead {
    pub order: FeesInstead,
    pub lines: Vec<FeesInstead>,
    /// What refunds cost the partner; below zero in what is cancelled.
    pub refund_cost: i64,
}
