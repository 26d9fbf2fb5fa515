//! Cancels of about three orders in a hundred, from the day after they were paid until late October.
//!
//! Some order is cancelled in part and then again. Drawn from a stream of their own, so that they change no order.

use chrono::{DateTime, TimeDelta, Utc};

use crate::clock::later;
use crate::left::Left;
use crate::records::{Cancel, Order};
use crate::rng::Rng;

/// The last instant anything is cancelled.
const LAST: &str = "2026-10-29T09:00:00Z";

/// When the shop that closes takes everything back: after all its orders were settled.
const CLOSING: &str = "2026-10-20T02:00:00Z";

const MEMOS: [&str; 5] = ["단순 변심", "파손", "품절", "오배송, 재발송 없음", "=부분 환불"];

/// Draws the cancels of one order after the other.
pub struct Cancels<'a> {
    rng: Rng,
    closing: &'a str,
}

impl<'a> Cancels<'a> {
    /// Cancels; the partner `closing` takes all its orders back.
    pub fn new(rng: Rng, closing: &'a str) -> Self {
        Self { rng, closing }
    }

    /// The cancels of an order, in the order they were made; mostly none.
    pub fn of(&mut self, order: &Order) -> Vec<Cancel> {
        if order.partner == self.closing {
            let cancelled_at = Some(CLOSING.to_owned());
            let memo = Some("폐업");
            return vec![Cancel { all: Some(true), cancelled_at, memo, ..cancel(order, 1) }];
        }
        if !self.rng.permille(30) {
            return Vec::new();
        }
        let mut left = Left::of(order);
        let Ok(paid_at) = order.paid_at.parse::<DateTime<Utc>>() else { return Vec::new() };
        let mut at = paid_at;
        let mut cancels = Vec::new();
        for number in 1..=3 {
            at += self.delay();
            if LAST.parse::<DateTime<Utc>>().is_ok_and(|last| at > last) {
                break;
            }
            let mut cancel = cancel(order, number);
            let in_part = self.rng.permille(if number == 1 { 650 } else { 500 });
            if !in_part || left.take_part(&mut self.rng, &mut cancel).is_none() {
                cancel.lines.clear();
                left.take_all(&mut cancel);
            }
            self.date(&mut cancel, at);
            cancels.push(cancel);
            if left.empty || !self.rng.permille(300) {
                break;
            }
        }
        cancels
    }

    /// Mostly days; now and then weeks, by which time the order has been settled.
    fn delay(&mut self) -> TimeDelta {
        let days = if self.rng.permille(600) { self.rng.between(0, 6) } else { self.rng.between(7, 24) };
        TimeDelta::seconds(days * 86_400 + self.rng.between(3_600, 86_399))
    }

    /// Mostly an instant; now and then a start date, or a settlement date agreed by hand.
    fn date(&mut self, cancel: &mut Cancel, at: DateTime<Utc>) {
        let day = (at + TimeDelta::hours(9)).date_naive();
        if self.rng.permille(100) {
            cancel.start_date = Some(day.to_string());
        } else {
            cancel.cancelled_at = Some(at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
        }
        let agreed = self.rng.permille(40).then(|| later(day, self.rng.between(0, 10)));
        cancel.settlement_date = agreed.map(|date| date.to_string());
        cancel.memo = self.rng.permille(400).then(|| self.rng.pick(&MEMOS));
    }
}

fn cancel(order: &Order, number: usize) -> Cancel {
    let id = format!("{}-{number}", order.id.replacen("o-", "x-", 1));
    Cancel { id, order: order.id.clone(), ..Cancel::default() }
}
