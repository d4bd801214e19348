//! A break in a talk: until when, and coming back.

use chrono::{Duration, NaiveTime, Offset, TimeZone, Timelike};

use crate::{
    domain::{
        day::{Day, Stamp, clock},
        history::Done,
        role::Role,
        script::Script,
    },
    phrases::{Filled, say},
    screens::{
        Screen,
        ask::{Ask, AskOption},
        talk::{TalkScreen, Writing, before::push, parts_ways},
    },
    ui::{
        action::{Choice, Command, Ctx, Flow, TalkChoice},
        widgets::editor::Editor,
    },
};

/// The breaks that are offered, in minutes, and how each is called.
const BREAKS: [(u16, Filled); 2] = [(20, say::talk_break_twenty), (60, say::talk_break_hour)];

impl TalkScreen {
    pub(super) fn rest_for(&mut self, ctx: &mut Ctx<'_>, script: &Script, minutes: u16) {
        let back_at = after(ctx.now, minutes);
        self.rest_until(ctx, script, back_at);
    }

    fn rest_until(&mut self, ctx: &mut Ctx<'_>, script: &Script, back_at: Stamp) {
        self.writing = None;
        self.step(ctx, script, Done::TalkBreak, |talk| talk.back_at = Some(back_at));
    }

    pub(super) fn while_resting(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        command: Command,
    ) -> Flow<Screen> {
        match command {
            Command::ComeBack => {
                let apart = self.talk.as_ref().is_some_and(|talk| parts_ways(script, talk));
                let back = |talk: &mut crate::domain::talk::Talk| talk.back_at = None;
                if apart {
                    self.step(ctx, script, Done::TalkResumed, |talk| {
                        back(talk);
                        talk.go_on(script);
                    });
                } else if self.change(ctx, Done::TalkResumed, back) {
                    let told = self.kind_line(ctx);
                    ctx.tell(&told);
                }
                Flow::Stay
            }
            Command::AnotherTime => ask_when(ctx),
            _ => Flow::Stay,
        }
    }

    /// Who says a kind line first, as both are back. At the table that is somebody by name, or left open.
    fn kind_line(&self, ctx: &Ctx<'_>) -> String {
        match ctx.talking.as_ref().zip(self.talk.as_ref()) {
            None => say::talk_you_are_back().to_owned(),
            Some((talking, talk)) if talking.is_said(&talk.id) => {
                say::talk_one_is_back(talking.name(&talk.id, Role::Broke))
            }
            Some(_) => say::talk_both_are_back().to_owned(),
        }
    }

    /// Asks for the time at which both come back.
    pub(super) fn ask_time(&mut self, tomorrow: bool) {
        self.waits_for_tomorrow = tomorrow;
        self.writing = Some(Writing::Time(Editor::line(""), None));
    }

    /// What is typed for a time and is none: no talk keeps it.
    pub fn words_of_no_time(&self) -> Option<String> {
        let Some(Writing::Time(editor, _)) = &self.writing else { return None };
        let text = editor.text();
        (text.chars().any(char::is_alphabetic) && read_time(&text).is_none()).then_some(text)
    }

    /// Takes the time that was typed: of tomorrow where that was chosen, else the next time the clock shows it.
    pub(super) fn take_time(&mut self, ctx: &mut Ctx<'_>, script: &Script) {
        let Some(Writing::Time(editor, _)) = &self.writing else { return };
        let text = editor.text();
        let first = i64::from(self.waits_for_tomorrow);
        let of_a_day = |time| {
            let days = (first..=1).filter_map(|days| at(ctx.today.plus(days), time, ctx.now));
            days.into_iter().find(|at| *at > ctx.now)
        };
        if let Some(back_at) = read_time(&text).and_then(of_a_day) {
            return self.rest_until(ctx, script, back_at);
        }
        let told = say::talk_write_an_hour();
        self.writing = Some(Writing::Time(Editor::line(&text), Some(told)));
    }
}

/// Asks when both come back.
pub(super) fn ask_when(ctx: &mut Ctx<'_>) -> Flow<Screen> {
    if !ctx.may_hold() {
        return Flow::Stay;
    }
    let mut answers: Vec<AskOption> = BREAKS
        .into_iter()
        .map(|(minutes, name)| {
            let at = clock(after(ctx.now, minutes));
            AskOption::new(name(at), "", Choice::Talk(TalkChoice::Rest(Some(minutes))))
        })
        .collect();
    if ctx.talking.is_none() {
        let tomorrow = Choice::Talk(TalkChoice::Rest(None));
        let hint = say::talk_break_tomorrow_hint();
        answers.push(AskOption::new(say::talk_break_tomorrow(), hint, tomorrow));
    }
    answers.push(AskOption::new(say::talk_no_break(), "", Choice::Nothing));
    let words = [Some(say::talk_say_it_out_loud().to_owned()), told_of_table(ctx)];
    let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let ask = Ask::new(say::talk_when_back(), &words, answers);
    push(match ctx.talking {
        None => ask.or_typed(Choice::Talk(TalkChoice::RestTyped)),
        Some(_) => ask,
    })
}

/// What becomes of a talk at the table meanwhile: beside a locked book that closes by itself, as nobody is there.
fn told_of_table(ctx: &Ctx<'_>) -> Option<String> {
    let talking = ctx.talking.as_ref()?;
    let minutes = ctx.workbook.profile.locks_after();
    let minutes = minutes.filter(|_| talking.is_beside_a_lock());
    Some(match minutes {
        Some(minutes) => say::talk_break_beside_a_lock(minutes.into()),
        None => say::talk_break_at_table().to_owned(),
    })
}

/// So many minutes from now, on the whole minute: nobody comes back by the second.
fn after(now: Stamp, minutes: u16) -> Stamp {
    let then = now + Duration::minutes(i64::from(minutes));
    then.with_second(0).and_then(|then| then.with_nanosecond(0)).unwrap_or(then)
}

/// A time of a day on the clock on the wall.
fn at(day: Day, time: NaiveTime, now: Stamp) -> Option<Stamp> {
    now.offset().fix().from_local_datetime(&day.date().and_time(time)).single()
}

/// A time as people write it: `9`, `20:30`, `20.30`, `8 pm`.
fn read_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let (text, half) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
        (Some(rest), _) => (rest.trim().to_owned(), Some(12)),
        (None, Some(rest)) => (rest.trim().to_owned(), Some(0)),
        (None, None) => (text, None),
    };
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text.as_str(), "0"));
    let (hour, minute): (u32, u32) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for (text, time) in [
            ("9", "09:00"),
            ("20:30", "20:30"),
            (" 7.05 ", "07:05"),
            ("8 pm", "20:00"),
            ("12am", "00:00"),
            ("12 PM", "12:00"),
        ] {
            let read = read_time(text).map(|time| time.format("%H:%M").to_string());
            assert_eq!(read.as_deref(), Some(time), "{text}");
        }
        for text in ["", "soon", "25", "9:70", "13 pm", "0 am", "-1"] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }

    #[test]
    fn a_break_ends_on_a_whole_minute() {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:14:37.5+01:00").unwrap();
        assert_eq!(after(now, 20).to_rfc3339(), "2026-11-23T20:34:00+01:00");
    }
}
