//! Stages: one sale, settled in parts on several days.
//!
//! Knows shares and cycles; how amounts are cut along them is the transfer's. Calculation §5.10.

use crate::calendar::SettlementCycle;
use crate::code::{Code, Error};
use crate::limits::STAGES_MAX;
use crate::money::Rate;
use crate::words::worded;

worded! {
    /// From which stages a cancel takes back.
    StageReturn {
        /// From the last stage first: what was promised first is kept longest.
        LaterFirst "later_first";
        /// From every stage by its share.
        Proportional "proportional";
    }
}

/// The stages a sale is settled in (분할 정산): so much of it by one cycle, the rest by others.
///
/// 70 % of a sale with its week and 30 % on the first of the second month after is two stages; a rolling reserve (유보금), a tenth kept
/// back for 180 days, is two stages as well. Each stage but the last has a share of the settlement, the last has what is left, and each
/// has a [`SettlementCycle`]. A contract without stages has one, which is everything.
///
/// # What it can never be
///
/// - **One stage, or more than twelve.** One is a contract with a cycle.
/// - **Beside a hundred percent.** Shares are above zero and below 100 % together, so that the last stage has something.
/// - **A loss of a won.** Parts of every amount add up to it (calculation §5.10).
///
/// ```
/// use jeongsan::Code;
/// use jeongsan::calendar::{BusinessDayConvention, Lag, Recurrence, SettlementCycle};
/// use jeongsan::contract::{StageReturn, Stages};
/// let after = |days| SettlementCycle::new(Lag::CalendarDays(days), Recurrence::daily(), BusinessDayConvention::Following);
/// let reserve = Stages::new(&[("90%".parse()?, after(2)?)], after(180)?, StageReturn::LaterFirst)?;
/// assert_eq!(reserve.count(), 2);
/// let nothing_left = Stages::new(&[("90%".parse()?, after(2)?), ("10%".parse()?, after(9)?)], after(180)?, StageReturn::LaterFirst);
/// assert_eq!(nothing_left.unwrap_err().code(), Code::InvalidStages);
/// # Ok::<(), jeongsan::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stages {
    /// The share of each stage but the last, added up over the stages before, in thousandths of a percent.
    sums: Vec<u32>,
    shares: Vec<Rate>,
    cycles: Vec<SettlementCycle>,
    taken_back: StageReturn,
}

impl Stages {
    /// Stages with shares, in the order they are paid, and the cycle of the rest.
    ///
    /// # Errors
    /// [`Code::InvalidStages`] without a share, for a share of nothing and for shares that leave nothing; [`Code::TooMany`] above twelve
    /// stages.
    pub fn new(
        shared: &[(Rate, SettlementCycle)],
        rest: SettlementCycle,
        taken_back: StageReturn,
    ) -> Result<Self, Error> {
        let invalid = |reason: &str| Error::new(Code::InvalidStages).with("reason", reason);
        if shared.is_empty() {
            return Err(invalid("there are at least two"));
        }
        if shared.len() >= STAGES_MAX {
            let count = shared.len().saturating_add(1);
            return Err(Error::new(Code::TooMany)
                .with("count", count)
                .with("what", "stages")
                .with("limit", STAGES_MAX));
        }
        let (mut sums, mut sum) = (Vec::with_capacity(shared.len()), 0_u32);
        for (index, (share, _)) in shared.iter().enumerate() {
            sum = sum.saturating_add(share.millipercent());
            if share.millipercent() == 0 {
                return Err(invalid("a share is above 0 %").under("share").under_index(index));
            }
            if sum >= Rate::WHOLE {
                return Err(invalid("the shares leave nothing for the last stage").under("share").under_index(index));
            }
            sums.push(sum);
        }
        let cycles = shared.iter().map(|(_, cycle)| cycle.clone()).chain([rest]).collect();
        Ok(Stages { sums, shares: shared.iter().map(|(share, _)| *share).collect(), cycles, taken_back })
    }

    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        self.cycles.len()
    }

    /// The share of each stage, none for the last, which has the rest; and its cycle.
    pub fn iter(&self) -> impl Iterator<Item = (Option<Rate>, &SettlementCycle)> {
        let shares = self.shares.iter().copied().map(Some).chain([None]);
        shares.zip(&self.cycles)
    }

    /// From which stages a cancel takes back.
    #[must_use]
    pub fn taken_back(&self) -> StageReturn {
        self.taken_back
    }

    /// The shares of each stage and those before it together, in thousandths of a percent; without the last, which is all.
    pub(crate) fn sums(&self) -> &[u32] {
        &self.sums
    }

    /// The cycle of each stage.
    pub(crate) fn cycles(&self) -> &[SettlementCycle] {
        &self.cycles
    }
}
