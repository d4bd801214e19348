//! Files of every version ever released can be read for ever: one of each is kept in `tests/golden`.

use std::{collections::BTreeSet, sync::Arc};

use trust_guide::{
    domain::{
        day::Day,
        extra::{Extra, Unknown},
        field::{Answer, TableRow},
        id::{NodeId, RecordId},
        journal::{Entry, WritingMode},
        kinds::Record,
        profile::{Company, FirstWay, ThemeChoice},
        promise::{PromiseState, Size},
        pulse::{Pulse, PulseKind},
        role::Role,
        talk::{Got, Phase},
        words::Words,
        workbook::Workbook,
    },
    store::format::{decode, encode},
};

use crate::{
    harness::stamp,
    keeping::{Home, now, workbook},
};

pub const V1: &str = include_str!("../golden/v1.json");

/// A file of format 1 as it is written now: only the number is another.
fn as_now(text: &str) -> String {
    text.replacen("\"schema\": 1", "\"schema\": 3", 1)
}

/// What is written back of it: every byte, but for the answer to who else uses the account, which
/// would tell on whoever gave it.
fn kept_of_v1() -> String {
    let account = "    \"account\": \"not-sure\",\n";
    assert!(V1.contains(account));
    as_now(&V1.replacen(account, "", 1))
}

fn v1() -> Workbook {
    decode(V1.as_bytes()).unwrap()
}

fn extra(extra: &Extra) -> Vec<&str> {
    extra.keys().map(String::as_str).collect()
}

/// The strings of a JSON text, escapes and all.
fn strings(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('"') {
        rest = &rest[start + 1..];
        let mut letters = rest.char_indices();
        let mut end = 0;
        while let Some((place, letter)) = letters.next() {
            match letter {
                '\\' => drop(letters.next()),
                '"' => {
                    end = place;
                    break;
                }
                _ => (),
            }
        }
        found.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    found
}

/// The same bytes; where not, the first line that differs is shown.
fn same_lines(found: &str, expected: &str) {
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert!(found == expected);
}

#[test]
fn version_1_is_written_back_byte_for_byte() {
    let written = String::from_utf8(encode(&v1()).unwrap()).unwrap();
    same_lines(&written, &kept_of_v1());
}

#[test]
fn version_1_keeps_every_word_through_a_save() {
    let home = Home::new();
    home.put(V1.as_bytes());
    let mut store = home.quick();
    let found = workbook(store.open(now()));
    store.save(&found, now()).unwrap();
    let written = String::from_utf8(home.bytes().unwrap()).unwrap();
    // What can be undone stands beside it from then on.
    let kept = kept_of_v1().replacen("\"saves\": 41", "\"saves\": 42", 1);
    let start = kept.find("    \"history\": {").unwrap();
    let end = start + kept[start..].find("\n    },\n").unwrap() + "\n    },\n".len();
    same_lines(&written, &[&kept[..start], &kept[end..]].concat());
    assert!(found.history.steps() > 2 && home.kept().unwrap().history == found.history);
}

#[test]
fn version_1_from_another_writer_keeps_every_string_and_every_unknown_field() {
    // The same file on one line, with a mark at its start and ends of lines of another system.
    let expected = kept_of_v1();
    let blanks = V1.lines().map(str::trim_start).collect::<Vec<_>>();
    for text in [blanks.concat(), format!("\u{feff}{}", V1.replace('\n', "\r\n"))] {
        let written =
            String::from_utf8(encode(&decode(text.as_bytes()).unwrap()).unwrap()).unwrap();
        let (mut kept, mut before) = (strings(&written), strings(&expected));
        kept.sort_unstable();
        before.sort_unstable();
        assert!(kept == before, "{written}");
    }
}

#[test]
fn the_profile_of_version_1_says_what_it_always_said() {
    let workbook = v1();
    assert_eq!(workbook.saves, 41);
    let profile = &workbook.profile;
    assert_eq!(profile.role, Some(Role::Hurt));
    assert_eq!(profile.company, Some(Company::Together));
    assert_eq!(profile.welcomed, Some(stamp("2026-01-02T21:04:05+01:00")));
    assert_eq!(profile.country.as_deref(), Some("UK"));
    assert_eq!(profile.day_start, 5);
    assert_eq!(profile.theme, ThemeChoice::Terminal);
    assert!(profile.leave_on_esc);
    assert!(profile.what_broke.is_empty() && profile.came_out.is_none());
    assert_eq!(extra(&profile.extra), ["future_setting"]);
}

#[test]
fn the_entries_of_version_1_say_what_they_always_said() {
    let workbook = v1();
    let journal = &workbook.journal;
    let modes: Vec<WritingMode> = journal.iter().map(|entry| entry.mode).collect();
    let [free, rest @ ..] = WritingMode::ALL;
    assert_eq!(free, WritingMode::Free, "which is younger than this file");
    assert!(rest.iter().all(|mode| modes.contains(mode)) && !modes.contains(&free), "{modes:?}");
    let first = journal.at(0).unwrap();
    assert_eq!(first.id, RecordId::from("00000000000000a1"));
    assert_eq!(first.created, stamp("2026-01-02T21:10:00+01:00"));
    assert_eq!(first.changed, stamp("2026-01-02T21:20:00.123456+01:00"));
    assert_eq!(first.day, Day::parse("2026-01-02").unwrap());
    assert_eq!(&*first.title, "The evening he told me");
    assert_eq!(&*first.body, "He sat down.\nHe said: “I lied.”\n\n\tThen nobody spoke.");
    assert_eq!(first.stage, Some(NodeId::from("steady")));
    assert_eq!(first.prompt, Some(NodeId::from("steady.p1")));
    assert_eq!(first.tags, [Words::from("night"), Words::from("truth")]);
    assert_eq!((first.before, first.after, first.seconds), (Some(9), Some(7), 540));
    assert_eq!(extra(&first.extra), ["mood"]);
    assert_eq!(&*journal.at(1).unwrap().body, "信任碎了。我很難過。 ゆっくりでいい。 천천히.");
    let letter = journal.at(2).unwrap();
    assert_eq!(&*letter.title, "A letter 💌");
    let body = "Dear you 👩‍👩‍👧 — e\u{301} and é, שלום, مرحبا, \u{202e}back\u{202c} \u{7} end";
    assert_eq!(&*letter.body, body);
    assert_eq!(journal.at(5).unwrap().trashed, Some(stamp("2026-01-08T09:00:00+01:00")));
    for entry in journal.iter().skip(1) {
        assert_eq!(extra(&entry.extra), Vec::<&str>::new());
    }
}

#[test]
fn the_answers_of_version_1_say_what_they_always_said() {
    let workbook = v1();
    let shared: Vec<(&str, bool)> =
        workbook.sittings.iter().map(|sitting| (sitting.id.as_str(), sitting.shared)).collect();
    let expected =
        [("00000000000000b1", false), ("00000000000000b2", false), ("00000000000000f1", true)];
    assert_eq!(shared, expected);
    let first = workbook.sittings.at(0).unwrap();
    assert_eq!(first.exercise.as_str(), "resp.account");
    assert_eq!((first.before, first.after), (Some(6), Some(4)));
    assert_eq!(extra(&first.extra), ["future_field"]);
    let line = |words: &str| Answer::Line(words.into());
    let cells = [("how", Answer::Scale(Some(3))), ("what", line("A walk by the lake"))];
    let row = |id: &str, cells: &[(&str, Answer)]| TableRow {
        cells: cells.iter().map(|(name, answer)| ((*name).to_owned(), answer.clone())).collect(),
        ..TableRow::blank(id)
    };
    let mut known = row("mon", &cells);
    let unknown = trust_guide::domain::extra::Unknown::Text("keep my row".to_owned());
    known.extra.insert("future_row".to_owned(), unknown);
    let expected = [
        ("a_line", line("One line about the phone")),
        ("b_text", Answer::Text("Two paragraphs.\n\nAnd \"quotes\" and a \\ backslash.".into())),
        ("c_list", Answer::List(vec!["the calls".into(), "".into(), "the 錢".into()])),
        ("d_scale", Answer::Scale(Some(7))),
        ("e_scale", Answer::Scale(None)),
        ("f_choice", Answer::Choice(Some("not-yet".to_owned()))),
        ("g_choice", Answer::Choice(None)),
        ("h_check", Answer::Check(BTreeSet::from(["calm".to_owned(), "tired".to_owned()]))),
        ("i_date", Answer::Date(Day::parse("2024-02-29"))),
        ("j_date", Answer::Date(None)),
        ("k_table", Answer::Table(vec![known, row("00000000000000c1", &[])])),
    ];
    let found: Vec<(&str, Answer)> =
        first.answers.iter().map(|(name, answer)| (&**name, answer.clone())).collect();
    assert_eq!(found, expected);
    let second = workbook.sittings.at(1).unwrap();
    assert_eq!(second.trashed, Some(stamp("2026-01-11T18:30:00+01:00")));
}

#[test]
fn the_rest_of_version_1_says_what_it_always_said() {
    let workbook = v1();
    let ticks: Vec<(&str, bool)> =
        workbook.ticks.iter().map(|tick| (tick.id.as_str(), tick.on)).collect();
    assert_eq!(ticks, [("resp.b1", true), ("steady.today", false)]);
    assert_eq!(extra(&workbook.ticks.at(0).unwrap().extra), ["future_mark"]);
    let gone: Vec<&str> = workbook.gone.iter().map(RecordId::as_str).collect();
    assert_eq!(gone, ["00000000000000d1", "00000000000000d2"]);
    assert_eq!(workbook.unreadable.len(), 1);
    assert!(workbook.unreadable[0].contains("\"Words of a record that cannot be read\""));
    assert_eq!(extra(&workbook.extra), ["future_file"]);
    assert_eq!(extra(&workbook.extra_private), ["future_private"]);
    assert_eq!(extra(&workbook.extra_shared), ["future_shared"]);
    assert_eq!(workbook.extra["future_file"], Unknown::Text("keep my file".to_owned()));
}

#[test]
fn the_pulses_and_sealed_pages_of_version_1_say_what_they_always_said() {
    let workbook = v1();
    let week = workbook.pulses.at(0).unwrap();
    assert_eq!((week.kind, week.role), (PulseKind::Week, Some(Role::Hurt)));
    assert_eq!((week.answers["heard"], week.answers["safe"]), (6, 4));
    assert_eq!(week.words["go-on"], "unsure");
    assert_eq!(extra(&week.extra), ["future_pulse"]);
    let heard = workbook.pulses.at(1).unwrap();
    assert_eq!(heard.kind, PulseKind::Heard);
    assert_eq!(heard.talk, Some(RecordId::from("0000000000000301")));
    let sealed = workbook.sealed.at(0).unwrap();
    assert_eq!(sealed.exercise, NodeId::from("plan.t1"));
    assert_eq!(sealed.hurt.sealed, Some(stamp("2026-01-12T22:10:00+01:00")));
    assert!(sealed.hurt.opens && !sealed.broke.opens && !sealed.is_open());
    let mine = Answer::List(vec!["You text me when the train is late.".into()]);
    assert_eq!(sealed.hurt.answers["mine"], mine);
    assert_eq!(extra(&sealed.hurt.extra), ["future_side"]);
    assert_eq!(extra(&sealed.extra), ["future_sealed"]);
}

#[test]
fn the_promises_and_talks_of_version_1_say_what_they_always_said() {
    let workbook = v1();
    let promise = workbook.promises.at(0).unwrap();
    assert_eq!(promise.id, RecordId::from("0000000000000201@2026-01-12"));
    assert_eq!(promise.day, Day::parse("2026-01-12").unwrap());
    assert_eq!((&*promise.what, &*promise.whom), ("Be home at 18:00, 我在家", "you"));
    assert_eq!((promise.by, promise.size), (Role::Broke, Some(Size::Medium)));
    assert_eq!(promise.action, Some(RecordId::from("0000000000000201")));
    assert_eq!((promise.state, promise.later), (PromiseState::Repaired, true));
    assert_eq!(&*promise.note, "The train stood still.");
    assert_eq!(promise.told, Some(RecordId::from("00000000000000b1")));
    assert_eq!(promise.moved, Day::parse("2026-01-11"));
    assert!(!promise.private);
    let own = workbook.promises.find(&RecordId::from("rung.one@2026-01-14")).unwrap();
    assert_eq!((own.private, &*own.what), (true, "The bins go out"));
    assert_eq!(promise.repair, Some(RecordId::from("00000000000000f1")));
    assert_eq!(promise.seen, Some(stamp("2026-01-13T09:00:00+01:00")));
    assert_eq!(extra(&promise.extra), ["future_promise"]);
    let other = workbook.promises.at(1).unwrap();
    assert_eq!(other.trashed, Some(stamp("2026-01-12T19:30:00+01:00")));
    let talk = workbook.talks.at(0).unwrap();
    assert_eq!((talk.part, talk.turn, talk.round, talk.ran), (3, 1, 2, 90_500));
    assert_eq!((talk.first, talk.script.as_str()), (Some(Role::Hurt), "talk.weekly"));
    assert_eq!(talk.runs_since, Some(stamp("2026-01-12T20:30:00+01:00")));
    assert_eq!(talk.back_at, Some(stamp("2026-01-12T20:50:00+01:00")));
    assert_eq!((talk.phase, &*talk.taken, talk.away), (Phase::SayingBack, &[1][..], true));
    assert_eq!(talk.sitting, Some(RecordId::from("00000000000000f1")));
    assert_eq!(talk.got, [Got::No, Got::Partly, Got::Yes]);
    assert_eq!(&*talk.line, "It was not the money.");
    assert_eq!(extra(&talk.extra), ["future_talk"]);
}

#[test]
fn the_undo_of_version_1_still_undoes() {
    let mut workbook = v1();
    assert_eq!(workbook.undo().unwrap().what.word(), "answer");
    let first = workbook.sittings.find(&RecordId::from("00000000000000b1")).unwrap();
    assert_eq!(first.answers["a_line"], Answer::Line("An earlier line".into()));
    assert_eq!(workbook.undo().unwrap().what.word(), "entry");
    assert!(workbook.journal.find(&RecordId::from("00000000000000a1")).is_none());
    let mut workbook = v1();
    assert_eq!(workbook.redo().unwrap().what.word(), "tick");
}

#[test]
fn what_another_version_did_is_named_in_its_own_word_and_written_back_so() {
    let text = V1.replace("\"what\": \"tick\"", "\"what\": \"Löschen “heute”\"");
    let mut workbook = decode(text.as_bytes()).unwrap();
    let written = String::from_utf8(encode(&workbook).unwrap()).unwrap();
    same_lines(&written, &as_now(&text.replacen("    \"account\": \"not-sure\",\n", "", 1)));
    assert_eq!(workbook.redo().unwrap().what.word(), "Löschen “heute”");
}

/// Promises with a mark for each, days away, words of a witness; and, as older versions let one make
/// them, one mark for two, a kept day to come and early word that came afterwards.
const MARKS: &str = include_str!("../golden/v1_marks.json");

#[test]
fn every_kind_of_mark_is_read_as_what_it_was_and_written_back_byte_for_byte() {
    let mut workbook = decode(MARKS.as_bytes()).unwrap();
    let written = String::from_utf8(encode(&workbook).unwrap()).unwrap();
    same_lines(&written, &as_now(MARKS));
    let found = |id: &str| workbook.promises.find(&RecordId::from(id)).unwrap().clone();
    let today = Day::parse("2026-11-23").unwrap();
    let both = found("e@2026-11-20");
    assert!(both.is_for_both() && both.half_of.is_none() && both.marked_by.is_none());
    let broke = found("e@2026-11-22.broke");
    assert_eq!((broke.state, broke.marked_by), (PromiseState::Missed, Some(Role::Broke)));
    assert!(broke.otherwise.is_some() && broke.is_of(&RecordId::from("e@2026-11-22")));
    assert_eq!(found("e@2026-11-22.hurt").state, PromiseState::Kept);
    assert_eq!(found("e@2026-11-21.hurt").state, PromiseState::Away);
    assert_eq!(extra(&found("e@2026-11-21.hurt").extra), ["future_promise"]);
    assert!(found("bank").is_out_of_time(today) && found("text").is_out_of_time(today));
    assert!(!both.is_out_of_time(today) && !broke.is_out_of_time(today));
    assert_eq!(workbook.undo().unwrap().what.word(), "days away");
    assert!(workbook.promises.find(&RecordId::from("e@2026-11-21.hurt")).is_none());
}

#[test]
fn what_is_younger_than_version_1_is_read_back_as_it_was_written() {
    let mut workbook = v1();
    workbook.edit_profile(|profile| profile.first_way = FirstWay::Last);
    workbook.edit_profile(|profile| profile.leave_unkept = true);
    workbook.edit_profile(|profile| profile.count_days = false);
    let free = Entry { mode: WritingMode::Free, ..Entry::clone(workbook.journal.at(0).unwrap()) };
    workbook.put(Record::Entry(Arc::new(free)));
    let pulse = Pulse { ended: true, ..Pulse::clone(workbook.pulses.at(0).unwrap()) };
    workbook.put(Record::Pulse(Arc::new(pulse)));
    workbook.erase(&RecordId::from("00000000000000a2"), now());
    let written = encode(&workbook).unwrap();
    assert_eq!(decode(&written).unwrap(), workbook);
}
