//! The table as one text, for the book of somebody who parts from it: what they could read there, and nothing else.

use std::collections::BTreeSet;

use crate::{
    domain::{
        day::Day,
        field::Field,
        guide::Guide,
        id::NodeId,
        table::{
            Laid, OpenedPage, PersonId, Row, Standing,
            deed::{LINE, Parts, said},
        },
    },
    phrases::say,
    screens::table::{
        kind_label, marks, more,
        order::{Group, groups},
        title,
    },
};

/// All that lies there, group by group, as this one of the two reads it. Nothing where nothing does.
pub fn as_text(guide: &Guide, laid: &Laid, person: PersonId) -> String {
    let mut lines = Vec::new();
    for (group, rows) in groups(laid) {
        lines.push(
            match group {
                Group::Standing(Standing::Agreed) => say::table_agreed(),
                Group::Standing(Standing::Offered) => say::table_offered(),
                Group::Standing(Standing::TakenBack) => say::table_taken_back(),
                Group::Pages => say::table_pages(),
            }
            .to_owned(),
        );
        match group {
            Group::Standing(_) => lines.extend(rows.iter().flat_map(|row| line(laid, row))),
            Group::Pages => {
                let pages = laid.pages();
                lines.extend(pages.iter().flat_map(|it| page(guide, laid, it, person)));
            }
        }
        lines.push(String::new());
    }
    lines.join("\n").trim_end().to_owned()
}

/// A line with who laid it, its words where there are two, and every mark.
fn line(laid: &Laid, row: &Row) -> Vec<String> {
    let about = [
        Some(kind_label(row.kind).to_owned()),
        Some(say::table_laid_by(laid.name(row.by))),
        more(laid, row),
    ];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut lines = vec![format!("- {} ({about})", title(row))];
    if row.wordings.len() > 1 {
        lines.extend(row.wordings.values().map(|wording| {
            let words = wording.words.as_ref().and_then(|words| words.get(LINE));
            let words = words.map_or(say::table_erased(), |words| words.as_str());
            format!("  {}", say::table_says_words(laid.name(wording.by), words))
        }));
    }
    let days: BTreeSet<Day> = row.marks.values().map(|mark| mark.day).collect();
    for day in days {
        lines.extend(laid.seats.iter().filter_map(|seat| {
            let told = marks::said(laid, row, seat.person, day)?;
            Some(format!("  {}: {}", day.full(), say::table_of(told, seat.name.as_str())))
        }));
    }
    lines
}

/// A page that two filled in apart: both sides where both lie there, and else one’s own.
fn page(guide: &Guide, laid: &Laid, page: &OpenedPage<'_>, person: PersonId) -> Vec<String> {
    let asked = guide.exercise(&NodeId::from(page.page)).map(|(_, exercise)| &*exercise.fields);
    let asked = asked.map_or(&[][..], Vec::as_slice);
    if let Some(sides) = page.read() {
        let all = sides.iter().flatten();
        return all.flat_map(|it| side(asked, laid.name(it.row.by), it.parts)).collect();
    }
    let own = laid.seats.iter().position(|seat| seat.person == person);
    let own = own.and_then(|place| page.side_of(place));
    own.and_then(Row::parts).map(|parts| side(asked, laid.name(person), parts)).unwrap_or_default()
}

/// A side of a page: what it is called, whose it is, and what was written to each question.
fn side(asked: &[Field], name: &str, parts: &Parts) -> Vec<String> {
    let title = parts.get(LINE).map_or("", |title| title.as_str());
    let answers = said(parts).map(|(question, words)| {
        let label = asked.iter().find(|field| field.id == question).map(|field| &*field.label);
        format!("  {}: {}", label.unwrap_or(question), words.as_str().trim())
    });
    std::iter::once(format!("- {title} ({name})")).chain(answers).collect()
}
