//! What was answered on a page, with every word of it: those too whose question the guide has no more.

use crate::{
    domain::{
        extra::Extra,
        field::{Answer, Field, FieldKind},
        guide::Exercise,
        in_words::{Mark, in_words, rows},
        named::Named,
        role::Role,
        unread,
    },
    export::{
        Block,
        outline::{one_line, with_year},
    },
    phrases::say,
};

/// Each question that has an answer, and what was said, but for what is another one’s alone.
pub(super) fn of(
    exercise: Option<&Exercise>,
    answers: &Named<Answer>,
    extra: &Extra,
    reader: Option<Role>,
) -> Vec<Block> {
    let fields = by_field(exercise, answers, extra, reader);
    fields.into_iter().flat_map(|(_, blocks)| blocks).collect()
}

/// The same by the id of the question, which stands first. What has none any more is under no id.
pub(super) fn by_field(
    exercise: Option<&Exercise>,
    answers: &Named<Answer>,
    extra: &Extra,
    reader: Option<Role>,
) -> Vec<(String, Vec<Block>)> {
    let mut found = Vec::new();
    let fields: &[Field] = exercise.map_or(&[], |exercise| &exercise.fields);
    for field in fields.iter().filter(|field| is_shown(field, reader)) {
        let answer = answers.get(&field.id).filter(|answer| field.accepts(answer));
        let mut said = answer.map(|answer| said(field, answer)).unwrap_or_default();
        let typed = unread::unread(extra, &field.id);
        said.extend(typed.as_deref().and_then(Block::words));
        if !said.is_empty() {
            said.insert(0, Block::Question(field.label.clone()));
            found.push((field.id.clone(), said));
        }
    }
    let is_known = |id: &str, answer: &Answer| {
        fields
            .iter()
            .any(|field| field.id == id && (field.accepts(answer) || !is_shown(field, reader)))
    };
    let lost = answers.iter().filter(|(id, answer)| !is_known(id, answer));
    let lost: Vec<String> = lost
        .flat_map(|(_, answer)| answer.writing())
        .map(one_line)
        .filter(|it| !it.is_empty())
        .collect();
    if !lost.is_empty() {
        let asked = Block::Question(say::export_no_question().to_owned());
        found.push((String::new(), vec![asked, Block::List(lost)]));
    }
    found
}

/// Whether a question is one for all, or is asked of who reads.
pub(super) fn is_shown(field: &Field, reader: Option<Role>) -> bool {
    field.whose.is_none() || field.whose == reader
}

/// An answer, block by block.
fn said(field: &Field, answer: &Answer) -> Vec<Block> {
    match answer {
        Answer::Line(words) | Answer::Text(words) => Block::words(words).into_iter().collect(),
        Answer::Table(filled) => {
            let mut blocks: Vec<Block> = Vec::new();
            for row in rows(field, answer, with_year()) {
                let mut cells: Vec<(String, String)> = Vec::new();
                for (asked, said) in row.cells {
                    let said: Vec<String> = said.iter().map(|(_, words)| one_line(words)).collect();
                    cells.push((asked, said.join(", ")));
                }
                blocks.push(Block::Row(row.name.as_deref().map(one_line), cells));
            }
            let lost: Vec<String> = filled.iter().flat_map(|row| beside(field, row)).collect();
            blocks.extend((!lost.is_empty()).then_some(Block::List(lost)));
            blocks
        }
        answer => {
            let lines = in_words(field, answer, with_year());
            let is_ticked = lines.iter().all(|(mark, _)| *mark == Mark::Ticked);
            let words = lines.iter().map(|(_, words)| one_line(words));
            let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
            match (words.is_empty(), answer) {
                (true, _) => Vec::new(),
                (false, Answer::List(_)) => vec![Block::List(words)],
                (false, _) if is_ticked => vec![Block::Ticked(words)],
                (false, _) => vec![Block::Words(words.join("\n"))],
            }
        }
    }
}

/// Words of a row that stand in no column of the guide, and those that were typed for a day and are none.
fn beside(field: &Field, row: &crate::domain::field::TableRow) -> Vec<String> {
    let FieldKind::Table { columns, .. } = &field.kind else { return Vec::new() };
    let is_told = |id: &str, answer: &Answer| {
        columns.iter().any(|column| column.id == id && column.accepts(answer))
    };
    let lost = row.cells.iter().filter(|(id, answer)| !is_told(id, answer));
    let lost = lost.flat_map(|(_, answer)| answer.writing());
    let lost = lost.chain(unread::all_unread(&row.extra)).map(one_line);
    lost.filter(|words| !words.is_empty()).collect()
}
