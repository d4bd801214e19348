//! Shows, checks and changes the file of settings.

use std::{
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use clap::Subcommand;

use crate::{
    phrases::say,
    shell::{
        cli::usual,
        config::{self, Config, SAMPLE},
        options::{FAILED, GuideChoice},
        stderr::tell,
    },
    store::{Disk, Fs, because},
    ui::keymap::{bindings, labels},
};

/// What is done with the file.
#[derive(Debug, Subcommand)]
pub enum OfConfig {
    #[command(about = say::cli_config_path())]
    Path,
    #[command(about = say::cli_config_check())]
    Check,
    #[command(about = say::cli_config_keys())]
    Keys,
    #[command(about = say::cli_config_init())]
    Init,
    #[command(about = say::cli_config_set())]
    Set {
        #[arg(help = say::cli_config_key())]
        key: String,
        #[arg(help = say::cli_config_value())]
        value: String,
    },
}

/// Does it.
pub fn config(what: &OfConfig) -> anyhow::Result<ExitCode> {
    let path = config::path().ok_or_else(|| anyhow::anyhow!(say::no_home_folder()))?;
    let mut out = io::stdout().lock();
    match what {
        OfConfig::Path => writeln!(out, "{}", path.display())?,
        OfConfig::Check => {
            let config = Config::at(&path);
            let problems = config.problems.iter().map(ToString::to_string);
            let problems: Vec<String> = problems.chain(of_the_guide(&config)).collect();
            for problem in &problems {
                writeln!(out, "{problem}")?;
            }
            if !problems.is_empty() {
                out.flush()?;
                return Ok(ExitCode::from(FAILED));
            }
            let told = if path.exists() { say::config_whole() } else { say::config_none() };
            writeln!(out, "{told}")?;
        }
        OfConfig::Keys => {
            let mut told: Vec<String> = Vec::new();
            for row in bindings().iter().filter(|row| !row.help().is_empty()) {
                let line = format!("{:<16} {}", labels(row.keys), row.help());
                if !told.contains(&line) {
                    writeln!(out, "{line}")?;
                    told.push(line);
                }
            }
        }
        OfConfig::Init => match begin(&path) {
            Ok(()) => writeln!(out, "{}", say::config_begun(path.display().to_string()))?,
            Err(err) if err.kind() == io::ErrorKind::AlreadyExists => {
                tell(say::config_is_there());
                return Ok(ExitCode::from(FAILED));
            }
            Err(err) => anyhow::bail!(say::config_not_written(because(&err))),
        },
        OfConfig::Set { key, value } => {
            config::set(&path, key, value)?;
            writeln!(out, "{}", say::config_is_set(path.display().to_string()))?;
            of_the_guide(&Config::at(&path)).iter().for_each(tell);
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What is wrong with the guide in the language and with the pages that are chosen.
fn of_the_guide(config: &Config) -> Vec<String> {
    if config.language.is_none() && config.content.is_none() {
        return Vec::new();
    }
    let overrides = config.content.clone();
    let language = config.language.clone().unwrap_or_else(|| usual().to_owned());
    GuideChoice { language, overrides, amiss: Vec::new() }.read().1
}

/// Writes the file with which one begins, where there is none.
fn begin(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        Disk.create_folder(folder)?;
    }
    Disk.write_new(path, SAMPLE.as_bytes(), true)
}
