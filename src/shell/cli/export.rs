//! What can be said of an export on the command line, and the names of the forms that entries come in.

use std::path::PathBuf;

use crate::{export::Kind, import, phrases::say, shell::cli::named::Named};

/// A form by the name it has on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatName {
    Markdown,
    Html,
    Epub,
    Text,
    Json,
    Csv,
    Calendar,
    Plan,
    Letter,
    Counsellor,
}

impl FormatName {
    /// All of them, in the order in which they are told.
    pub const ALL: [FormatName; 10] = [
        FormatName::Markdown,
        FormatName::Html,
        FormatName::Epub,
        FormatName::Text,
        FormatName::Json,
        FormatName::Csv,
        FormatName::Calendar,
        FormatName::Plan,
        FormatName::Letter,
        FormatName::Counsellor,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            FormatName::Markdown => "markdown",
            FormatName::Html => "html",
            FormatName::Epub => "epub",
            FormatName::Text => "text",
            FormatName::Json => "json",
            FormatName::Csv => "csv",
            FormatName::Calendar => "calendar",
            FormatName::Plan => "plan",
            FormatName::Letter => "letter",
            FormatName::Counsellor => "counsellor",
        }
    }

    /// What it is, in a line.
    pub fn about(self) -> &'static str {
        match self {
            FormatName::Markdown => say::export_about_markdown(),
            FormatName::Html => say::export_about_html(),
            FormatName::Epub => say::export_about_epub(),
            FormatName::Text => say::export_about_text(),
            FormatName::Json => say::export_about_json(),
            FormatName::Csv => say::export_about_csv(),
            FormatName::Calendar => say::export_about_calendar(),
            FormatName::Plan => say::export_about_plan(),
            FormatName::Letter => say::export_about_letter(),
            FormatName::Counsellor => say::export_about_counsellor(),
        }
    }
}

/// The options of an export.
#[derive(Clone, Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "options that are given or not")]
pub struct ExportArguments {
    #[arg(
        hide_possible_values = true, value_parser = Named(format, || FormatName::ALL.map(FormatName::name).to_vec()),
        help = say::cli_export_format(), help_heading = say::cli_arguments()
    )]
    pub format: Option<FormatName>,
    #[arg(long, value_name = "PATH", help = say::cli_export_to())]
    pub to: Option<PathBuf>,
    #[arg(long, help = say::cli_export_days())]
    pub days: bool,
    #[arg(long, help = say::cli_export_text())]
    pub text: bool,
    #[arg(long, help = say::cli_export_titles())]
    pub titles: bool,
    #[arg(
        long, value_name = "KIND", value_delimiter = ',', hide_possible_values = true,
        value_parser = Named(kind, || Kind::ALL.map(Kind::name).to_vec()), help = say::cli_export_kind()
    )]
    pub kind: Vec<Kind>,
    #[arg(long, value_name = "STAGE", value_delimiter = ',', help = say::cli_export_stage())]
    pub stage: Vec<String>,
    #[arg(long, value_name = "DAY", value_parser = day, help = say::cli_export_from())]
    pub from: Option<crate::domain::day::Day>,
    #[arg(long, value_name = "DAY", value_parser = day, help = say::cli_export_until())]
    pub until: Option<crate::domain::day::Day>,
    #[arg(long, value_name = "TAG", value_delimiter = ',', help = say::cli_export_tag())]
    pub tag: Vec<String>,
    #[arg(long, help = say::cli_export_private())]
    pub private: bool,
    #[arg(long, value_name = "TITLE", help = say::cli_export_title())]
    pub title: Option<String>,
    #[arg(long, value_name = "NAMES", help = say::cli_export_names())]
    pub names: Option<String>,
    #[arg(long, value_name = "N", value_parser = super::number, value_delimiter = ',', help = say::cli_export_leave_out())]
    pub leave_out: Vec<usize>,
    #[arg(long, value_name = "N", value_parser = super::number, help = say::cli_export_which())]
    pub which: Option<usize>,
    #[arg(long, value_name = "N", value_parser = super::number, value_delimiter = ',', help = say::cli_export_take())]
    pub take: Vec<usize>,
    #[arg(long, help = say::cli_export_yes())]
    pub yes: bool,
    #[arg(long, help = say::cli_force())]
    pub force: bool,
}

fn format(name: &str) -> Result<FormatName, String> {
    // Whoever reads American English types it as it is written there.
    let name = if name == "counselor" { "counsellor" } else { name };
    let found = FormatName::ALL.into_iter().find(|format| format.name() == name);
    found.ok_or_else(|| say::cli_export_no_format(FormatName::ALL.map(FormatName::name).join(", ")))
}

/// The form that entries come in, by its name.
pub fn import_format(name: &str) -> Result<import::Format, String> {
    let found = import::Format::ALL.into_iter().find(|format| format.name() == name);
    found.ok_or_else(|| {
        say::cli_export_no_format(import::Format::ALL.map(import::Format::name).join(", "))
    })
}

/// What these forms are called.
pub fn import_formats() -> Vec<&'static str> {
    import::Format::ALL.map(import::Format::name).to_vec()
}

fn kind(name: &str) -> Result<Kind, String> {
    let found = Kind::ALL.into_iter().find(|kind| kind.name() == name);
    found.ok_or_else(|| say::cli_export_no_kind(Kind::ALL.map(Kind::name).join(", ")))
}

fn day(text: &str) -> Result<crate::domain::day::Day, String> {
    crate::domain::day::Day::parse(text).ok_or_else(|| say::cli_export_no_day().to_owned())
}
