//! Who somebody is to the reader.

use crate::{
    domain::{audience::Audience, role::Role},
    phrases::say,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    You,
    Partner,
    EachOfYou,
    Hurt,
    Broke,
    NotSaid,
}

impl Who {
    /// By itself.
    pub fn label(self) -> &'static str {
        match self {
            Who::You => say::plan_you(),
            Who::Partner => say::plan_partner(),
            Who::EachOfYou => say::each_of_you(),
            Who::Hurt => say::plan_who_was_hurt(),
            Who::Broke => say::plan_who_broke_trust(),
            Who::NotSaid => say::plan_not_said_who(),
        }
    }

    /// What chooses among the variants of a phrase.
    pub fn key(self) -> &'static str {
        match self {
            Who::You => "you",
            Who::Partner => "partner",
            Who::EachOfYou => "together",
            Who::Hurt => "hurt",
            Who::Broke => "broke",
            Who::NotSaid => "nobody",
        }
    }
}

/// Who somebody is to the reader.
pub(crate) fn whose(by: Role, reader: Option<Role>) -> Who {
    match (by, reader) {
        (Role::Both, _) => Who::EachOfYou,
        (Role::Any, _) => Who::NotSaid,
        (by, Some(reader)) if by == reader => Who::You,
        (Role::Hurt | Role::Broke, Some(Role::Hurt | Role::Broke)) => Who::Partner,
        (Role::Hurt, _) => Who::Hurt,
        (Role::Broke, _) => Who::Broke,
    }
}

/// The same, said to who is there: to somebody alone, what is nobody else’s is theirs.
pub(crate) fn whose_to(by: Role, audience: Audience) -> Who {
    match by {
        Role::Both if audience.is_alone() => Who::You,
        Role::Any if !audience.is_two() => Who::You,
        by => whose(by, audience.role),
    }
}
