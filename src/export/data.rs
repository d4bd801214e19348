//! All that was selected as JSON, for other programs. What each name means, and that it is so, `docs/exports.md` and
//! `docs/export.schema.json` say.

use serde_json::{Map, Value, json};

use crate::{
    domain::{
        day::Stamp,
        field::Answer,
        guide::Exercise,
        id::{NodeId, RecordId},
        kinds::Record,
        named::Named,
        promise::PromiseState,
        role::Role,
        sealed::Side,
        unread,
        words::Words,
    },
    export::{Found, Kind, Selection, Source, answers::is_shown},
};

/// The version of this form: a name is added without a new one, and none changes its meaning.
const VERSION: u32 = 1;

/// The document.
pub fn write(source: &Source<'_>, selection: &Selection, private: bool) -> String {
    let mut root = Map::new();
    root.insert("format".to_owned(), json!("trust-guide-export"));
    root.insert("version".to_owned(), json!(VERSION));
    root.insert("made".to_owned(), json!(source.now.to_rfc3339()));
    root.insert("private".to_owned(), json!(private));
    for kind in Kind::ALL {
        let found = selection.taken.iter().filter(|found| found.kind == kind);
        let records: Vec<Value> = found.filter_map(|found| of_one(source, found)).collect();
        root.insert(kind.name().to_owned(), Value::Array(records));
    }
    let mut text = serde_json::to_string_pretty(&Value::Object(root)).unwrap_or_default();
    text.push('\n');
    text
}

fn of_one(source: &Source<'_>, found: &Found) -> Option<Value> {
    let kept = found.record.kept();
    let mut value = json!({
        "id": kept.id().as_str(),
        "day": found.day.to_string(),
        "created": kept.created().to_rfc3339(),
        "changed": kept.changed().to_rfc3339(),
        "private": found.is_private,
    });
    let own = match &found.record {
        Record::Entry(entry) => json!({
            "way": entry.mode,
            "title": entry.title.as_str(),
            "text": entry.body.as_str(),
            "question": entry.prompt.as_ref().map(NodeId::as_str),
            "tags": entry.tags.iter().map(Words::as_str).collect::<Vec<_>>(),
            "before": entry.before,
            "after": entry.after,
            "by": role(entry.by),
        }),
        Record::Sitting(page) => {
            let exercise = source.guide.exercise(&page.exercise).map(|(_, exercise)| exercise);
            json!({
                "exercise": page.exercise.as_str(),
                "title": exercise.map(|exercise| exercise.title.as_str()),
                "before": page.before,
                "after": page.after,
                "again": page.again.map(|day| day.to_string()),
                "by": role(page.by),
                "answers": answers(exercise, &page.answers, source.reader()),
                "unread": unread::all_unread(&page.extra).collect::<Vec<_>>(),
            })
        }
        Record::Sealed(page) => {
            let exercise = source.guide.exercise(&page.exercise).map(|(_, exercise)| exercise);
            let side = |side: &Side| json!(answers(exercise, &side.answers, None));
            json!({
                "exercise": page.exercise.as_str(),
                "title": exercise.map(|exercise| exercise.title.as_str()),
                "apart": { "hurt": side(&page.hurt), "broke": side(&page.broke) },
            })
        }
        Record::Promise(promise) => json!({
            "what": promise.what.as_str(),
            "by": role(Some(promise.by)),
            "to": promise.whom.as_str(),
            "note": promise.note.as_str(),
            "size": promise.size,
            "state": state(promise.state),
            "dated": !promise.undated,
            "action": promise.action.as_ref().map(RecordId::as_str),
            "marked": time(promise.marked),
            "unread": unread::all_unread(&promise.extra).collect::<Vec<_>>(),
        }),
        Record::Talk(talk) => json!({
            "talk": talk.script.as_str(),
            "title": source.guide.script(&talk.script).map(|script| script.title.as_str()),
            "line": talk.line.as_str(),
            "ended": time(talk.ended),
        }),
        Record::Pulse(pulse) => json!({
            "kind": pulse.kind,
            "by": role(pulse.role),
            "numbers": pulse.answers.iter().map(|(key, value)| (key.to_string(), json!(value))).collect::<Map<_, _>>(),
            "words": pulse.words.iter().map(|(key, value)| (key.to_string(), json!(value))).collect::<Map<_, _>>(),
        }),
        Record::Tick(tick) => json!({
            "step": tick.node.as_str(),
            "title": source.guide.node(&tick.node).map(|node| node.title().to_owned()),
            "by": role(tick.by),
        }),
        Record::PutOff(_) | Record::Offer(_) | Record::Belonging(_) => return None,
    };
    if let (Value::Object(value), Value::Object(own)) = (&mut value, own) {
        value.insert("stage".to_owned(), json!(found.stage.as_ref().map(NodeId::as_str)));
        value.extend(own);
    }
    Some(value)
}

/// Every answer with its question, where the guide still has that.
fn answers(
    exercise: Option<&Exercise>,
    answers: &Named<Answer>,
    reader: Option<Role>,
) -> Vec<Value> {
    let field = |id: &str| exercise.and_then(|it| it.fields.iter().find(|field| field.id == id));
    let shown = answers.iter().filter(|(id, answer)| {
        !answer.is_blank() && field(id).is_none_or(|field| is_shown(field, reader))
    });
    let told = shown.map(|(id, answer)| {
        let asked = field(id);
        let labels: Vec<&str> = match (answer, asked) {
            (Answer::Choice(_), Some(field)) => {
                field.picked(answer).map(|option| option.label.as_str()).into_iter().collect()
            }
            (Answer::Check(ticked), Some(field)) => {
                let ticked = field.options().iter().filter(|option| ticked.contains(&option.id));
                ticked.map(|option| option.label.as_str()).collect()
            }
            _ => Vec::new(),
        };
        let mut value = json!({
            "field": id,
            "question": asked.map(|field| field.label.as_str()),
            "labels": labels,
        });
        // As it stands in the book: its kind, and its value.
        if let (Value::Object(value), Ok(Value::Object(held))) =
            (&mut value, serde_json::to_value(answer))
        {
            value.extend(held);
        }
        value
    });
    told.collect()
}

/// Its name. A book does not write one of them, as older versions do not know it.
fn state(state: PromiseState) -> &'static str {
    match state {
        PromiseState::Open => "open",
        PromiseState::Kept => "kept",
        PromiseState::EarlyWord => "early-word",
        PromiseState::Missed => "missed",
        PromiseState::Repaired => "repaired",
        PromiseState::Away => "away",
    }
}

fn role(role: Option<Role>) -> Option<&'static str> {
    role.map(Role::variant)
}

fn time(at: Option<Stamp>) -> Option<String> {
    at.map(|at| at.to_rfc3339())
}
