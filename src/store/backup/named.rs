//! The names of backups: what kind one is, of when, and how often the workbook had been saved then.

use chrono::{NaiveDate, NaiveDateTime, Weekday};

use super::packed::ENDING;

/// How many digits the count of saves has in a name, so that names sort by it.
const DIGITS: usize = 12;

/// A kind of backup: how its names look, `0` being any digit, and how many are kept.
#[derive(Debug, PartialEq)]
pub struct Kind {
    shape: &'static str,
    /// A further one of the same time may have a number.
    may_have_number: bool,
    pub count: usize,
}

pub const SAVES: Kind =
    Kind { shape: "save-00000000T000000000000", may_have_number: false, count: 10 };
pub const DAYS: Kind = Kind { shape: "day-0000-00-00", may_have_number: true, count: 7 };
pub const WEEKS: Kind = Kind { shape: "week-0000-W00", may_have_number: true, count: 8 };
/// Copies of files that diverged.
pub const DIVERGED: Kind =
    Kind { shape: "diverged-00000000T000000", may_have_number: true, count: 10 };
/// The workbook as it was before somebody went back to an earlier one.
pub const REPLACED: Kind =
    Kind { shape: "replaced-00000000T000000000000", may_have_number: false, count: 10 };
/// The file as it was in an older format, by the week that was.
pub const FORMATS: Kind = Kind { shape: "format-0-0000-W00", may_have_number: false, count: 1 };

/// The name of a backup of this program. They sort by how often the workbook had been saved; those of before, whose
/// names do not say that, are older than all that do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// How often it had been saved.
    pub saves: Option<u64>,
    /// Its kind and when that was, by the clock: it may have been wrong.
    pub when: String,
    pub name: String,
    pub is_packed: bool,
}

impl Kind {
    /// A name of this kind. Anything else in the folder is somebody else’s.
    pub fn read(&self, name: &str) -> Option<Named> {
        let (stem, is_packed) = stem(name)?;
        let when = stem.get(..self.shape.len())?;
        let is_when = when.bytes().zip(self.shape.bytes()).all(|(it, shape)| match shape {
            b'0' => it.is_ascii_digit(),
            shape => it == shape,
        });
        let number = match &stem[self.shape.len()..] {
            "" => None,
            rest => Some(rest.strip_prefix('-').filter(|rest| is_number(rest))?),
        };
        let saves = number.filter(|number| number.len() == DIGITS);
        let may_be = number.is_none() || self.may_have_number || saves.is_some();
        let saves = saves.and_then(|saves| saves.parse().ok());
        let (when, name) = (when.to_owned(), name.to_owned());
        (is_when && may_be).then_some(Named { saves, when, name, is_packed })
    }

    /// The names of this kind among others, the latest first.
    pub fn among(&self, names: &[String]) -> Vec<Named> {
        let mut found: Vec<Named> = names.iter().filter_map(|name| self.read(name)).collect();
        found.sort_by(|one, other| other.cmp(one));
        found
    }
}

impl Named {
    /// When it was made by the clock, in seconds since 1970; of a day or a week, some time in it.
    pub fn seconds(&self) -> i64 {
        let (kind, when) = self.when.split_once('-').unwrap_or_default();
        let date = match kind {
            "day" => NaiveDate::parse_from_str(when, "%Y-%m-%d").ok(),
            "week" => when.split_once("-W").and_then(|(year, week)| {
                NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, Weekday::Mon)
            }),
            _ => None,
        };
        let time = date
            .and_then(|date| date.and_hms_opt(12, 0, 0))
            .or_else(|| NaiveDateTime::parse_from_str(when.get(..15)?, "%Y%m%dT%H%M%S").ok());
        time.map_or(0, |time| time.and_utc().timestamp())
    }
}

/// The name of a backup that was made after so many saves.
pub fn name_of(when: &str, saves: u64) -> String {
    format!("{when}-{saves:0DIGITS$}.json")
}

/// A name without its ending, and whether it is of something packed.
pub fn stem(name: &str) -> Option<(&str, bool)> {
    let plain = name.strip_suffix(ENDING);
    Some((plain.unwrap_or(name).strip_suffix(".json")?, plain.is_some()))
}

fn is_number(rest: &str) -> bool {
    !rest.is_empty() && rest.bytes().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_the_count_of_saves_and_not_by_the_clock() {
        let names = [
            "save-20251127T060102000123-000000000900.json",
            "save-20261127T060102000123-000000000899.json.gz",
            "save-20261127T060102000123.json",
            "save-20261126T060102000123.json",
        ];
        let listed = names.map(str::to_owned);
        let found = SAVES.among(&listed);
        assert_eq!(found.iter().map(|it| &*it.name).collect::<Vec<_>>(), names);
        assert_eq!(found[0].saves, Some(900));
        assert!(found[1].is_packed && !found[0].is_packed);
        assert_eq!(found[3].seconds(), 1_795_672_862);
    }
}
