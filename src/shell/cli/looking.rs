//! Verbs that look at a book without a screen, and change nothing.

use std::process::ExitCode;

use clap::Subcommand;

use crate::{
    phrases::say,
    screens::listing::Kind,
    shell::{
        cli::named::Named,
        options::Options,
        verbs::{self, due, find, list},
    },
};

/// Verbs that only look.
#[derive(Debug, Subcommand)]
pub enum Looking {
    #[command(about = say::cli_today(), next_help_heading = say::cli_options())]
    Today {
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_due(), next_help_heading = say::cli_options())]
    Due {
        #[arg(long, help = say::cli_words())]
        words: bool,
        #[arg(short, long, help = say::cli_quiet(), conflicts_with_all = ["words", "json"])]
        quiet: bool,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_list(), next_help_heading = say::cli_options())]
    List {
        #[arg(
            value_name = "WHAT", hide_possible_values = true, value_parser = Named(kind, kinds),
            help = say::cli_list_what(), help_heading = say::cli_arguments()
        )]
        kind: Option<Kind>,
        #[arg(long, help = say::cli_words())]
        words: bool,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_find(), next_help_heading = say::cli_options())]
    Find {
        #[arg(long, help = say::cli_words())]
        words: bool,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_show(), next_help_heading = say::cli_options())]
    Show {
        #[arg(help = say::cli_show_name(), help_heading = say::cli_arguments())]
        name: String,
        #[arg(long, help = say::cli_charts())]
        charts: bool,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_plan(), next_help_heading = say::cli_options())]
    Plan {
        #[arg(long, help = say::cli_words())]
        words: bool,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_talk(), next_help_heading = say::cli_options())]
    Talk {
        #[arg(value_name = "CODE", help = say::cli_talk_which(), help_heading = say::cli_arguments())]
        which: Option<String>,
        #[arg(long, help = say::cli_words())]
        words: bool,
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
}

impl Looking {
    /// Does what it says.
    pub fn run(self, options: &Options) -> anyhow::Result<ExitCode> {
        match self {
            Looking::Today { json } => verbs::today(options, json),
            Looking::Due { words, quiet, json } => {
                due::due(options, due::How { words, quiet, json })
            }
            Looking::List { kind, words, json } => {
                list::list(options, kind, list::How { words, json })
            }
            Looking::Find { words, json } => find::find(options, list::How { words, json }),
            Looking::Show { name, charts, json } => verbs::show(options, &name, charts, json),
            Looking::Plan { words, json } => verbs::plan(options, list::How { words, json }),
            Looking::Talk { which, words, json } => {
                verbs::talk(options, which.as_deref(), list::How { words, json })
            }
        }
    }
}

fn kinds() -> Vec<&'static str> {
    Kind::ALL.map(|(_, name)| name).to_vec()
}

/// What is to be listed.
fn kind(name: &str) -> Result<Kind, String> {
    Kind::named(name).ok_or_else(|| say::cli_list_no_such().to_owned())
}
