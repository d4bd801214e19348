//! How a promise stands in the file where that is not how it stands in memory.

use serde::{Serialize, Serializer};

use crate::domain::promise::{Promise, PromiseState};

impl Serialize for Promise {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.state != PromiseState::Away {
            return Promise::serialize(self, serializer);
        }
        // Older versions know no such state: to them it is open, and they keep `away` beside it.
        let open = Promise { state: PromiseState::Open, ..self.clone() };
        Promise::serialize(&open, serializer)
    }
}

impl Promise {
    /// What was read, as it is meant.
    pub(super) fn read_back(self) -> Promise {
        if self.state == PromiseState::Open && self.away.is_some() {
            return Promise { state: PromiseState::Away, ..self };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{
        day::Day,
        promise::{Refused, Said},
        role::Role,
    };

    fn promise() -> (Promise, Said) {
        let at = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(at, 4);
        let made = Promise::made("a".into(), "Be home at six".into(), Role::Broke, at, today);
        (made, Said { at, today, by: Some(Role::Broke) })
    }

    #[test]
    fn away_is_open_to_older_versions_and_reads_back_as_away() {
        let (promise, said) = promise();
        let away = promise.marked_as(PromiseState::Away, said).unwrap();
        let text = serde_json::to_string(&away).unwrap();
        assert!(text.contains("\"state\":\"open\""), "{text}");
        assert_eq!(serde_json::from_str::<Promise>(&text).unwrap(), away);
        let kept = away.marked_as(PromiseState::Kept, said).unwrap();
        assert_eq!(kept.away, None);
        let plain = serde_json::to_string(&promise).unwrap();
        for name in ["away", "half_of", "marked_by", "otherwise"] {
            assert!(!plain.contains(name), "{name} is absent where it is not used: {plain}");
        }
    }

    #[test]
    fn nothing_becomes_of_a_promise_without_a_day_and_the_file_says_only_then_that_it_has_none() {
        let (promise, said) = promise();
        let undated = Promise { undated: true, ..promise.clone() };
        for state in PromiseState::ALL.into_iter().filter(|state| *state != PromiseState::Open) {
            let later = Said { today: said.today.plus(9), ..said };
            for said in [said, later] {
                assert_eq!(undated.marked_as(state, said), Err(Refused::NoDay), "{state:?}");
            }
        }
        assert_eq!(undated.moved_to(said.today, "b".into(), said), Err(Refused::NoDay));
        let dated = Promise { undated: false, ..undated.clone() };
        let over = said.today.plus(-1);
        assert_eq!(dated.moved_to(over, "b".into(), said), Err(Refused::Over));
        let text = serde_json::to_string(&undated).unwrap();
        assert_eq!(serde_json::from_str::<Promise>(&text).unwrap(), undated);
        assert!(!serde_json::to_string(&promise).unwrap().contains("undated"));
    }
}
