//! Arguments, and what each of them does.

mod acting;
mod explaining;
pub(in crate::shell) mod export;
mod help;
mod language;
mod looking;
mod named;

use std::{env, ffi::OsString, io, path::PathBuf, process::ExitCode};

use clap::{ArgAction, Command, CommandFactory, FromArgMatches, Parser, Subcommand};
use clap_complete::Shell;
use explaining::explain;
pub(in crate::shell) use language::usual;
use language::{CONFIGURED, LANGUAGE, language};
use named::Named;

use crate::{
    phrases::say,
    shell::{
        config::Config,
        options::{GuideChoice, Options, USAGE},
        stderr::{be_quiet, call, called, is_renamed, tell},
        tty, verbs,
    },
    store,
};

/// The arguments. What each is for is said in the language that was chosen before.
#[derive(Debug, Parser)]
#[command(
    name = "trust-guide",
    version,
    about = say::cli_about(),
    after_help = help::in_short(),
    after_long_help = help::below(),
    max_term_width = 100,
    subcommand_help_heading = say::cli_commands(),
    subcommand_value_name = say::cli_some_command(),
    next_help_heading = say::cli_options(),
    disable_help_flag = true,
    disable_version_flag = true
)]
struct Arguments {
    #[arg(long, value_name = "FILE", global = true, display_order = 100, help = say::cli_workbook())]
    workbook: Option<PathBuf>,
    #[arg(long, value_name = "N", global = true, display_order = 101, value_parser = number, help = say::cli_book())]
    book: Option<usize>,
    #[arg(long, value_name = "DIR", global = true, display_order = 102, help = say::cli_content())]
    content: Option<PathBuf>,
    #[arg(
        long, value_name = "CODE", default_value = usual(), global = true, env = LANGUAGE,
        display_order = 103, value_parser = language, help = say::cli_lang(), hide_env = true, hide_default_value = true
    )]
    lang: String,
    #[arg(long, global = true, display_order = 104, help = say::cli_no_input())]
    no_input: bool,
    #[arg(long, global = true, display_order = 104, help = say::cli_plain())]
    plain: bool,
    #[arg(short, long, global = true, display_order = 105, action = ArgAction::Help, help = say::cli_help_option())]
    help: Option<bool>,
    #[arg(short = 'V', long, display_order = 106, action = ArgAction::Version, help = say::cli_version())]
    version: Option<bool>,
    #[command(subcommand)]
    command: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    #[command(flatten)]
    Looking(looking::Looking),
    #[command(flatten)]
    Acting(acting::Acting),
    #[command(about = say::cli_print(), next_help_heading = say::cli_options())]
    Print {
        #[arg(help = say::cli_place(), help_heading = say::cli_arguments())]
        place: Option<String>,
        #[arg(long, help = say::cli_charts())]
        charts: bool,
    },
    #[command(about = say::cli_write())]
    Write,
    #[command(about = say::cli_backup(), next_help_heading = say::cli_options())]
    Backup {
        #[arg(help = say::cli_backup_file(), help_heading = say::cli_arguments())]
        file: PathBuf,
        #[arg(long, help = say::cli_force())]
        force: bool,
    },
    #[command(about = say::cli_export(), next_help_heading = say::cli_options())]
    Export(export::ExportArguments),
    #[command(about = say::cli_import(), next_help_heading = say::cli_options())]
    Import {
        #[arg(
            hide_possible_values = true, value_parser = Named(export::import_format, export::import_formats),
            help = say::cli_import_format(), help_heading = say::cli_arguments()
        )]
        format: Option<crate::import::Format>,
        #[arg(value_name = "FILE", requires = "format", help = say::cli_import_file(), help_heading = say::cli_arguments())]
        file: Option<PathBuf>,
        #[arg(long, help = say::cli_yes())]
        yes: bool,
    },
    #[command(about = say::cli_restore(), next_help_heading = say::cli_options())]
    Restore {
        #[arg(value_name = "FILE", help = say::cli_restore_which(), help_heading = say::cli_arguments())]
        which: Option<OsString>,
        #[arg(long, help = say::cli_yes())]
        yes: bool,
    },
    #[command(about = say::cli_delete(), next_help_heading = say::cli_options())]
    Delete {
        #[arg(value_name = "WHICH", help = say::cli_delete_which(), help_heading = say::cli_arguments())]
        which: Option<String>,
        #[arg(long, value_name = "WORD", help = say::cli_erase_word())]
        word: Option<String>,
    },
    #[command(about = say::cli_erase(), next_help_heading = say::cli_options())]
    Erase {
        #[arg(long, value_name = "WORD", help = say::cli_erase_word())]
        word: Option<String>,
    },
    #[command(about = say::cli_check(), next_help_heading = say::cli_options())]
    Check {
        #[arg(help = say::cli_dir(), help_heading = say::cli_arguments())]
        dir: Option<PathBuf>,
        #[arg(long, help = say::cli_stats())]
        stats: bool,
    },
    #[command(about = say::cli_config(), subcommand_required = true)]
    Config {
        #[command(subcommand)]
        what: verbs::OfConfig,
    },
    #[command(about = say::cli_doctor(), next_help_heading = say::cli_options())]
    Doctor {
        #[arg(long, help = say::cli_json())]
        json: bool,
    },
    #[command(about = say::cli_completions(), next_help_heading = say::cli_options())]
    Completions {
        #[arg(
            value_name = "SHELL", hide_possible_values = true, value_parser = Named(shell, SHELLS), help = say::cli_shell(),
            help_heading = say::cli_arguments()
        )]
        shell: Shell,
    },
    #[command(about = say::cli_man(), next_help_heading = say::cli_options())]
    Man {
        #[arg(help = say::cli_man_verb(), help_heading = say::cli_arguments(), conflicts_with = "dir")]
        verb: Option<String>,
        #[arg(long, value_name = "DIR", help = say::cli_man_dir())]
        dir: Option<PathBuf>,
    },
}

/// What shells are called.
const SHELLS: fn() -> Vec<&'static str> = || vec!["bash", "elvish", "fish", "powershell", "zsh"];

/// A shell by its name.
fn shell(name: &str) -> Result<Shell, String> {
    name.parse().map_err(|_| say::cli_no_shell().to_owned())
}

/// Variables that ask for lines in place of a screen: our own, and one that several programs go by.
const PLAIN: [&str; 2] = ["TRUST_GUIDE_PLAIN", "ACCESSIBLE"];

/// Whether the environment asks for lines. A variable that is set to nothing is not set.
fn asks_for_lines() -> bool {
    PLAIN.iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The number of a book.
fn number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| say::cli_no_number().to_owned())
}

/// An option that is given more than once. The library says so on either side of a verb, and of one on both sides takes
/// the last: nobody knows which was meant.
fn doubled(arguments: &[OsString]) -> Option<&'static str> {
    let options =
        || arguments.iter().skip(1).take_while(|it| *it != "--").filter_map(|it| it.to_str());
    let is = |argument: &str, name: &str| {
        argument.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
    };
    let count = |name: &str| options().filter(|argument| is(argument, name)).count();
    ["--workbook", "--book", "--content", "--lang"].into_iter().find(|name| count(name) > 1)
}

/// Which guide is meant, as far as that can be told before the arguments are read: what is wrong with them is told in
/// its language.
fn guide_of(arguments: &[OsString], config: &Config) -> GuideChoice {
    let given = |option: &str| {
        let mut places = arguments.iter().enumerate();
        places.find_map(|(place, argument)| match argument.to_str()?.strip_prefix(option)? {
            "" => arguments.get(place + 1).cloned(),
            rest => rest.strip_prefix('=').map(OsString::from),
        })
    };
    let named = given("--lang").or_else(|| env::var_os(LANGUAGE));
    let named = named.and_then(|code| language(&code.to_string_lossy()).ok());
    GuideChoice {
        language: named.unwrap_or_else(|| usual().to_owned()),
        overrides: given("--content").map(PathBuf::from).or_else(|| config.content.clone()),
        amiss: config.problems.iter().map(ToString::to_string).collect(),
    }
}

/// All arguments there are, in our words.
fn command() -> Command {
    let mut command = Arguments::command().name(called()).bin_name(called());
    if is_renamed() {
        // Who gave it another name wants no word of what it is for on the screen.
        command = command.about(say::cli_about_renamed());
    }
    let mut command = command.mut_subcommands(with_examples);
    // Only now is there what the library adds, and has words of its own for.
    command.build();
    worded(command)
}

fn read(arguments: Vec<OsString>) -> Result<Arguments, clap::Error> {
    let found = command().try_get_matches_from_mut(arguments);
    found.and_then(|mut found| Arguments::from_arg_matches_mut(&mut found))
}

/// A verb with its examples, where its help is asked for at length.
fn with_examples(verb: Command) -> Command {
    match help::examples(verb.get_name()) {
        Some(examples) => verb.after_long_help(examples).after_help(say::cli_more_help()),
        None => verb,
    }
}

/// A command with our words in place of those that the library would say.
fn worded(mut command: Command) -> Command {
    let usage = command.render_usage().to_string();
    let usage = usage.split_once(' ').map_or("", |(_heading, usage)| usage);
    let usage = usage.replace("[OPTIONS]", &format!("[{}]", say::cli_some_options()));
    if command.get_name() == "help" {
        command = command.about(say::cli_help_command());
    }
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        say::cli_usage()
    );
    command.override_usage(usage).help_template(template).mut_subcommands(worded)
}

/// Runs the program with these arguments and gives its exit code.
pub fn main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.collect();
    call(arguments.first());
    be_quiet(asks_for_quiet(&arguments));
    let config = Config::of_this_computer();
    config.choose();
    let _ = CONFIGURED.set(config.language.clone());
    let guide = guide_of(&arguments, &config);
    guide.speak();
    if asks_for_nothing(&arguments) {
        let (lines, no_input) = (asks_for_lines(), false);
        return ended(tty::open(&Options { workbook: None, book: None, guide, no_input, lines }));
    }
    if let Some(name) = doubled(&arguments) {
        tell(say::cli_unfit(name, say::cli_given_twice()));
        return ExitCode::from(USAGE);
    }
    let arguments = match read(arguments) {
        Ok(arguments) => arguments,
        Err(err) => {
            be_quiet(false);
            return explain(&err);
        }
    };
    let overrides = arguments.content.or(guide.overrides);
    let guide = GuideChoice { language: arguments.lang, overrides, ..guide };
    let (workbook, book, no_input) = (arguments.workbook, arguments.book, arguments.no_input);
    let lines = arguments.plain || asks_for_lines();
    let options = Options { workbook, book, guide, no_input, lines };
    let result = match arguments.command {
        None => tty::open(&options),
        Some(What::Looking(verb)) => verb.run(&options).map_err(not_printed),
        Some(What::Acting(verb)) => verb.run(&options).map_err(not_printed),
        Some(What::Completions { shell }) => {
            verbs::completions(shell, command()).map_err(not_printed)
        }
        Some(What::Man { dir: Some(dir), .. }) => verbs::man::write_all(&command(), &dir),
        Some(What::Man { verb, .. }) => {
            verbs::man::man(&command(), verb.as_deref()).map_err(not_printed)
        }
        Some(What::Print { place, charts }) => {
            verbs::print(&options, place.as_deref(), charts).map_err(not_printed)
        }
        Some(What::Write) => verbs::write(&options),
        Some(What::Backup { file, force }) => verbs::backup(&options, &file, force),
        Some(What::Export(asked)) => verbs::export(&options, &asked).map_err(not_printed),
        Some(What::Import { format, file, yes }) => {
            verbs::import(&options, format, file.as_deref(), yes).map_err(not_printed)
        }
        Some(What::Restore { which, yes }) => {
            verbs::restore(&options, which.as_deref(), yes).map_err(not_printed)
        }
        Some(What::Delete { which, word }) => {
            verbs::delete(&options, which.as_deref(), word.as_deref()).map_err(not_printed)
        }
        Some(What::Erase { word }) => verbs::erase(&options, word.as_deref()),
        Some(What::Check { dir, stats }) => {
            verbs::check(dir.as_deref(), stats).map_err(not_printed)
        }
        Some(What::Config { what }) => verbs::config(&what).map_err(not_printed),
        Some(What::Doctor { json }) => verbs::doctor(options, json).map_err(not_printed),
    };
    ended(result)
}

/// Whether only the exit code is to say something: in a prompt even a word on what is locked is one too many.
fn asks_for_quiet(arguments: &[OsString]) -> bool {
    let given = |names: &[&str]| arguments.iter().any(|it| names.iter().any(|name| it == name));
    given(&["due"]) && given(&["-q", "--quiet"])
}

/// Whether the program was only called by its name, as it is nearly always: then there is nothing to be read, and no
/// table of what could have been is made.
fn asks_for_nothing(arguments: &[OsString]) -> bool {
    let is_fit = |code: OsString| code.to_str().is_some_and(|code| language(code).is_ok());
    arguments.len() == 1 && env::var_os(LANGUAGE).is_none_or(is_fit)
}

/// The exit code. What went wrong is told.
fn ended(result: anyhow::Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|err| {
        if is_broken_pipe(&err) {
            return ExitCode::SUCCESS;
        }
        tell(format_args!("{err:#}"));
        ExitCode::from(verbs::code_of(&err))
    })
}

/// What went wrong while something was printed, which changes nothing that is kept.
fn not_printed(err: anyhow::Error) -> anyhow::Error {
    match err.downcast_ref::<io::Error>() {
        Some(io) if io.kind() != io::ErrorKind::BrokenPipe => {
            anyhow::anyhow!(say::not_printed(store::because(io)))
        }
        _ => err,
    }
}

/// Whether somebody closed the pipe we print into, as `head` does.
fn is_broken_pipe(err: &anyhow::Error) -> bool {
    let io = err.downcast_ref::<io::Error>();
    io.is_some_and(|err| err.kind() == io::ErrorKind::BrokenPipe)
}
