//! A splitmix64 generator: small, seeded, the same on every machine.

/// What the numbers are drawn for. Each has its own stream, so that more orders do not change the partners.
#[derive(Clone, Copy)]
pub enum Stream {
    /// Partner records.
    Partners = 1,
    /// Products of each partner.
    Catalog = 2,
    /// Orders.
    Orders = 3,
    /// Cancels of orders.
    Cancels = 4,
    /// Manual items.
    Manual = 5,
}

/// Pseudo-random numbers.
pub struct Rng(u64);

impl Rng {
    /// The numbers of one seed and stream.
    pub fn new(seed: u64, stream: Stream) -> Self {
        let mut start = Self(seed ^ (stream as u64).wrapping_mul(0xd6e8_feb8_6659_fd93));
        Self(start.draw())
    }

    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.draw()) * u128::from(end)) >> 64) as u64
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1) as u64) as i64
    }

    /// True in `n` of 1,000 draws.
    pub fn permille(&mut self, n: u64) -> bool {
        self.below(1000) < n
    }

    /// One of the items, which are not empty.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u64) as usize]
    }

    /// The position of one of the weights, drawn in proportion to them.
    pub fn weighted(&mut self, weights: &[u64]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (position, weight) in weights.iter().enumerate() {
            if left < *weight {
                return position;
            }
            left -= weight;
        }
        0
    }

    /// One of the items, drawn in proportion to its weight.
    pub fn pick_weighted<T: Copy>(&mut self, items: &[(T, u64)]) -> T {
        let weights: Vec<u64> = items.iter().map(|item| item.1).collect();
        items[self.weighted(&weights)].0
    }

    /// `items` in another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}
