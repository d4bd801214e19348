//! Verbs that do in a book what a key does on a screen.

use std::process::ExitCode;

use clap::Subcommand;

use crate::{
    domain::{promise::PromiseState, role::Role},
    phrases::say,
    shell::{
        cli::named::Named,
        options::{Options, USAGE},
        stderr::tell,
        verbs::{self, list, promise, pulse},
    },
};

/// Verbs that change something.
#[derive(Debug, Subcommand)]
pub enum Acting {
    #[command(about = say::cli_tick(), next_help_heading = say::cli_options())]
    Tick {
        #[arg(help = say::cli_step(), help_heading = say::cli_arguments())]
        step: String,
        #[arg(long = "as", value_name = "SIDE", hide_possible_values = true, value_parser = SIDE, help = say::cli_as())]
        by: Option<Role>,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_untick(), next_help_heading = say::cli_options())]
    Untick {
        #[arg(help = say::cli_step(), help_heading = say::cli_arguments())]
        step: String,
        #[arg(long = "as", value_name = "SIDE", hide_possible_values = true, value_parser = SIDE, help = say::cli_as())]
        by: Option<Role>,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_pulse(), next_help_heading = say::cli_options())]
    Pulse {
        #[arg(long, help = say::cli_pulse_list(), conflicts_with = "by")]
        list: bool,
        #[arg(long, help = say::cli_pulse_words(), requires = "list")]
        words: bool,
        #[arg(long = "as", value_name = "SIDE", hide_possible_values = true, value_parser = SIDE, help = say::cli_as())]
        by: Option<Role>,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_promise(), next_help_heading = say::cli_options())]
    Promise {
        #[arg(
            value_name = "CODE", display_order = 1, help = say::cli_promise_which(),
            help_heading = say::cli_arguments(), requires = "state"
        )]
        which: Option<String>,
        #[arg(
            value_name = "MARK", display_order = 2, hide_possible_values = true, value_parser = MARK,
            help = say::cli_promise_mark(), help_heading = say::cli_arguments()
        )]
        state: Option<PromiseState>,
        #[arg(long, help = say::cli_promise_new(), conflicts_with_all = ["which", "state", "words"])]
        new: bool,
        #[arg(long, value_name = "DAY", help = say::cli_promise_day(), requires = "new")]
        day: Option<String>,
        #[arg(long = "as", value_name = "SIDE", hide_possible_values = true, value_parser = SIDE, help = say::cli_as())]
        by: Option<Role>,
        #[arg(long, help = say::cli_words(), conflicts_with = "which")]
        words: bool,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
}

impl Acting {
    /// Does what it says.
    pub fn run(self, options: &Options) -> anyhow::Result<ExitCode> {
        match self {
            Acting::Tick { step, by, json } => verbs::tick(options, &step, true, (by, json)),
            Acting::Untick { step, by, json } => verbs::tick(options, &step, false, (by, json)),
            Acting::Pulse { list: true, words, json, .. } => {
                pulse::list(options, list::How { words, json })
            }
            Acting::Pulse { by, json, .. } => pulse::pulse(options, by, json),
            Acting::Promise { new: true, day, by, json, .. } => {
                promise::make(options, day.as_deref(), (by, json))
            }
            Acting::Promise { which: Some(which), state: Some(state), by, json, .. } => {
                promise::mark(options, &which, state, (by, json))
            }
            Acting::Promise { by: Some(_), .. } => {
                // It says who marks, or who promises: a list has neither.
                tell(say::cli_unfit("--as", say::cli_as_of_nothing()));
                Ok(ExitCode::from(USAGE))
            }
            Acting::Promise { words, json, .. } => {
                promise::list(options, list::How { words, json })
            }
        }
    }
}

/// Which of two it is, or both.
/// The names of those by whom something is done, and of what became of a promise.
const SIDE: Named<Role> = Named(side, || SIDES.map(Role::variant).to_vec());
const MARK: Named<PromiseState> = Named(mark, || vec!["kept", "early", "missed", "open"]);

const SIDES: [Role; 3] = [Role::Hurt, Role::Broke, Role::Both];

fn side(name: &str) -> Result<Role, String> {
    let found = SIDES.into_iter().find(|role| role.variant() == name);
    found.ok_or_else(|| say::cli_no_side().to_owned())
}

/// What became of a promise. That it was put right is said on its card, which asks more than a word.
fn mark(name: &str) -> Result<PromiseState, String> {
    match name {
        "kept" => Ok(PromiseState::Kept),
        "early" => Ok(PromiseState::EarlyWord),
        "missed" => Ok(PromiseState::Missed),
        "open" => Ok(PromiseState::Open),
        "mended" => Err(say::cli_mended_on_its_card().to_owned()),
        _ => Err(say::cli_no_mark().to_owned()),
    }
}
