//! Prints what lets a shell complete the verbs and options of the program.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::{Command, builder::PossibleValue};
use clap_complete::Shell;

use crate::shell::stderr::called;

/// Prints the completions of a shell.
pub fn completions(shell: Shell, mut command: Command) -> anyhow::Result<ExitCode> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut command, called(), &mut bytes);
    if shell == Shell::Fish {
        bytes.extend(of_arguments(&command).into_bytes());
    }
    let mut out = io::stdout().lock();
    out.write_all(&bytes)?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What fish is to offer for arguments that are one of some names: the library tells it that of options alone.
fn of_arguments(command: &Command) -> String {
    let function = format!("__fish_{}_using_subcommand", called().replace(['-', '.'], "_"));
    let mut lines = String::new();
    for verb in command.get_subcommands() {
        for argument in verb.get_positionals() {
            let values = argument.get_possible_values();
            let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
            if !names.is_empty() {
                let (name, names) = (verb.get_name(), names.join(" "));
                let verb = format!("{function} {name}");
                lines +=
                    &["complete -c ", called(), " -n \"", &verb, "\" -f -a \"", &names, "\"\n"]
                        .concat();
            }
        }
    }
    lines
}
