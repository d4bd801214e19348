//! Reading an entry from a file, by hand: ten years of them are read at each start, and what serde
//! derives for unknown fields (`flatten`) holds every value twice on the way.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};

use crate::domain::{by_hand::At, extra::Extra, journal::Entry};

/// A field of an entry, by its name in the file.
enum Name {
    Id,
    Created,
    Changed,
    Day,
    Mode,
    Title,
    Body,
    Stage,
    Prompt,
    Tags,
    Before,
    After,
    Seconds,
    By,
    Trashed,
    Unknown(String),
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Name, D::Error> {
        deserializer.deserialize_identifier(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        Ok(match name {
            "id" => Name::Id,
            "created" => Name::Created,
            "changed" => Name::Changed,
            "day" => Name::Day,
            "mode" => Name::Mode,
            "title" => Name::Title,
            "body" => Name::Body,
            "stage" => Name::Stage,
            "prompt" => Name::Prompt,
            "tags" => Name::Tags,
            "before" => Name::Before,
            "after" => Name::After,
            "seconds" => Name::Seconds,
            "by" => Name::By,
            "trashed" => Name::Trashed,
            other => Name::Unknown(other.to_owned()),
        })
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entry, D::Error> {
        deserializer.deserialize_map(EntryVisitor)
    }
}

struct EntryVisitor;

impl<'de> Visitor<'de> for EntryVisitor {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a journal entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
        let (mut id, mut created, mut changed, mut day) = (None, None, None, None);
        let (mut mode, mut title, mut body, mut tags) = (None, None, None, None);
        let (mut stage, mut prompt, mut before, mut after) = (None, None, None, None);
        let (mut seconds, mut by, mut trashed) = (None, None, None);
        let mut extra = Extra::new();
        while let Some(name) = map.next_key::<Name>()? {
            match name {
                Name::Id => id = Some(map.next_value()?),
                Name::Created => created = Some(map.next_value::<At>()?.0),
                Name::Changed => changed = Some(map.next_value::<At>()?.0),
                Name::Day => day = Some(map.next_value()?),
                Name::Mode => mode = Some(map.next_value()?),
                Name::Title => title = Some(map.next_value()?),
                Name::Body => body = Some(map.next_value()?),
                Name::Tags => tags = Some(map.next_value()?),
                Name::Stage => stage = map.next_value()?,
                Name::Prompt => prompt = map.next_value()?,
                Name::Before => before = map.next_value()?,
                Name::After => after = map.next_value()?,
                Name::Seconds => seconds = Some(map.next_value()?),
                Name::By => by = map.next_value()?,
                Name::Trashed => trashed = map.next_value::<Option<At>>()?.map(|at| at.0),
                Name::Unknown(name) => drop(extra.insert(name, map.next_value()?)),
            }
        }
        Ok(Entry {
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            created: created.ok_or_else(|| A::Error::missing_field("created"))?,
            changed: changed.ok_or_else(|| A::Error::missing_field("changed"))?,
            day: day.ok_or_else(|| A::Error::missing_field("day"))?,
            mode: mode.unwrap_or_default(),
            title: title.unwrap_or_default(),
            body: body.unwrap_or_default(),
            tags: tags.unwrap_or_default(),
            stage,
            prompt,
            before,
            after,
            seconds: seconds.unwrap_or_default(),
            by,
            trashed,
            extra,
        })
    }
}
