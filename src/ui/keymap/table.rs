//! The rows of the table of keys.

use crossterm::event::KeyCode;

use crate::{
    domain::Got,
    ui::{
        action::Command,
        keymap::{Binding, Key, Mode},
    },
};

const fn bind(
    modes: &'static [Mode],
    keys: &'static [Key],
    command: Command,
    hint: &'static str,
    help: &'static str,
) -> Binding {
    Binding { modes, keys, command, help, hint }
}

const fn c(letter: char) -> Key {
    Key::char(letter)
}

const fn ctrl(letter: char) -> Key {
    Key::ctrl(letter)
}

const UP: Key = Key::plain(KeyCode::Up);
const DOWN: Key = Key::plain(KeyCode::Down);
const LEFT: Key = Key::plain(KeyCode::Left);
const RIGHT: Key = Key::plain(KeyCode::Right);
const ENTER: Key = Key::plain(KeyCode::Enter);
const ESC: Key = Key::plain(KeyCode::Esc);
const TAB: Key = Key::plain(KeyCode::Tab);
const BACK_TAB: Key = Key::plain(KeyCode::BackTab);
const PAGE_UP: Key = Key::plain(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::plain(KeyCode::PageDown);
const HOME: Key = Key::plain(KeyCode::Home);
const END: Key = Key::plain(KeyCode::End);
const F1: Key = Key::plain(KeyCode::F(1));
const F2: Key = Key::plain(KeyCode::F(2));
const F3: Key = Key::plain(KeyCode::F(3));
const F4: Key = Key::plain(KeyCode::F(4));
const F5: Key = Key::plain(KeyCode::F(5));
const F6: Key = Key::plain(KeyCode::F(6));
const F9: Key = Key::plain(KeyCode::F(9));
const DELETE: Key = Key::plain(KeyCode::Delete);
const BACKSPACE: Key = Key::plain(KeyCode::Backspace);

const EVERYWHERE: &[Mode] = &[
    Mode::Browse,
    Mode::Today,
    Mode::Stage,
    Mode::Page,
    Mode::Exercise,
    Mode::Sheet,
    Mode::Scale,
    Mode::Journal,
    Mode::Trash,
    Mode::Plan,
    Mode::Talks,
    Mode::BeforeTalk,
    Mode::Talk,
    Mode::SayBack,
    Mode::Resting,
    Mode::Held,
    Mode::LookBack,
    Mode::Pulse,
    Mode::Apart,
    Mode::Answers,
    Mode::Settings,
    Mode::Help,
    Mode::Safety,
    Mode::Keys,
    Mode::Welcome,
    Mode::Recovery,
    Mode::Ask,
    Mode::Rating,
    Mode::Write,
    Mode::Line,
    Mode::Find,
    Mode::Palette,
    Mode::Pick,
    Mode::Opening,
];
const LEAVING: &[Mode] = &[
    Mode::Browse,
    Mode::Today,
    Mode::Stage,
    Mode::Page,
    Mode::Exercise,
    Mode::Sheet,
    Mode::Scale,
    Mode::Journal,
    Mode::Trash,
    Mode::Plan,
    Mode::Talks,
    Mode::BeforeTalk,
    Mode::Talk,
    Mode::SayBack,
    Mode::Resting,
    Mode::Held,
    Mode::LookBack,
    Mode::Pulse,
    Mode::Apart,
    Mode::Answers,
    Mode::Settings,
    Mode::Help,
    Mode::Safety,
    Mode::Keys,
    Mode::Welcome,
    Mode::Recovery,
    Mode::Ask,
    Mode::Rating,
    Mode::Write,
    Mode::Line,
    Mode::Find,
    Mode::Palette,
    Mode::Pick,
    Mode::Cover,
    Mode::Opening,
];
const WRITING: &[Mode] = &[Mode::Write, Mode::Line];
const POPUPS: &[Mode] = &[Mode::Find, Mode::Palette];
const NUMBERS: &[Mode] = &[Mode::Scale, Mode::Rating, Mode::Pulse];
const TALKING: &[Mode] = &[Mode::Talk, Mode::SayBack];
const LISTS: &[Mode] = &[
    Mode::Today,
    Mode::Stage,
    Mode::Answers,
    Mode::Settings,
    Mode::Help,
    Mode::Talks,
    Mode::BeforeTalk,
];

/// Every key of the program, in the order they are told.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    // Each screen's own keys come first.
    bind(LISTS,             &[ENTER, RIGHT, c('l')], Command::Open, "open", "open, or change"),
    bind(&[Mode::Today],    &[c('x')],             Command::NotToday,  "not today", "not today: hides it until tomorrow; nothing is counted"),
    bind(&[Mode::Today, Mode::Stage], &[c(' ')],   Command::Tick,      "tick",    "tick or untick a step; a promise: kept"),
    bind(&[Mode::Apart],    &[ENTER, RIGHT, c('l')], Command::Open,    "open",    "open, pick, or mark"),
    bind(&[Mode::Apart],    &[c(' ')],             Command::Tick,      "",        "pick, or mark"),
    bind(&[Mode::Apart],    &[c('f')],             Command::Pick,      "",        "open something by the letters beside it"),
    bind(LISTS,             &[c('f')],             Command::Pick,      "",        "open something by the letters beside it"),
    bind(&[Mode::Pick],     &[ESC],                Command::Back,      "stop",    "stop picking by letters"),
    bind(&[Mode::Today],    &[c('a')],             Command::Another,   "another", "another small thing for today, or another prompt"),
    bind(&[Mode::Today],    &[c('p')],             Command::TakePulse, "pulse",   "the pulse: one number for today"),
    bind(&[Mode::Page],     &[ENTER, c(' ')],      Command::PageDown,  "read on", "read on, then to the next page"),
    bind(&[Mode::Page],     &[c('x')],             Command::Companion, "exercise", "open the exercise of this page"),
    bind(&[Mode::Page],     &[TAB],                Command::Another,   "links",   "choose a link at the end of the page"),
    bind(&[Mode::Page, Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('s')], Command::Source, "", "where this comes from, and why it helps"),
    bind(&[Mode::Page],     &[RIGHT, c('l')],      Command::NextPane,  "",        "next page"),
    bind(&[Mode::Page],     &[LEFT, c('h')],       Command::PreviousPane, "",     "page before"),
    bind(&[Mode::Sheet],    &[ENTER],              Command::Open,      "go on",   "begin, go on, or close"),
    bind(&[Mode::Sheet],    &[c('t')],             Command::Tool,      "",        "open what this page is about: the plan, a talk, a page apart"),
    bind(&[Mode::Sheet],    &[TAB],                Command::NextPane,  "next",    "next question"),
    bind(&[Mode::Sheet],    &[BACK_TAB],           Command::PreviousPane, "",     "question before"),
    bind(&[Mode::Sheet],    &[c('n')],             Command::New,       "",        "a new page for another day; this one is kept"),
    bind(&[Mode::Exercise], &[ENTER, c('e')],      Command::Open,      "answer",  "write, or pick"),
    bind(&[Mode::Exercise], &[c(' ')],             Command::Tick,      "pick",    "pick or unpick"),
    bind(&[Mode::Exercise, Mode::Scale], &[TAB],   Command::NextPane,  "next",    "next question"),
    bind(&[Mode::Exercise, Mode::Scale], &[BACK_TAB], Command::PreviousPane, "",  "question before"),
    bind(&[Mode::Exercise, Mode::Scale], &[c('x')], Command::Companion, "",       "show or hide the example"),
    bind(&[Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('p')], Command::Earlier,  "",        "earlier answers"),
    bind(&[Mode::Exercise, Mode::Scale], &[c('n')], Command::New,      "",        "add a row or line"),
    bind(&[Mode::Exercise], &[c('d'), DELETE],     Command::Delete,    "",        "clear an answer or cell; take away a line, or an added row"),
    bind(&[Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('r')], Command::Rate,   "",        "how heavy it is, where an exercise asks"),
    bind(&[Mode::Sheet], &[c('v')], Command::Share,    "",        "private or shared"),
    bind(&[Mode::Exercise], &[c('z')],             Command::Silence,   "",        "stop or start pointing out excuses, here"),
    bind(&[Mode::Pulse],    &[ENTER],              Command::Open,      "go on",   "next question, or close"),
    bind(&[Mode::Pulse],    &[c('s'), TAB],        Command::Another,   "skip",    "skip this question"),
    bind(&[Mode::Pulse],    &[BACK_TAB],           Command::PreviousPane, "",     "question before"),
    bind(&[Mode::Scale, Mode::Pulse], &[RIGHT, c('l'), c('+')], Command::More, "more", "more"),
    bind(&[Mode::Scale, Mode::Pulse], &[LEFT, c('h'), c('-')], Command::Less, "less", "less"),
    bind(&[Mode::Scale, Mode::Pulse], &[c('d'), DELETE], Command::Delete, "",     "clear the answer"),
    bind(&[Mode::Scale],    &[ENTER],              Command::NextPane,  "",        "next question"),
    bind(&[Mode::Journal],  &[c('n')],             Command::New,       "new",     "new entry"),
    bind(&[Mode::Journal],  &[c('N')],             Command::WriteUnkept, "",      "write and do not keep: a page that is never saved"),
    bind(&[Mode::Journal],  &[ENTER, c('e')],      Command::Edit,      "write on", "write on in this entry"),
    bind(&[Mode::Journal],  &[c('f')],             Command::Filter,    "filter",  "filter by stage, mode, tag or date"),
    bind(&[Mode::Journal],  &[TAB],                Command::NextPane,  "",        "list or reading pane"),
    bind(&[Mode::Journal],  &[c('d'), DELETE],     Command::Delete,    "",        "move to the trash"),
    bind(&[Mode::Journal],  &[c('o')],             Command::OnThisDay, "",        "what you wrote on this day (asks first)"),
    bind(&[Mode::Journal],  &[c('t')],             Command::GoTrash,   "",        "the trash"),
    bind(&[Mode::Trash],    &[c('r'), ENTER],      Command::Restore,   "put back", "put back"),
    bind(&[Mode::Trash],    &[c('d'), DELETE],     Command::Delete,    "delete",  "delete for good (asks first)"),
    bind(&[Mode::LookBack], &[LEFT, c('h')],       Command::Left,     "shorter", "look back over a shorter time"),
    bind(&[Mode::LookBack], &[RIGHT, c('l')],      Command::Right,    "longer",  "look back over a longer time"),
    bind(&[Mode::LookBack], &[c('D')],             Command::Table,    "table",   "every chart as a table, or as a chart again"),
    bind(&[Mode::LookBack], &[ENTER],              Command::Open,     "",        "a part as a table; then and now, which asks first"),
    bind(&[Mode::LookBack], &[c('a')],             Command::Another,  "",        "then and now: another pair"),
    bind(&[Mode::LookBack], &[c('f')],             Command::Pick,     "",        "go to a part by the letters beside it"),
    bind(&[Mode::Talks],    &[c('n'), c(' ')],     Command::New,       "begin",   "begin a talk, or go on with it"),
    bind(&[Mode::Talks, Mode::Held], &[c('d'), DELETE], Command::Delete, "",      "move to the trash, at the end of Talks"),
    bind(&[Mode::BeforeTalk], &[c(' ')],           Command::Tick,      "tick",    "tick what is true, or change who speaks first"),
    bind(&[Mode::BeforeTalk], &[c('n')],           Command::New,       "begin",   "begin"),
    bind(&[Mode::Talk],     &[c(' '), ENTER],      Command::Open,      "go on",   "pass the turn, or go on"),
    bind(&[Mode::SayBack],  &[c('y')],             Command::Got(Got::Yes), "yes", "“did I get it?” yes: go on"),
    bind(&[Mode::SayBack],  &[c('m')],             Command::Got(Got::Partly), "partly", "partly: go round once more"),
    bind(&[Mode::SayBack],  &[c('n')],             Command::Got(Got::No), "no",   "no: go round once more"),
    bind(&[Mode::Talk],     &[c('p')],             Command::Clock,     "pause",   "stop or start the clock"),
    bind(TALKING,           &[c('b')],             Command::Rest,      "break",   "take a break, with a time to come back"),
    bind(TALKING,           &[BACKSPACE, LEFT, c('h')], Command::Left, "",        "a step back"),
    bind(TALKING,           &[TAB],                Command::NextPane,  "",        "on to the next part"),
    bind(&[Mode::Talk],     &[c('a')],             Command::Another,   "",        "the one who was hurt takes this turn too, or gives it back"),
    bind(TALKING,           &[c('x')],             Command::Companion, "",        "write down what this part is about"),
    bind(TALKING,           &[c('e')],             Command::NotToday,  "end",     "end it here, or leave it for another day"),
    bind(&[Mode::Resting],  &[c(' '), ENTER],      Command::Open,      "return",  "come back"),
    bind(&[Mode::Resting],  &[c('b')],             Command::Rest,      "another time", "another time to come back"),
    bind(&[Mode::Held],     &[ENTER, c(' ')],      Command::Open,      "close",   "close"),
    bind(&[Mode::Held],     &[c('e')],             Command::Edit,      "edit the line", "edit the line that was kept"),
    bind(&[Mode::Plan],     &[ENTER, c('e')],      Command::Open,      "open",    "open a promise, or the page of a line"),
    bind(&[Mode::Plan],     &[c(' ')],             Command::Tick,      "kept",    "a promise: kept, or open again; a review: looked at"),
    bind(&[Mode::Plan],     &[c('n')],             Command::New,       "new",     "a new promise, or a new line of the plan"),
    bind(&[Mode::Plan],     &[c('v')],             Command::View,      "view",    "board, agenda or month"),
    bind(&[Mode::Plan],     &[c('d'), DELETE],     Command::Delete,    "",        "take a promise or a line away"),
    bind(&[Mode::Plan],     &[c('f')],             Command::Pick,      "",        "open something by the letters beside it"),
    bind(&[Mode::Safety],   &[c('y')],             Command::Digit(1),  "yes",     "yes"),
    bind(&[Mode::Safety],   &[c('n')],             Command::Digit(0),  "no",      "no"),
    bind(&[Mode::Safety],   &[c('s'), ENTER, c(' ')], Command::Another, "skip",   "skip, or go on"),
    bind(&[Mode::Welcome],  &[ENTER, c(' ')],      Command::Open,      "choose",  "choose and go on"),
    bind(&[Mode::Welcome],  &[c('s'), TAB],        Command::Another,   "skip",    "skip this question"),
    bind(&[Mode::Recovery], &[ENTER],              Command::Open,      "restore", "put the chosen backup in place"),
    bind(&[Mode::Ask],      &[ENTER],              Command::Open,      "choose",  "choose"),
    bind(&[Mode::Ask],      &[DOWN, c('j'), TAB],  Command::Down,      "",        "next"),
    bind(&[Mode::Ask],      &[UP, c('k'), BACK_TAB], Command::Up,      "",        "the one before"),
    bind(&[Mode::Rating],   &[ENTER, TAB],         Command::Open,      "go on",   "go on"),
    bind(&[Mode::Rating],   &[UP, c('k')],         Command::More,      "",        "more"),
    bind(&[Mode::Rating],   &[DOWN, c('j')],       Command::Less,      "",        "less"),
    bind(&[Mode::Ask],      &[ESC, c('q')],        Command::Back,      "close",   "close"),
    bind(&[Mode::Rating],   &[RIGHT, c('l'), c('+')], Command::More,   "more",    "more"),
    bind(&[Mode::Rating],   &[LEFT, c('h'), c('-')], Command::Less,    "less",    "less"),
    bind(&[Mode::Rating],   &[ESC, c('s'), c('q')], Command::Back,     "skip",    "skip"),
    bind(NUMBERS,           &[c('0')],  Command::Digit(0),  "",        "0 to 9: answer with a number; 1 then 0 is 10"),
    bind(NUMBERS,           &[c('1')],  Command::Digit(1),  "",        ""),
    bind(NUMBERS,           &[c('2')],  Command::Digit(2),  "",        ""),
    bind(NUMBERS,           &[c('3')],  Command::Digit(3),  "",        ""),
    bind(NUMBERS,           &[c('4')],  Command::Digit(4),  "",        ""),
    bind(NUMBERS,           &[c('5')],  Command::Digit(5),  "",        ""),
    bind(NUMBERS,           &[c('6')],  Command::Digit(6),  "",        ""),
    bind(NUMBERS,           &[c('7')],  Command::Digit(7),  "",        ""),
    bind(NUMBERS,           &[c('8')],  Command::Digit(8),  "",        ""),
    bind(NUMBERS,           &[c('9')],  Command::Digit(9),  "",        ""),
    // Writing.
    bind(&[Mode::Write],    &[ESC],                Command::Back,      "done",    "done: kept and closed"),
    bind(&[Mode::Line],     &[ESC],                Command::Back,      "done",    "done: kept and closed"),
    bind(&[Mode::Line],     &[ENTER, DOWN],        Command::Open,      "next",    "on a line: done, and on to the next"),
    bind(&[Mode::Write],    &[TAB],                Command::NextPane,  "next",    "next place to write"),
    bind(WRITING,           &[ctrl('s')],          Command::Save,      "save",    "save now (it is kept without this, too)"),
    bind(&[Mode::Line],     &[TAB],                Command::NextPane,  "",        "next place to write"),
    bind(&[Mode::Write],    &[BACK_TAB],           Command::PreviousPane, "",     "place before"),
    bind(&[Mode::Line],     &[BACK_TAB, UP],       Command::PreviousPane, "",     "place before"),
    bind(WRITING,           &[ctrl('t')],          Command::NextMode,  "",    "another way of writing (in the journal)"),
    bind(WRITING,           &[ctrl('r')],          Command::Rate,      "",        "how heavy is it, 0 to 10 (in the journal)"),
    bind(WRITING,           &[F4],                 Command::Silence,   "",        "stop or start pointing out excuses (in an exercise)"),
    bind(POPUPS,            &[ENTER],              Command::Open,      "open",    "open"),
    bind(POPUPS,            &[ESC],                Command::Back,      "close",   "close"),
    bind(POPUPS,            &[DOWN, ctrl('n')], Command::Down,         "",        "next"),
    bind(POPUPS,            &[UP, ctrl('p')],      Command::Up,        "",        "the one before"),
    bind(&[Mode::Find],     &[TAB],                Command::NextPane,  "where",   "search everything, only your words, or only the guide"),
    bind(POPUPS,            &[PAGE_DOWN],          Command::PageDown,  "",        "a page on"),
    bind(POPUPS,            &[PAGE_UP],            Command::PageUp,    "",        "a page back"),
    // Moving.
    bind(&[Mode::Browse],   &[DOWN, c('j')],       Command::Down,      "",        "down"),
    bind(&[Mode::Browse],   &[UP, c('k')],         Command::Up,        "",        "up"),
    bind(&[Mode::Browse],   &[LEFT, c('h')],       Command::Left,      "",        "left, or back"),
    bind(&[Mode::Browse],   &[RIGHT, c('l')],      Command::Right,     "",        "right, or open"),
    bind(&[Mode::Browse],   &[PAGE_DOWN, ctrl('f')], Command::PageDown, "",       "a page down"),
    bind(&[Mode::Browse],   &[PAGE_UP, ctrl('b')], Command::PageUp,    "",        "a page up"),
    bind(&[Mode::Browse],   &[HOME, c('g')],       Command::Top,       "",        "to the top"),
    bind(&[Mode::Browse],   &[END, c('G')],        Command::Bottom,    "",        "to the end"),
    bind(&[Mode::Browse],   &[TAB],                Command::NextPane,  "",        "next group"),
    bind(&[Mode::Browse],   &[BACK_TAB],           Command::PreviousPane, "",     "group before"),
    bind(&[Mode::Browse],   &[ESC],                Command::Back,      "",        "back; never quits, never loses a word"),
    bind(&[Mode::Browse],   &[c('q')],             Command::Quit,      "",        "back, then quit"),
    // Going places.
    bind(&[Mode::Browse],   &[c('0')],             Command::GoToday,   "",        "Today"),
    bind(&[Mode::Browse],   &[c('1')],             Command::GoStage(1), "",       "1 to 7: a stage"),
    bind(&[Mode::Browse],   &[c('2')],             Command::GoStage(2), "",       ""),
    bind(&[Mode::Browse],   &[c('3')],             Command::GoStage(3), "",       ""),
    bind(&[Mode::Browse],   &[c('4')],             Command::GoStage(4), "",       ""),
    bind(&[Mode::Browse],   &[c('5')],             Command::GoStage(5), "",       ""),
    bind(&[Mode::Browse],   &[c('6')],             Command::GoStage(6), "",       ""),
    bind(&[Mode::Browse],   &[c('7')],             Command::GoStage(7), "",       ""),
    bind(&[Mode::Browse],   &[c('8')],             Command::GoStage(8), "",       "growth"),
    bind(&[Mode::Browse],   &[c('9')],             Command::GoStage(9), "",       "steady first"),
    bind(&[Mode::Browse],   &[c('M')],             Command::GoTimeAfter, "",     "the time after"),
    bind(&[Mode::Browse],   &[c('J')],             Command::GoJournal, "journal", "Journal"),
    bind(&[Mode::Browse],   &[c('P')],             Command::GoPlan,    "plan",    "Plan"),
    bind(&[Mode::Browse],   &[c('T')],             Command::GoTalks,   "",        "Talks"),
    bind(&[Mode::Browse],   &[c('L')],             Command::GoLookBack, "",       "Look back"),
    bind(&[Mode::Browse],   &[c('w')],             Command::WriteNow,  "write",   "write now"),
    bind(&[Mode::Browse],   &[c('A')],             Command::GoAnswers, "",        "questions and answers"),
    bind(&[Mode::Browse],   &[c('H')],             Command::GoHelp,    "",        "Help: helplines, when to call, the safety check"),
    bind(EVERYWHERE,        &[F1],                 Command::GoHelp,    "",        "Help, from anywhere"),
    bind(&[Mode::Browse],   &[c('/'), F3],         Command::GoFind,    "find",    "find anything"),
    bind(&[Mode::Browse],   &[c(':'), F5],         Command::GoPalette, "",        "every command by name"),
    bind(&[Mode::Browse],   &[c(','), F6],         Command::GoSettings, "",       "Settings"),
    bind(&[Mode::Browse],   &[c('?')],             Command::GoKeys,    "keys",    "the keys that work here"),
    bind(EVERYWHERE,        &[F2],                 Command::GoKeys,    "keys",    "the keys that work here, from anywhere"),
    // Keeping safe.
    bind(&[Mode::Browse],   &[c('u')],             Command::Undo,      "",        "undo, also after a restart"),
    bind(&[Mode::Browse],   &[ctrl('r')],          Command::Redo,      "",        "redo"),
    bind(&[Mode::Browse],   &[ctrl('s')],          Command::Save,      "",        "save now (it is saved without this, too)"),
    bind(LEAVING,           &[ctrl('x')],          Command::Leave,     "leave",   "leave at once, from anywhere; nothing is printed"),
    bind(LEAVING,           &[ctrl('c')],          Command::Stop,      "",        "keep the draft and quit"),
    bind(LEAVING,           &[F9],                 Command::Cover,     "",        "a dull cover page; F9 again comes back"),
    bind(EVERYWHERE,        &[ctrl('l')],          Command::Repaint,   "",        "draw the screen again"),
    bind(&[Mode::Browse],   &[ctrl('z')],          Command::Suspend,   "",        "suspend; while writing it undoes"),
];
