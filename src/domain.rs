//! What the program is about: the guide, the workbook, and the days they happen on.

mod day;
mod draft;
mod extra;
mod field;
mod guide;
mod history;
mod id;
mod journal;
mod linter;
mod merge;
mod profile;
mod progress;
mod records;
mod role;
mod sitting;
mod words;
mod workbook;
mod standing;

pub use day::{Day, Stamp};
pub use draft::{Draft, DraftTarget};
pub use extra::{Extra, Unknown};
pub use field::{Answer, Column, Field, FieldKind, Row, SCALE_TOP, Selection};
pub use guide::{
    Call, Exercise, Guide, Helplines, Limit, Myth, Node, Page, Prompt, Question, RoleText, Safety,
    SafetyKind, SafetyQuestion, Section, Sign, Source, Stage, Step, Strength, Takeaway, Visibility,
};
pub use guide::{Country, Line};
pub use history::{Change, History, Record};
pub use id::{Ids, NodeId, RecordId};
pub use journal::{Entry, WritingMode};
pub use linter::{LintKind, LintRule};
pub use merge::{Merged, merge};
pub use profile::{Account, Company, Profile, ThemeChoice};
pub use progress::{Progress, Suggestion, progress, suggestion};
pub use records::{Kept, Records};
pub use role::Role;
pub use sitting::{Mark, Sitting};
pub use standing::Standing;
pub use words::Words;
pub use workbook::Workbook;
