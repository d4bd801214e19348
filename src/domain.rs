//! What the program is about: the guide, the workbook, and the days they happen on.

mod another_way;
mod audience;
mod book;
mod breach;
mod came_out;
mod coming_in;
mod by_hand;
pub mod daily;
pub mod dates;
pub mod day;
mod difference;
mod draft;
mod enough;
mod due;
mod erasing;
mod everyday;
mod extra;
mod field;
mod for_two;
mod from_before;
mod going_back;
mod guide;
mod helplines;
mod history;
mod id;
mod journal;
mod kinds;
mod lazy;
mod linter;
mod median;
mod memo;
mod merge;
mod named;
mod own_thing;
mod parting;
pub mod plan;
mod offer;
mod profile;
mod progress;
mod promise;
mod prompt;
mod pulse;
mod put_off;
mod records;
mod reply;
mod rescued;
mod resting;
mod role;
mod row_name;
mod safety;
mod script;
mod sealed;
mod secret;
mod sitting;
mod stopped;
pub mod table;
pub mod talk;
pub mod unread;
pub mod words;
mod tick;
mod workbook;
mod summary;
pub mod look_back;

pub use audience::{Audience, Offering, Pace};
pub use book::{Book, BookId, Key, OpenBook};
pub use breach::{Breach, Breaches};
pub use came_out::Ago;
pub use coming_in::Left;
pub use daily::Daily;
pub use day::{Day, Stamp, clock, clock_with_seconds};
pub use difference::{Difference, StepsDifference};
pub use draft::{Draft, DraftTarget, PromisePart};
pub use due::{Due, DueKind, Near, due, gathered, leave_to_plan, near};
pub use enough::{Enough, Present, enough};
pub use everyday::{Everyday, EverydayWord};
pub use extra::{Extra, Unknown};
pub use field::{Answer, Column, Field, FieldKind, SCALE_TOP, Selection, TableRow};
pub use for_two::{asks_whose, is_counted_for, is_for_two, is_own_of, kept_from};
pub use from_before::{FromBefore, from_before};
pub use guide::{
    AloneWords, Asks, Call, Exercise, Guide, Lead, Limit, MONTHLY, Meaning, Myth, Next, Node,
    Opens, OptionMeaning, Page, Prompt, Question, Reached, RoleText, Section, Sign, Source,
    SpineReader, SpineThing, Stage, StageKind, Step, StepMeaning, Strength, Takeaway, Thing, Tool,
    Visibility, Want, spine,
};
pub use helplines::{Country, EmergencyNumber, Helplines, Line, Need};
pub use history::{Change, Done, History};
pub use id::{Ids, NodeId, RecordId};
pub use journal::{
    Calm, Entry, Way, WritingClock, WritingMode, calm, circling, lighter, read_tags, tags_line,
};
pub use kinds::{FilePart, Kind, Lists, Record, Walk, walk};
pub use lazy::Lazy;
pub use linter::{LintFrame, LintKind, LintList, LintReach, LintRule, LintRules, LintSpelling};
pub use median::Median;
pub use memo::{Memo, ReadFrom};
pub use merge::{Merged, merge};
pub use named::Named;
pub use offer::Offer;
pub use own_thing::{OwnThing, for_tomorrow, own_thing};
pub use parting::{
    Belonging, Belongs, Division, PageGroup, PageOfTwo, Parting, is_for_one_side_each, pages_of_two,
};
pub use profile::{Company, FirstWay, Profile, SignChoice, ThemeChoice};
pub use progress::{Progress, Suggestion, beside, progress, stage_now, suggestion};
pub use promise::{Promise, PromiseId, PromiseState, Refused, Said, Size, Witness};
pub use prompt::prompt_of_the_day;
pub use pulse::{BOTH, Pulse, PulseKind, PulseQuestion, has_answered};
pub use put_off::{CanWait, PutOff, WaitKind};
use records::kept;
pub use records::{Kept, Records};
pub use reply::Weighs;
pub use rescued::CopyState;
pub use resting::Rest;
pub use role::Role;
pub use safety::{Safety, SafetyKind, SafetyQuestion, SafetyReply, needs};
pub use script::{PartKind, Script, TalkPart, Turns};
pub use sealed::{Sealed, Side};
pub use secret::Secret;
pub use sitting::Sitting;
pub use stopped::{Stopped, stopped};
pub use summary::Summary;
pub use talk::{Got, Moment, Phase, Talk};
pub use tick::{Readers, Tick, Ticked, Whose};
pub use words::{Words, count_words, words_told};
pub use workbook::{Contents, Workbook};
