//! Records by the first signs of their ids: a number would be that of another one as soon as something is added.

/// The fewest signs by which one thing is told from all others.
const SHORTEST: usize = 6;

/// How many signs tell all of them apart.
pub fn signs(ids: &[&str]) -> usize {
    let mut sorted: Vec<&str> = ids.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let alike = |pair: &[&str]| {
        let same = pair[0].chars().zip(pair[1].chars()).take_while(|(one, other)| one == other);
        same.count() + 1
    };
    sorted.windows(2).map(alike).max().unwrap_or(0).max(SHORTEST)
}

/// The places of those that are meant: the one with this id, or the ones of which it is the beginning.
pub fn meant(ids: &[&str], which: &str) -> Vec<usize> {
    if let Some(it) = ids.iter().position(|id| *id == which) {
        return vec![it];
    }
    let is_enough = which.chars().count() >= SHORTEST;
    let places = ids.iter().enumerate().filter(|(_, id)| is_enough && begins(id, which));
    places.map(|(place, _)| place).collect()
}

/// Whether an id begins so. Of a day of an action, its beginning and its day stand on either side of an `@`.
fn begins(id: &str, which: &str) -> bool {
    let parts = id.split_once('@').zip(which.split_once('@'));
    id.starts_with(which)
        || parts.is_some_and(|((action, day), (begins, of_day))| {
            action.starts_with(begins) && day.starts_with(of_day)
        })
}

/// An id as it is told: its first signs, and for a day of an action the day behind them.
pub fn told(id: &str, signs: usize) -> String {
    match id.split_once('@') {
        Some((action, day)) => {
            let action: String = action.chars().take(signs).collect();
            format!("{action}@{day}")
        }
        None => id.chars().take(signs).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_signs_are_enough_where_they_are_of_one_alone() {
        let ids = ["0a1b2c3d4e5f", "0a1b2c9d4e5f", "77aa77aa77aa@2026-11-30.hurt"];
        assert_eq!(meant(&ids, "0a1b2c3d"), [0]);
        assert_eq!(meant(&ids, "0a1b2c"), [0, 1]);
        assert_eq!(meant(&ids, "0a"), [] as [usize; 0]);
        assert_eq!(meant(&ids, "77aa77@2026-11-30"), [2]);
        assert_eq!(meant(&ids, "77aa77"), [2]);
        assert_eq!(signs(&ids), 7);
        assert_eq!(told(ids[2], 6), "77aa77@2026-11-30.hurt");
        assert_eq!(told(ids[0], 7), "0a1b2c3");
    }
}
