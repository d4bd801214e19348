//! Reading records from a file by hand: ten years of them are read at each start, and what serde derives for unknown
//! fields (`flatten`) holds every value twice on the way.

use std::fmt;

use chrono::{FixedOffset, NaiveTime};
use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};

use crate::domain::day::{Stamp, by_position, number};

/// An instant, read by the places of its digits where it is written as this program writes it.
pub(super) struct At(pub(super) Stamp);

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<At, D::Error> {
        struct AtVisitor;
        impl Visitor<'_> for AtVisitor {
            type Value = At;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an instant")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<At, E> {
                // What is written in another way is read as it is everywhere.
                stamp(text.as_bytes()).map_or_else(|| text.parse(), Ok).map(At).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(AtVisitor)
    }
}

/// `2026-11-23T20:00:00+01:00`, with or without a fraction of a second.
fn stamp(text: &[u8]) -> Option<Stamp> {
    let (date, rest) = text.split_at_checked(10)?;
    let (&[b'T', h1, h2, b':', m1, m2, b':', s1, s2], rest) = rest.split_first_chunk()? else {
        return None;
    };
    let (fraction, &[sign, east1, east2, b':', east3, east4]) = rest.split_last_chunk()? else {
        return None;
    };
    let nanos = match fraction {
        [] => 0,
        [b'.', digits @ ..] if (1..=9).contains(&digits.len()) => {
            number(digits)? * 10_u32.pow(u32::try_from(9 - digits.len()).ok()?)
        }
        _ => return None,
    };
    let (hours, minutes) = (number(&[east1, east2])?, number(&[east3, east4])?);
    let east = i32::try_from(hours * 3600 + minutes * 60).ok().filter(|_| minutes < 60)?;
    let offset = match sign {
        b'+' => FixedOffset::east_opt(east),
        b'-' => FixedOffset::west_opt(east),
        _ => None,
    }?;
    let seconds = number(&[s1, s2])?;
    let time =
        NaiveTime::from_hms_nano_opt(number(&[h1, h2])?, number(&[m1, m2])?, seconds, nanos)?;
    by_position(date)?.and_time(time).and_local_timezone(offset).single()
}

/// Reads a record, name after name, as serde would: `must` be there, `may` be absent, `when` an instant that may be
/// absent. What it is called besides is kept as it is. A field that stands twice is an error.
macro_rules! by_hand {
    ($record:ident, must { $($must:ident),+ } may { $($may:ident),* } when { $($when:ident),* }) => {
        $crate::domain::by_hand::by_hand!(
            $record, must { $($must),+ } may { $($may),* } when { $($when),* }, |it| it
        );
    };
    (
        $record:ident, must { $($must:ident),+ } may { $($may:ident),* } when { $($when:ident),* },
        $then:expr
    ) => {
        const _: () = {
            #[allow(non_camel_case_types, reason = "they are the names of fields")]
            enum Name {
                created,
                changed,
                $($must,)+
                $($may,)*
                $($when,)*
                Unknown(String),
            }

            struct NameVisitor;

            impl serde::de::Visitor<'_> for NameVisitor {
                type Value = Name;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("the name of a field")
                }

                fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                    Ok(match name {
                        "created" => Name::created,
                        "changed" => Name::changed,
                        $(stringify!($must) => Name::$must,)+
                        $(stringify!($may) => Name::$may,)*
                        $(stringify!($when) => Name::$when,)*
                        other => Name::Unknown(other.to_owned()),
                    })
                }
            }

            impl<'de> serde::Deserialize<'de> for Name {
                fn deserialize<D: serde::Deserializer<'de>>(given: D) -> Result<Name, D::Error> {
                    given.deserialize_identifier(NameVisitor)
                }
            }

            struct RecordVisitor;

            impl<'de> serde::de::Visitor<'de> for RecordVisitor {
                type Value = $record;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(stringify!($record))
                }

                fn visit_map<A: serde::de::MapAccess<'de>>(
                    self,
                    mut map: A,
                ) -> Result<$record, A::Error> {
                    use serde::de::Error;
                    use $crate::domain::by_hand::{At, once};
                    let (mut created, mut changed) = (None, None);
                    $(let mut $must = None;)+
                    $(let mut $may = None;)*
                    $(let mut $when = None;)*
                    let mut extra = $crate::domain::extra::Extra::new();
                    while let Some(name) = map.next_key::<Name>()? {
                        match name {
                            Name::created => {
                                once(&mut created, "created", map.next_value::<At>()?.0)?;
                            }
                            Name::changed => {
                                once(&mut changed, "changed", map.next_value::<At>()?.0)?;
                            }
                            $(Name::$must => {
                                once(&mut $must, stringify!($must), map.next_value()?)?;
                            })+
                            $(Name::$may => {
                                once(&mut $may, stringify!($may), map.next_value()?)?;
                            })*
                            $(Name::$when => {
                                let at = map.next_value::<Option<At>>()?.map(|at| at.0);
                                once(&mut $when, stringify!($when), at)?;
                            })*
                            Name::Unknown(name) => drop(extra.insert(name, map.next_value()?)),
                        }
                    }
                    Ok($record {
                        created: created.ok_or_else(|| A::Error::missing_field("created"))?,
                        changed: changed.ok_or_else(|| A::Error::missing_field("changed"))?,
                        $($must: $must
                            .ok_or_else(|| A::Error::missing_field(stringify!($must)))?,)+
                        $($may: $may.unwrap_or_default(),)*
                        $($when: $when.unwrap_or_default(),)*
                        extra,
                    })
                }
            }

            impl<'de> serde::Deserialize<'de> for $record {
                fn deserialize<D: serde::Deserializer<'de>>(given: D) -> Result<$record, D::Error> {
                    given.deserialize_map(RecordVisitor).map($then)
                }
            }
        };
    };
}
pub(crate) use by_hand;

/// Takes a value, unless there was one.
pub(super) fn once<T, E: Error>(
    place: &mut Option<T>,
    name: &'static str,
    value: T,
) -> Result<(), E> {
    if place.replace(value).is_some() { Err(E::duplicate_field(name)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_read_by_its_places_as_it_is_read_by_its_format() {
        let mut fast = 0;
        for text in [
            "2026-11-23T20:00:00+01:00",
            "2026-11-23T20:00:00.123456789-03:30",
            "2026-11-23T20:00:00.5+00:00",
            "2026-11-23T23:59:60+01:00",
            "2026-11-23T20:00:00Z",
            "2026-11-23t20:00:00+01:00",
            "2026-11-23 20:00:00+01:00",
            "2026-11-23T20:00:00+0100",
            "2026-11-23T20:00:00+23:60",
            "2026-11-23T20:00:00+24:00",
            "2026-02-30T20:00:00+01:00",
            "2026-11-23T24:00:00+01:00",
            "2026-11-23T20:00:00.+01:00",
            "2026-11-23T20:00:00.1234567891+01:00",
            "0000-01-01T00:00:00+00:00",
            "2026-11-23",
            "",
        ] {
            let slowly = text.parse::<Stamp>().ok();
            let found = stamp(text.as_bytes());
            fast += usize::from(found.is_some());
            assert!(found.is_none() || found == slowly, "{text}");
            let read: Option<At> = serde_json::from_value(text.into()).ok();
            assert_eq!(read.map(|at| at.0), slowly, "{text}");
        }
        assert!(fast > 3);
    }
}
