//! How sync programs name the copies that they leave: Syncthing, Dropbox, Nextcloud, `OneDrive`, `iCloud`, Google Drive.

/// What a name tells of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Whether only a sync program gives such a name. Else a person may have, and what is inside decides.
    pub is_sure: bool,
    pub of: Copied,
}

/// What a file is a copy of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    State,
    Log,
    Undo,
}

/// “Conflict” as it stands in names, in the languages of those programs: conflicted, Konflikt, en conflit, conflicto,
/// in conflitto, conflitante; Russian and Ukrainian; Swedish; Japanese, Chinese, Korean.
const CONFLICT: [&str; 8] =
    ["onfli", "онфлик", "онфлік", "motstrid", "競合", "冲突", "衝突", "충돌"];

/// What the name of a file tells, beside a file that is called `beside`. `None` where it is no copy’s.
pub fn shape(name: &str, beside: &str, of: Copied) -> Option<Shape> {
    let (stem, ending) = beside.rsplit_once('.')?;
    let inside = || name.strip_prefix(stem)?.strip_suffix(ending)?.strip_suffix('.');
    // Where a file is sealed, its name goes on behind its own ending.
    let behind = || name.strip_prefix(beside).filter(|rest| !rest.is_empty());
    let rest = inside().or_else(behind)?;
    let is_sure = is_of_syncthing(rest) || is_in_brackets(rest) || is_of_own_cloud(rest);
    let may_be = || is_of_a_computer(rest) || is_numbered(rest);
    (is_sure || may_be()).then_some(Shape { is_sure, of })
}

/// Whether letters stand as in a pattern, where `0` is any digit.
fn is_like(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(letter, wanted)| match wanted {
            b'0' => letter.is_ascii_digit(),
            wanted => letter == wanted,
        })
}

/// `.sync-conflict-20261128-101112`, and since 2018 `-ABCDEFG` behind it: the computer.
fn is_of_syncthing(rest: &str) -> bool {
    const TIME: &str = ".sync-conflict-00000000-000000";
    let Some((time, computer)) = rest.split_at_checked(TIME.len()) else { return false };
    let is_id = |it: &str| it.len() == 7 && it.bytes().all(|it| it.is_ascii_alphanumeric());
    is_like(time, TIME) && (computer.is_empty() || computer.strip_prefix('-').is_some_and(is_id))
}

/// ` (Anna's conflicted copy 2026-11-28)`, ` (conflicted copy 2026-11-28 101112)`: the word and a day.
fn is_in_brackets(rest: &str) -> bool {
    let inside = rest.trim_start_matches(' ').strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let Some(inside) = inside else { return false };
    let says_so = CONFLICT.iter().any(|word| inside.to_lowercase().contains(word));
    let mut days = inside.char_indices().filter_map(|(at, _)| inside[at..].get(..10));
    says_so && days.any(|day| is_like(day, "0000-00-00"))
}

/// `_conflict-20261128-101112`, as older ones of `ownCloud` and Nextcloud have it.
fn is_of_own_cloud(rest: &str) -> bool {
    is_like(rest, "_conflict-00000000-000000")
}

/// `-DESKTOP-AB12`, `-Annas-MacBook`, as `OneDrive` has it: the name of a computer, with a large letter in it. People
/// write `-old`, and days.
fn is_of_a_computer(rest: &str) -> bool {
    let Some(name) = rest.strip_prefix('-') else { return false };
    let is_plain = |letter: char| letter.is_alphanumeric() || letter == '-';
    name.len() <= 63
        && name.starts_with(char::is_alphanumeric)
        && name.chars().all(is_plain)
        && name.chars().any(char::is_uppercase)
}

/// ` 2`, as `iCloud` has it; ` (1)`, as Google Drive has it.
fn is_numbered(rest: &str) -> bool {
    let Some(number) = rest.strip_prefix(' ') else { return false };
    let number = number.strip_prefix('(').and_then(|it| it.strip_suffix(')')).unwrap_or(number);
    (1..=2).contains(&number.len()) && number.bytes().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_copies_are_told_from_those_that_people_give() {
        for name in [
            "workbook.sync-conflict-20261128-101112-ABCDEFG.json",
            "workbook.sync-conflict-20261128-101112.json",
            "workbook (Anna's conflicted copy 2026-11-28).json",
            "workbook (Anna’s conflicted copy 2026-11-28 (1)).json",
            "workbook (In Konflikt stehende Kopie von Anna 2026-11-28).json",
            "workbook (Copie en conflit de Anna 2026-11-28).json",
            "workbook (Copia en conflicto de Anna 2026-11-28).json",
            "workbook (Copia in conflitto di Anna 2026-11-28).json",
            "workbook (Cópia em conflito de Anna 2026-11-28).json",
            "workbook (conflicterende kopie van Anna 2026-11-28).json",
            "workbook (конфликтующая копия Anna 2026-11-28).json",
            "workbook (Anna の競合コピー 2026-11-28).json",
            "workbook (Anna 的冲突副本 2026-11-28).json",
            "workbook (conflicted copy 2026-11-28 101112).json",
            "workbook_conflict-20261128-101112.json",
            // Of a sealed one, without the ending that says so.
            "workbook.json.sync-conflict-20261128-101112-ABCDEFG",
            "workbook.json (Anna's conflicted copy 2026-11-28)",
            "workbook.json_conflict-20261128-101112",
        ] {
            let found = shape(name, "workbook.json", Copied::State);
            assert_eq!(found, Some(Shape { is_sure: true, of: Copied::State }), "{name}");
        }
        for name in [
            "workbook-DESKTOP-AB12.json",
            "workbook-Annas-MacBook-Pro.json",
            "workbook 2.json",
            "workbook (1).json",
        ] {
            let found = shape(name, "workbook.json", Copied::State);
            assert_eq!(found, Some(Shape { is_sure: false, of: Copied::State }), "{name}");
        }
        for name in [
            "workbook.json",
            "workbook-old.json",
            "workbook-2026-11-28.json",
            "workbook (before the talk).json",
            "workbook (before 2026-11-28).json",
            "workbook (our conflict).json",
            "workbook copy.json",
            "workbook.json.bak",
            "workbook.sync-conflict-2026.json",
            "workbook 2026.json",
            "workbooks 2.json",
            "other (Anna's conflicted copy 2026-11-28).json",
            "changes.log",
            "workbook.",
            "",
        ] {
            assert_eq!(shape(name, "workbook.json", Copied::State), None, "{name}");
        }
        let log = "changes.sync-conflict-20261128-101112-ABCDEFG.log";
        let is_one = Some(Shape { is_sure: true, of: Copied::Log });
        assert_eq!(shape(log, "changes.log", Copied::Log), is_one);
        // A workbook of another name has a log of that name.
        let log = "ours.changes (Anna's conflicted copy 2026-11-28).log";
        assert_eq!(shape(log, "ours.changes.log", Copied::Log), is_one);
        assert_eq!(shape(log, "undo.log", Copied::Undo), None);
    }
}
