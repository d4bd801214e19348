//! Help, and what is wrong with the arguments, in our words and without repeating them.

use std::{error::Error, io, process::ExitCode};

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::{
    phrases::say,
    shell::{
        options::{FAILED, USAGE},
        stderr::tell,
    },
    store,
};

/// Help, the version, or what is wrong with the arguments. The arguments themselves are not
/// repeated: somebody may have put private words there, and they would stay on the screen.
pub(super) fn explain(err: &clap::Error) -> ExitCode {
    // A closed pipe is not worth a word.
    match err.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return match err.print() {
                Err(err) if err.kind() != io::ErrorKind::BrokenPipe => {
                    tell(say::not_printed(store::because(&err)));
                    ExitCode::from(FAILED)
                }
                _ => ExitCode::SUCCESS,
            };
        }
        ErrorKind::MissingRequiredArgument => tell(say::cli_missing()),
        ErrorKind::InvalidValue => unfit(err, say::cli_value_wanted()),
        ErrorKind::ArgumentConflict => match other(err) {
            Some(other) => unfit(err, &say::cli_not_with(other)),
            None => unfit(err, say::cli_given_twice()),
        },
        ErrorKind::ValueValidation => match err.source() {
            Some(why) => unfit(err, &why.to_string()),
            None => unfit(err, say::cli_cannot_be_that()),
        },
        _ if asks_for_a_lock(err) => tell(say::cli_locks()),
        _ => match meant(err) {
            Some(name) => tell(say::cli_unknown_meant(name)),
            None => tell(say::cli_unknown()),
        },
    }
    ExitCode::from(USAGE)
}

/// What is wrong with what was given to an option. Only the option is named.
pub(super) fn unfit(err: &clap::Error, why: &str) {
    let name = err.get(ContextKind::InvalidArg).map(ToString::to_string).unwrap_or_default();
    tell(say::cli_unfit(name, why));
}

/// What an option does not go with, where that is another one.
fn other(err: &clap::Error) -> Option<String> {
    let own = err.get(ContextKind::InvalidArg).map(ToString::to_string);
    let other = match err.get(ContextKind::PriorArg)? {
        ContextValue::Strings(names) => names.first()?.clone(),
        name => name.to_string(),
    };
    Some(other).filter(|other| Some(other) != own.as_ref())
}

/// Whether it was to be about a lock, of which there is no command.
fn asks_for_a_lock(err: &clap::Error) -> bool {
    let asked = err.get(ContextKind::InvalidSubcommand).map(ToString::to_string);
    asked.is_some_and(|asked| ["lock", "unlock", "recover"].contains(&asked.as_str()))
}

/// The command or option that is most like what was asked for.
fn meant(err: &clap::Error) -> Option<&str> {
    let like = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg];
    like.into_iter().find_map(|kind| match err.get(kind)? {
        ContextValue::String(name) => Some(name.as_str()),
        ContextValue::Strings(names) => names.first().map(String::as_str),
        _ => None,
    })
}
