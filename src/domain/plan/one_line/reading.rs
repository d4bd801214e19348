//! Reads the phrases of a line in their places: which of them count, and what they come to together.

use chrono::Weekday;

use crate::domain::{
    dates::{DateReader, Meant, OfYear, of_each_year},
    day::Day,
    plan::{
        MonthDay, Often,
        one_line::{
            Note,
            asked::{Doubt, Way, Why},
            cut::{Piece, cut},
            phrases::{Found, Said, phrase},
            rhythm::{Falls, Rhythm},
            two::are_two,
            words::{
                self, Form, Sense, Unit, claims_a_day, goes_on, has_two_meanings, joins, sense,
                speaks_of, turns,
            },
        },
    },
};

/// A phrase in its place.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) found: Found,
}

/// What was heard in a line.
pub(super) struct Heard {
    /// The phrases that count.
    pub(super) placed: Vec<Placed>,
    pub(super) falls: Falls,
    pub(super) doubt: Option<Doubt>,
    pub(super) note: Option<Note>,
}

/// Hears when something is done.
pub(super) fn heard(line: &str, pieces: &[Piece], dates: DateReader) -> Heard {
    let all = phrases(pieces, dates);
    let mut placed = counting(pieces, all.clone());
    let note = note(pieces, &placed);
    let mut rhythm = Rhythm::default();
    for (place, it) in placed.iter().enumerate() {
        let is_pace =
            |other: &Placed| matches!(other.found.said, Said::Pace(_) | Said::Sometime(_));
        let before = place.checked_sub(1).map(|before| &placed[before]);
        let is_beside = before.is_some_and(|before| is_pace(before) && before.to == it.from)
            || placed.get(place + 1).is_some_and(|next| is_pace(next) && it.to == next.from);
        rhythm.takes(&it.found.said, is_beside);
    }
    let doubt = doubt(line, pieces, &placed, (&rhythm, dates));
    // “Tue and Fri text you, starts Friday” is not once.
    let is_let_go = |it: &Placed| {
        let counts = placed.iter().any(|other| other.from == it.from);
        matches!(it.found.said, Said::Days(..) | Said::Pace(_)) && !counts
    };
    let is_left_open = !rhythm.is_again() && all.iter().any(is_let_go);
    let are_two = are_two(pieces, &apart(pieces, all, &placed));
    placed.retain(|it| !rhythm.lets_go(&it.found.said, dates));
    if are_two
        || is_left_open
        || rhythm.is_broken()
        || (rhythm.is_again() && is_a_day_left(pieces, &placed, &rhythm))
    {
        // Nothing is guessed: a day that was not meant is a promise that was not made.
        return Heard {
            placed: Vec::new(),
            falls: Falls::default(),
            doubt,
            note: if are_two { Some(Note::TwoActs) } else { note_of_days(note) },
        };
    }
    let note = if rhythm.is_again() {
        note.filter(|note| note_of_days(Some(*note)).is_none())
    } else {
        note_of_days(note)
    };
    Heard { placed, falls: rhythm.falls(dates), doubt, note }
}

/// The phrases that count, and those that would if the line ended before the word that joins another act.
fn apart(pieces: &[Piece], mut all: Vec<Placed>, placed: &[Placed]) -> Vec<Placed> {
    all.retain_mut(|it| {
        if let Some(counted) = placed.iter().find(|other| other.from == it.from) {
            *it = counted.clone();
            return true;
        }
        let is_joined = pieces.get(it.to).is_some_and(|next| joins(&next.word));
        let is_day = matches!(it.found.said, Said::On(..) | Said::Near(_) | Said::Days(..));
        is_joined && is_day && !it.found.alone
    });
    all
}

/// The phrases of a line, in order.
fn phrases(pieces: &[Piece], dates: DateReader) -> Vec<Placed> {
    let mut all: Vec<Placed> = Vec::new();
    let mut place = 0;
    while place < pieces.len() {
        let found = phrase(&pieces[place..], dates).filter(|_| {
            // “to” ends a span that has begun, and is any other word else.
            let needs_from = matches!(pieces[place].word.as_str(), "to" | "through");
            let begun = all
                .last()
                .is_some_and(|last| last.to == place && matches!(last.found.said, Said::From(_)));
            !needs_from || begun
        });
        let Some(mut found) = found else {
            place += 1;
            continue;
        };
        let (from, to) = (place, place + found.length);
        place = to;
        let before = from.checked_sub(1).map(|before| &pieces[before]);
        let word = before.map(|piece| piece.word.as_str());
        let is_of_a_day = matches!(found.said, Said::Which(_))
            || (found.behind && !matches!(found.said, Said::Pace(_)));
        // “talk about Mondays”, and “the Sunday” at the end of words.
        let claims =
            |word| is_of_a_day && !before.is_some_and(|piece| piece.ends) && claims_a_day(word);
        if word.is_some_and(|word| speaks_of(word) || claims(word)) {
            continue;
        }
        // What is turned into its opposite stays with the word that does it, all of it.
        if word.is_some_and(turns) {
            let says_days = found.said.is_rhythm() || matches!(found.said, Said::On(..));
            if !says_days && !matches!(found.said, Said::Unclear | Said::Depends) {
                continue;
            }
            found = Found { said: Said::Unclear, stays: true, ..found }.anywhere();
        }
        // “…, Thursdays you cook”
        let next = pieces.get(to).filter(|_| !pieces[to - 1].ends);
        let is_somebody = next
            .and_then(|next| sense(&next.word))
            .is_some_and(|means| matches!(means, Sense::I | Sense::We | Sense::You));
        if is_somebody && before.is_some_and(|it| it.ends) && found.said.is_rhythm() {
            found = found.anywhere();
        }
        // “five pounds a week on Friday”
        let is_amount = |piece: &Piece| {
            matches!(sense(&piece.word), Some(Sense::Count(_)))
                || piece.word.starts_with(|letter: char| letter.is_ascii_digit())
        };
        if sense(&pieces[from].word) == Some(Sense::A)
            && matches!(found.said, Said::On(..))
            && pieces[..from].iter().rev().take(2).take_while(|it| !it.ends).any(is_amount)
        {
            found = Found { said: Said::Unclear, stays: true, ..found }.anywhere();
        }
        // “in the middle of every month”, “on Monday or Friday”
        let is_of_it = found.said.is_rhythm() || matches!(found.said, Said::On(..) | Said::Near(_));
        let is_or = !pieces[to - 1].ends && pieces.get(to).is_some_and(|piece| piece.word == "or");
        if is_of_it && (word == Some("of") || is_or) {
            found = Found { said: Said::Unclear, stays: true, ..found }.anywhere();
        }
        // “every Monday and every Thursday” are one.
        if word == Some("and")
            && found.said.is_rhythm()
            && let Some(last) = all.last_mut()
            && last.found.said.is_rhythm()
            && last.to + 1 == from
        {
            last.to = from;
        }
        all.push(Placed { from, to, found });
    }
    all
}

/// Those that count. One that counts only at an end may be at one because of another that is let go.
fn counting(pieces: &[Piece], mut all: Vec<Placed>) -> Vec<Placed> {
    loop {
        let counts = |it: &Placed| {
            if it.found.alone {
                is_alone(pieces, it)
            } else {
                it.found.anywhere || it.found.beside || is_at_an_end(pieces, &all, it)
            }
        };
        // “Weekly” in “Weekly meeting, Mondays” is a part of the act, and says how often beside another phrase.
        let is_adjective = |it: &Placed| {
            !it.found.beside
                && it.to == it.from + 1
                && matches!(sense(&pieces[it.from].word), Some(Sense::So(_)))
        };
        let fit: Vec<(bool, bool)> = all.iter().map(|it| (counts(it), is_adjective(it))).collect();
        if fit.iter().all(|(fits, _)| *fits) {
            break;
        }
        let mut fit = fit.into_iter();
        all.retain_mut(|it| {
            let (fits, is_adjective) = fit.next().unwrap_or((true, false));
            it.found.beside |= !fits && is_adjective;
            it.found.stays |= it.found.beside;
            fits || is_adjective
        });
    }
    // What is left out elsewhere takes nothing away: “everything except names, every Friday”.
    let first = all.iter().find(|it| it.found.said.is_rhythm()).map(|it| it.from);
    if let Some(first) = first {
        all.retain(|it| {
            let is_before = it.to <= first && (it.from..first).any(|place| pieces[place].ends);
            !(is_before && it.found.said == Said::Unclear)
        });
    }
    // An adjective alone says nothing of days.
    let says_when = |it: &Placed| {
        // “Weekly meeting on Friday” is not once.
        let is_span = is_span(&it.found.said) || matches!(it.found.said, Said::On(..));
        !it.found.beside && (is_span || it.found.said.is_rhythm())
    };
    if !all.iter().any(says_when) {
        all.retain(|it| !it.found.beside);
    }
    // Words that stay keep what is left out of them.
    for place in 1..all.len() {
        let is_except = matches!(all[place].found.said, Said::Except(_));
        if is_except && all[place - 1].to == all[place].from && all[place - 1].found.stays {
            all[place].found.stays = true;
        }
    }
    all
}

/// Whether words that say how often leave the name of a day or a month behind them, or beside them, that was not
/// understood: “every day of it but the Sunday”.
fn is_a_day_left(pieces: &[Piece], placed: &[Placed], rhythm: &Rhythm) -> bool {
    let is_said = |place: usize| placed.iter().any(|it| it.from <= place && place < it.to);
    let first = placed.iter().find(|it| it.found.said.is_rhythm()).map_or(0, |it| it.from);
    let names_a_day = |place: usize| {
        let word = pieces[place].word.as_str();
        let before = place.checked_sub(1).map_or("", |before| pieces[before].word.as_str());
        let next = pieces.get(place + 1).map_or("", |piece| piece.word.as_str());
        match sense(word) {
            // Said again: “Sunday mornings walk, every Sunday”.
            Some(Sense::Day(day, _)) if rhythm.goes_by(day) => false,
            Some(Sense::Day(_, Form::Short)) => !matches!(word, "sat" | "sun" | "wed"),
            Some(Sense::Day(..) | Sense::Weekend | Sense::WorkingDay) => true,
            Some(Sense::Next) => {
                matches!(sense(next), Some(Sense::Week | Sense::Month | Sense::Year))
            }
            Some(_) => false,
            // “may” and “march” are other words as well.
            None if of_each_year(word) == Some(OfYear::Month) => {
                !matches!(word, "may" | "march" | "mar" | "jan" | "dec")
                    || words::is_of_a_month(before)
            }
            // “on Fridays in summer”
            None => of_each_year(word) == Some(OfYear::Moving) && words::is_of_a_month(before),
        }
    };
    (0..pieces.len())
        .filter(|place| !is_said(*place) && names_a_day(*place))
        .any(|place| first < place || (place..first).any(|between| pieces[between].ends))
}

/// What is to be told of how often.
fn note(pieces: &[Piece], placed: &[Placed]) -> Option<Note> {
    let of_phrase = |it: &Placed| match it.found.said {
        Said::Times(_, Unit::Week) => Some(Note::DaysOfWeek),
        Said::Times(..) => Some(Note::DaysOfMonth),
        Said::Moving => Some(Note::MovingDay),
        Said::Pace(_) => has_two_meanings(&pieces[it.from].word)
            .map(|of_months| if of_months { Note::TwoMonths } else { Note::TwoWeeks }),
        _ => None,
    };
    placed.iter().find_map(of_phrase)
}

/// A note that days are missing; of how a word is taken nothing is told where it was not taken.
fn note_of_days(note: Option<Note>) -> Option<Note> {
    note.filter(|note| matches!(note, Note::DaysOfWeek | Note::DaysOfMonth | Note::MovingDay))
}

/// What is to be asked of the line.
fn doubt(
    line: &str,
    pieces: &[Piece],
    placed: &[Placed],
    (rhythm, dates): (&Rhythm, DateReader),
) -> Option<Doubt> {
    let is_again = placed.iter().any(|it| it.found.said.is_rhythm());
    placed.iter().find_map(|it| {
        let about = |why, ways| Doubt::about(line, &pieces[it.from..it.to], why, ways);
        match &it.found.said {
            Said::Doubt(text, why) => {
                Some(Doubt { text: text.clone(), ..about(Why::NotADay(*why), Vec::new()) })
            }
            Said::Which(ways) if !is_again => Some(about(Why::Which, ways.clone())),
            // “on the first Monday” is one of each month, or the next one.
            Said::OfMonth { days, pace: None, is_sure: false } => {
                let is_day =
                    matches!(days.only(), Some(MonthDay::Nth(..) | MonthDay::LastWeekday(_)));
                let is_one = placed.iter().filter(|it| it.found.said.is_rhythm()).count() == 1;
                let next = pieces.get(it.to).filter(|_| !pieces[it.to - 1].ends);
                let goes_on = next.is_some_and(|next| goes_on(&next.word));
                let asks = is_day && is_one && !goes_on && !rhythm.is_again();
                let first = days.first_from(dates.today)?;
                asks.then(|| about(Why::Which, vec![Way::EachMonth, Way::Once(first)]))
            }
            _ => None,
        }
    })
}

fn is_same(one: &Placed, other: &Placed) -> bool {
    std::ptr::eq(one, other)
}

/// Whether it says from when, or until when.
fn is_span(said: &Said) -> bool {
    matches!(said, Said::From(_) | Said::Starts(..) | Said::Until(..) | Said::For(..))
}

/// Whether a phrase is all between two commas.
fn is_alone(pieces: &[Piece], it: &Placed) -> bool {
    (it.from == 0 || pieces[it.from - 1].ends) && pieces[it.to - 1].ends
}

/// Whether a phrase stands where words end, or before all of them and not as a part of what they say.
pub(super) fn is_at_an_end(pieces: &[Piece], placed: &[Placed], it: &Placed) -> bool {
    let is_in = |other: &Placed, place: usize| other.from <= place && place < other.to;
    // What is a part of the act is no end of it.
    let is_said = |place: usize| {
        placed
            .iter()
            .any(|other| is_in(other, place) && (!other.found.beside || is_same(other, it)))
    };
    let end = (it.to - 1..pieces.len()).find(|place| pieces[*place].ends).unwrap_or(it.to - 1);
    if (it.to..=end).all(is_said) {
        return true;
    }
    let next = (it.to..pieces.len()).find(|place| !is_said(*place));
    let means = next.and_then(|place| sense(&pieces[place].word));
    let is_named =
        matches!(means, Some(Sense::I | Sense::We | Sense::You | Sense::My | Sense::Both));
    // “Tuesdays for six weeks counselling”
    let has_a_span = placed.iter().any(|other| other.from == it.to && is_span(&other.found.said));
    let begins = match it.found.said {
        // “Mondays are hard”, “daily walks”, “today is hard”.
        _ if it.found.behind => false,
        Said::On(..) if it.found.anywhere => means != Some(Sense::GoesOn),
        Said::On(..)
        | Said::Near(_)
        | Said::Once
        | Said::Times(..)
        | Said::Doubt(..)
        | Said::Time => is_named,
        Said::Pace(_) | Said::Days(..) | Said::Unclear if !it.found.anywhere => {
            is_named || has_a_span
        }
        _ => means != Some(Sense::GoesOn),
    };
    begins && (0..it.from).all(is_said)
}

/// How often and on which days of the week words say that something comes, if they say nothing else.
pub fn rhythm(text: &str) -> Option<(Often, Vec<Weekday>)> {
    let meant = Meant::Future;
    let today = Day::default();
    let dates = DateReader { today, meant, order: None, stands: None, may_be_ahead: false };
    let pieces = cut(text);
    let mut rhythm = Rhythm::default();
    let mut place = 0;
    while place < pieces.len() {
        let found = phrase(&pieces[place..], dates)?;
        // Days of the calendar have a place of their own.
        let is_of_it = matches!(
            found.said,
            Said::Pace(_)
                | Said::Days(..)
                | Said::OfMonth { .. }
                | Said::Except(_)
                | Said::On(_, Some(_))
        );
        if !is_of_it {
            return None;
        }
        rhythm.takes(&found.said, false);
        place += found.length;
    }
    if rhythm.is_broken() {
        return None;
    }
    rhythm.again().ok().flatten().map(|again| again.often())
}

/// A rhythm in words that [`rhythm`] reads as it again; `None` where it has a name.
pub fn rhythm_in_words(often: Often, weekdays: &[Weekday]) -> Option<String> {
    let Often::Every(every) = often else { return None };
    Some(words::in_words(every, weekdays))
}
