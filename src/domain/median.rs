//! The middle of a few numbers, kept in halves so that no rounding makes a difference look like one.

use std::fmt;

/// Twice the middle value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Median(i32);

impl Median {
    /// The middle of some numbers, or half way between the two in the middle.
    pub fn of(values: impl IntoIterator<Item = i32>) -> Option<Median> {
        let mut values: Vec<i32> = values.into_iter().collect();
        values.sort_unstable();
        let last = values.len().checked_sub(1)?;
        Some(Median(values[last / 2] + values[values.len() / 2]))
    }

    /// A number that is its own middle.
    pub fn is(value: i32) -> Median {
        Median(value * 2)
    }

    /// How many halves it is.
    pub fn halves(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Median {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let half = if self.0 % 2 == 0 { "" } else { ".5" };
        write!(f, "{sign}{}{half}", self.0.abs() / 2)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_middle_may_lie_half_way() {
        let shown = |values: &[i32]| Median::of(values.iter().copied()).map(|m| m.to_string());
        assert_eq!(shown(&[]), None);
        assert_eq!(shown(&[7]).as_deref(), Some("7"));
        assert_eq!(shown(&[9, 1, 2]).as_deref(), Some("2"));
        assert_eq!(shown(&[4, 5]).as_deref(), Some("4.5"));
        assert_eq!(shown(&[-1, -2]).as_deref(), Some("-1.5"));
        assert_eq!(shown(&[0, -1]).as_deref(), Some("-0.5"));
    }

    proptest! {
        #[test]
        fn it_lies_between_the_least_and_the_most_whatever_the_order(
            values in prop::collection::vec(0..=10_i32, 1..20),
        ) {
            let middle = Median::of(values.clone()).unwrap();
            let (least, most) = (*values.iter().min().unwrap(), *values.iter().max().unwrap());
            prop_assert!(Median::is(least) <= middle && middle <= Median::is(most));
            let turned: Vec<i32> = values.into_iter().rev().collect();
            prop_assert_eq!(Median::of(turned), Some(middle));
        }
    }
}
