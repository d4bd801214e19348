//! Dates as people write them.

use crate::domain::Day;

/// Words that are no date.
pub struct NotADay;

/// A date as people write it: `2026-12-01`, `today`, `tomorrow`, `+7`, or nothing at all.
/// `Err` is something that cannot be read.
pub fn read_day(text: &str, today: Day) -> Result<Option<Day>, NotADay> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "" => Ok(None),
        "today" => Ok(Some(today)),
        "tomorrow" => Ok(Some(today.plus(1))),
        "yesterday" => Ok(Some(today.plus(-1))),
        _ => match text.strip_prefix('+').map(str::parse::<u16>) {
            Some(Ok(days)) => Ok(Some(today.plus(i64::from(days)))),
            Some(Err(_)) => Err(NotADay),
            None => Day::parse(&text).or_else(|| roughly(&text)).map(Some).ok_or(NotADay),
        },
    }
}

/// `1.12.2026`, or what somebody knows who does not know the day: a month or a year, from its start.
fn roughly(text: &str) -> Option<Day> {
    let parts: Vec<&str> = text.split(['.', '-']).map(str::trim).collect();
    match parts[..] {
        [day, month, year] if text.contains('.') => {
            Day::parse(&format!("{year:0>4}-{month:0>2}-{day:0>2}"))
        }
        [year, month] => Day::parse(&format!("{year:0>4}-{month:0>2}-01")),
        [year] if year.len() == 4 => Day::parse(&format!("{year}-01-01")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let today = Day::parse("2026-11-23").unwrap();
        read_day(text, today).unwrap_or_default().map(|day| day.to_string())
    }

    #[test]
    fn a_day_a_month_a_year_or_a_word_will_do() {
        for (text, day) in [
            ("2026-12-01", "2026-12-01"),
            ("1.12.2026", "2026-12-01"),
            ("2025-06", "2025-06-01"),
            ("2024", "2024-01-01"),
            ("Tomorrow", "2026-11-24"),
            ("yesterday", "2026-11-22"),
            ("+7", "2026-11-30"),
        ] {
            assert_eq!(read(text).as_deref(), Some(day), "{text}");
        }
        for text in ["soon", "31.2.2026", "2026-13", "12/03/2025", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
