//! A book with something of every kind in it, under words that no form may stumble over.

use std::{collections::BTreeSet, sync::Arc};

use trust_guide::domain::{
    day::Day,
    field::{Answer, Field, FieldKind, TableRow},
    guide::Exercise,
    history::Done,
    id::{NodeId, RecordId},
    journal::{Entry, WritingMode},
    kinds::Record,
    named::Named,
    pulse::{Pulse, PulseKind},
    role::Role,
    sealed::Sealed,
    sitting::Sitting,
    talk::Talk,
    tick::Whose,
    words::Words,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, guide, stamp},
    plans::{agreed, today},
};

/// Stands in all that is private.
pub const SECRET: &str = "quillwort";
/// Stands in all that is the other one’s.
pub const OTHERS: &str = "sphagnum";
/// Stands in what is in the trash, or not open yet.
pub const GONE: &str = "bladderwrack";

/// What people type, or paste, or write in their own language.
pub const HOSTILE: [&str; 12] = [
    "<script>alert('x')</script> & more &amp; <b>bold</b>",
    "=1+1",
    "---\ntitle: no\n---\n\n    four blanks",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "日本語の言葉、それから 中文",
    "🌱 growing 👩‍❤️‍👨 é",
    "שלום עולם, مرحبا",
    "# not a heading #tag\n\n- no list\n1. nor this\n> nor said",
    "BEGIN:VCALENDAR\r\nEND:VEVENT; a, b; c\\d",
    "*stars* _lines_ `ticks` ~~gone~~ $x$ %%hidden%% [[a]] [^1]",
    "\"quoted\", 'so', and\ta tab",
    "a line that is much longer than any line of a calendar or of a page may be, so that it is folded 日本語 again and again, and goes on",
];

/// Every field of a page, filled in.
pub fn filled(exercise: &Exercise, words: &str) -> Named<Answer> {
    exercise.fields.iter().map(|field| (field.id.clone(), answer(field, words))).collect()
}

fn answer(field: &Field, words: &str) -> Answer {
    let own = || Words::from(format!("{words} {}", field.id.replace(['.', '_'], "")));
    match &field.kind {
        FieldKind::Line => {
            Answer::Line(own().lines().collect::<Vec<_>>().join(" ").as_str().into())
        }
        FieldKind::Text => Answer::Text(own()),
        FieldKind::List => Answer::List(vec![own(), "second".into()]),
        FieldKind::Scale { .. } => Answer::Scale(Some(7)),
        FieldKind::Choice { options } => Answer::Choice(options.first().map(|it| it.id.clone())),
        FieldKind::Check { options } => {
            Answer::Check(options.iter().take(2).map(|it| it.id.clone()).collect::<BTreeSet<_>>())
        }
        FieldKind::Date => Answer::Date(Some(today().plus(20))),
        FieldKind::Table { rows, columns, .. } => {
            let given = rows.first().map(|row| row.id.clone());
            let row = |id: &str| {
                let cells = columns.iter().map(|column| (column.id.clone(), answer(column, words)));
                TableRow { cells: cells.collect(), ..TableRow::blank(id) }
            };
            let ids = given.into_iter().chain(["added".to_owned()]);
            Answer::Table(ids.map(|id| row(&id)).collect())
        }
    }
}

/// A page of an exercise, `ago` days before today.
fn sitting(
    book: &mut Workbook,
    exercise: &str,
    ago: i64,
    words: &str,
    edit: impl FnOnce(&mut Sitting),
) {
    let now = stamp(NOW) - chrono::Duration::days(ago);
    let guide = guide();
    let (_, page) = guide.exercise(&NodeId::from(exercise)).unwrap();
    let id = RecordId::from(format!("{exercise}-{ago}-{words:.4}").as_str());
    let mut sitting = Sitting::begun(id, page.id.clone(), now, today().plus(-ago));
    sitting.answers = filled(page, words);
    edit(&mut sitting);
    book.record(Done::Answer, now, Record::Sitting(Arc::new(sitting)), false);
}

fn entry(book: &mut Workbook, place: i64, title: &str, body: &str, edit: impl FnOnce(&mut Entry)) {
    let at = stamp(NOW) - chrono::Duration::days(place);
    let mut entry = Entry::begun(format!("entry-{place}").as_str().into(), at, Day::of(at, 4));
    (entry.title, entry.body) = (title.into(), body.into());
    edit(&mut entry);
    book.record(Done::Entry, at, Record::Entry(entry.into()), false);
}

/// A book of the one who was hurt, in which the other one has written too.
pub fn lived_in() -> Workbook {
    let mut book = agreed(Role::Hurt);
    for (place, words) in (1..).zip(HOSTILE) {
        let title = if place % 3 == 0 { "" } else { words.lines().next().unwrap_or_default() };
        entry(
            &mut book,
            place,
            title,
            &format!("{words}\n\n{SECRET} {place}\nand a second line"),
            |entry| {
                entry.by = Some(Role::Hurt);
                if place == 2 {
                    entry.tags = vec!["the nights".into(), "=money".into(), "夜".into()];
                    (entry.before, entry.after) = (Some(7), Some(4));
                    entry.stage = Some(NodeId::from("steady"));
                }
                if place == 5 {
                    entry.mode = WritingMode::Letter;
                }
            },
        );
    }
    entry(&mut book, 20, OTHERS, OTHERS, |entry| {
        entry.by = Some(Role::Broke);
        entry.mode = WritingMode::Letter;
    });
    entry(&mut book, 21, GONE, GONE, |entry| entry.trashed = Some(stamp(NOW)));
    sitting(&mut book, "resp.b4", 9, SECRET, |page| page.by = Some(Role::Hurt));
    sitting(&mut book, "resp.b4", 8, OTHERS, |page| page.by = Some(Role::Broke));
    sitting(&mut book, "comm.h1", 7, SECRET, |page| (page.before, page.after) = (Some(8), Some(8)));
    sitting(&mut book, "plan.t4", 6, HOSTILE[0], |page| page.shared = true);
    sitting(&mut book, "comm.t2", 5, GONE, |page| page.trashed = Some(stamp(NOW)));
    of_other_kinds(&mut book);
    book
}

fn of_other_kinds(book: &mut Workbook) {
    let (at, guide) = (stamp(NOW), guide());
    let mut talk = Talk::begun("talk-1".into(), guide.scripts[0].id.clone(), at, today());
    talk.line = HOSTILE[1].into();
    talk.ended = Some(at);
    book.put(Record::Talk(talk.into()));
    for (role, value) in [(Role::Hurt, 3), (Role::Broke, 9)] {
        let id = Pulse::id_of(PulseKind::Day, Some(role), today());
        let mut pulse = Pulse::taken(id, PulseKind::Day, Some(role), at, today());
        pulse.answers.insert(Pulse::NOW.to_owned(), value);
        book.put(Record::Pulse(pulse.into()));
    }
    let step = guide.stages[0].steps[0].id.clone();
    book.toggle(&step, Whose::each(Role::Hurt), at, today());
    let page = guide.exercise(&NodeId::from("plan.t1")).unwrap().1;
    for (id, opens, words) in [("open", true, HOSTILE[4]), ("closed", false, GONE)] {
        let mut apart = Sealed::begun(id.into(), page.id.clone(), at, today());
        for role in [Role::Hurt, Role::Broke] {
            apart = apart.with(role, at, |side| {
                side.answers = filled(page, words);
                (side.sealed, side.opens) = (Some(at), opens);
            });
        }
        book.keep_sealed(apart);
    }
}
