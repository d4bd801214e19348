//! The rows of the table of keys.

use crossterm::event::KeyCode;

use crate::{
    domain::talk::Got,
    phrases::say,
    ui::{
        Move,
        action::{Command, Destination},
        keymap::{Binding, Key},
        mode::Mode,
    },
};

const fn bind(
    modes: &'static [Mode],
    keys: &'static [Key],
    command: Command,
    hint: fn() -> &'static str,
    help: fn() -> &'static str,
) -> Binding {
    Binding { modes, keys, command, help, hint }
}

/// What is told of a key that need not be told.
fn none() -> &'static str {
    ""
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
const F7: Key = Key::plain(KeyCode::F(7));
const F8: Key = Key::plain(KeyCode::F(8));
const F9: Key = Key::plain(KeyCode::F(9));
const F12: Key = Key::plain(KeyCode::F(12));
const DELETE: Key = Key::plain(KeyCode::Delete);
const BACKSPACE: Key = Key::plain(KeyCode::Backspace);

/// On every screen and in every question, but not under the cover.
const EVERYWHERE: &[Mode] = Mode::ALL.split_at(Mode::ALL.len() - 1).0;
const LEAVING: &[Mode] = Mode::ALL;
const WRITING: &[Mode] = &[Mode::Write, Mode::Line];
const POPUPS: &[Mode] = &[Mode::Find, Mode::Palette];
const NUMBERS: &[Mode] = &[Mode::Scale, Mode::Cell, Mode::Rating, Mode::Weigh, Mode::Pulse];
const TALKING: &[Mode] = &[Mode::Talk, Mode::SayBack];
const FIRST_RUN: &[Mode] = &[Mode::Welcome, Mode::FirstQuestion];
const LISTS: &[Mode] = &[Mode::Today, Mode::Stage, Mode::Answers, Mode::Talks, Mode::BeforeTalk];

/// Every key of the program, in the order they are told.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    // Each screen's own keys come first.
    bind(LISTS,             &[ENTER, RIGHT, c('l')], Command::Open, say::hint_open, say::key_list_open),
    bind(&[Mode::Today],    &[c('x')],             Command::NotToday,  say::hint_today_not_today, say::key_today_not_today),
    bind(&[Mode::Today, Mode::Stage], &[c(' ')],   Command::Tick,      say::hint_tick, say::key_tick),
    bind(&[Mode::Apart],    &[ENTER, RIGHT, c('l')], Command::Open,    say::hint_open, say::key_apart_open),
    bind(&[Mode::Apart],    &[c(' ')],             Command::Tick,      none, say::key_apart_tick),
    bind(&[Mode::Apart],    &[c('t')],             Command::LayOut,    none, say::key_apart_lay_out),
    bind(&[Mode::Apart],    &[c('f')],             Command::Pick,      none, say::key_pick),
    // No letter changes who somebody is here.
    bind(&[Mode::Settings], &[ENTER],              Command::Open,      say::hint_settings_open, say::key_settings_open),
    bind(&[Mode::Settings], &[RIGHT, c(' ')],      Command::Tick,      none, say::key_settings_tick),
    bind(&[Mode::Settings], &[c('f')],             Command::Pick,      none, say::key_settings_pick),
    bind(LISTS,             &[c('f')],             Command::Pick,      none, say::key_pick),
    bind(&[Mode::Pick],     &[ESC],                Command::Back,      say::hint_pick_back, say::key_pick_back),
    bind(&[Mode::Stage, Mode::Talks], &[c('+'), c('o')], Command::Unfold, none, say::key_unfold),
    bind(&[Mode::Today],    &[c('a')],             Command::Another,   say::hint_today_another, say::key_today_another),
    bind(&[Mode::Today],    &[c('p')],             Command::Go(Destination::Pulse), say::hint_take_pulse, say::key_take_pulse),
    bind(&[Mode::Page],     &[ENTER, c(' ')],      Command::Move(Move::PageDown),  say::hint_page_read_on, say::key_page_read_on),
    bind(&[Mode::Page],     &[c('x')],             Command::Companion, say::hint_page_exercise, say::key_page_exercise),
    bind(&[Mode::Page],     &[TAB],                Command::Links,   say::hint_page_links, say::key_page_links),
    bind(&[Mode::Page, Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('s')], Command::Source, none, say::key_source),
    bind(&[Mode::Page],     &[RIGHT, c('l')],      Command::NextPage,  none, say::key_page_next),
    bind(&[Mode::Page],     &[LEFT, c('h')],       Command::PreviousPage, none, say::key_page_previous),
    bind(&[Mode::Sheet],    &[ENTER],              Command::Open,      say::hint_go_on, say::key_sheet_open),
    bind(&[Mode::Sheet],    &[c('t')],             Command::Tool,      none, say::key_sheet_tool),
    bind(&[Mode::Sheet],    &[c(' ')],             Command::Tick,      say::hint_tick, say::key_sheet_tick),
    bind(&[Mode::Sheet],    &[TAB],                Command::NextPane,  say::hint_next, say::key_next_question),
    bind(&[Mode::Sheet],    &[BACK_TAB],           Command::PreviousPane, none, say::key_previous_question),
    bind(&[Mode::Sheet],    &[c('n')],             Command::New,       none, say::key_sheet_new),
    bind(&[Mode::Exercise], &[ENTER, c('e')],      Command::Open,      say::hint_exercise_open, say::key_exercise_open),
    bind(&[Mode::Exercise], &[c(' ')],             Command::Tick,      say::hint_exercise_tick, say::key_exercise_tick),
    bind(&[Mode::Exercise, Mode::Scale], &[TAB],   Command::NextPane,  say::hint_next, say::key_next_question),
    bind(&[Mode::Exercise, Mode::Scale], &[BACK_TAB], Command::PreviousPane, none, say::key_previous_question),
    bind(&[Mode::Exercise, Mode::Scale], &[c('x')], Command::Companion, none, say::key_exercise_example),
    bind(&[Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('p')], Command::Earlier,  none, say::key_exercise_earlier),
    bind(&[Mode::Exercise, Mode::Scale], &[c('n')], Command::New,      none, say::key_exercise_add),
    bind(&[Mode::Cell],     &[RIGHT],              Command::Right,     none, say::key_cell_right),
    bind(&[Mode::Cell],     &[LEFT],               Command::Left,      none, say::key_cell_left),
    bind(&[Mode::Cell],     &[c(' ')],             Command::Tick,      say::hint_exercise_tick, say::key_cell_tick),
    bind(&[Mode::Cell],     &[TAB],                Command::NextPane,  say::hint_next, say::key_cell_next),
    bind(&[Mode::Cell],     &[BACK_TAB],           Command::PreviousPane, none, say::key_previous_place),
    bind(&[Mode::Cell],     &[DOWN],               Command::Move(Move::Down),      none, say::key_cell_down),
    bind(&[Mode::Cell],     &[UP],                 Command::Move(Move::Up),        none, say::key_up),
    bind(&[Mode::Cell],     &[ENTER],              Command::Open,      say::hint_go_on, say::key_cell_open),
    bind(&[Mode::Cell],     &[DELETE],             Command::Delete,    none, say::key_cell_delete),
    bind(&[Mode::Cell],     &[ESC],                Command::Back,      say::hint_cell_back, say::key_cell_back),
    bind(&[Mode::Exercise], &[c('d'), DELETE],     Command::Delete,    none, say::key_exercise_delete),
    bind(&[Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('r')], Command::Rate,   none, say::key_exercise_rate),
    bind(&[Mode::Sheet],    &[c('d'), DELETE],     Command::Delete,    none, say::key_sheet_delete),
    bind(&[Mode::Sheet], &[c('v')], Command::Share,    none, say::key_sheet_share),
    bind(&[Mode::Exercise], &[c('z')],             Command::Silence,   none, say::key_exercise_silence),
    bind(&[Mode::Pulse],    &[ENTER],              Command::GoOn,      say::hint_go_on, say::key_pulse_go_on),
    bind(&[Mode::Pulse],    &[c('s')],             Command::Skip,   say::hint_skip, say::key_skip_question),
    bind(&[Mode::Pulse],    &[TAB],                Command::NextPane,  none, say::key_pulse_next),
    bind(&[Mode::Pulse],    &[BACK_TAB],           Command::PreviousPane, none, say::key_previous_question),
    bind(&[Mode::Scale, Mode::Pulse], &[RIGHT, c('l'), c('+')], Command::More, say::hint_more, say::key_more),
    bind(&[Mode::Scale, Mode::Pulse], &[LEFT, c('h'), c('-')], Command::Less, say::hint_less, say::key_less),
    bind(&[Mode::Scale, Mode::Pulse], &[c('d'), DELETE], Command::Delete, none, say::key_scale_delete),
    bind(&[Mode::Scale],    &[ENTER],              Command::NextPane,  none, say::key_next_question),
    bind(&[Mode::Journal],  &[c('n')],             Command::New,       say::hint_new, say::key_journal_new),
    bind(&[Mode::Journal],  &[c('N')],             Command::WriteUnkept, none, say::key_journal_write_unkept),
    bind(&[Mode::Journal],  &[ENTER, c('e')],      Command::Edit,      say::hint_journal_edit, say::key_journal_edit),
    bind(&[Mode::Journal],  &[c('f')],             Command::Filter,    say::hint_journal_filter, say::key_journal_filter),
    bind(&[Mode::Journal],  &[TAB],                Command::NextPane,  none, say::key_journal_next_pane),
    bind(&[Mode::Journal],  &[c('d'), DELETE],     Command::Delete,    none, say::key_journal_delete),
    bind(&[Mode::Journal],  &[c('o')],             Command::OnThisDay, none, say::key_journal_on_this_day),
    bind(&[Mode::Journal],  &[c('t')],             Command::Go(Destination::Trash),   none, say::key_journal_trash),
    bind(&[Mode::Journal],  &[c('p')],             Command::Go(Destination::Filled),  none, say::key_journal_filled),
    bind(&[Mode::Filled],   &[ENTER, RIGHT, c('l')], Command::Open,    say::hint_open, say::key_filled_open),
    bind(&[Mode::Filled],   &[c('v')],             Command::View,      say::hint_filled_view, say::key_filled_view),
    bind(&[Mode::Trash],    &[c('r'), ENTER],      Command::Restore,   say::hint_trash_put_back, say::key_trash_put_back),
    bind(&[Mode::Trash],    &[c('d'), DELETE],     Command::Delete,    say::hint_trash_delete, say::key_trash_delete),
    bind(&[Mode::LookBack], &[LEFT, c('h')],       Command::Shorter,     say::hint_look_back_shorter, say::key_look_back_shorter),
    bind(&[Mode::LookBack], &[RIGHT, c('l')],      Command::Longer,    say::hint_look_back_longer, say::key_look_back_longer),
    bind(&[Mode::LookBack], &[c('D')],             Command::Table,    say::hint_look_back_table, say::key_look_back_table),
    bind(&[Mode::LookBack], &[ENTER],              Command::Open,     none, say::key_look_back_open),
    bind(&[Mode::LookBack], &[c('a')],             Command::AnotherPair,  none, say::key_look_back_another_pair),
    bind(&[Mode::LookBack], &[c('f')],             Command::Pick,     none, say::key_look_back_pick),
    bind(&[Mode::Talks],    &[c('n'), c(' ')],     Command::New,       say::hint_talks_new, say::key_talks_new),
    bind(&[Mode::Talks, Mode::Held], &[c('d'), DELETE], Command::Delete, none, say::key_talks_delete),
    bind(&[Mode::BeforeTalk], &[c(' ')],           Command::Tick,      say::hint_tick, say::key_before_talk_tick),
    bind(&[Mode::BeforeTalk], &[c('n')],           Command::New,       say::hint_talks_new, say::key_before_talk_new),
    bind(&[Mode::Talk],     &[c(' '), ENTER],      Command::GoOn,      say::hint_go_on, say::key_talk_go_on),
    bind(&[Mode::SayBack],  &[c('y')],             Command::Got(Got::Yes), say::hint_yes, say::key_say_back_yes),
    bind(&[Mode::SayBack],  &[c('m')],             Command::Got(Got::Partly), say::hint_say_back_partly, say::key_say_back_partly),
    bind(&[Mode::SayBack],  &[c('n')],             Command::Got(Got::No), say::hint_no, say::key_say_back_no),
    bind(&[Mode::Talk],     &[c('p')],             Command::Clock,     say::hint_talk_clock, say::key_talk_clock),
    bind(TALKING,           &[c('b')],             Command::Rest,      say::hint_talk_rest, say::key_talk_rest),
    bind(TALKING,           &[BACKSPACE, LEFT, c('h')], Command::StepBack, none, say::key_step_back),
    bind(TALKING,           &[TAB],                Command::NextPart,  none, say::key_talk_next_part),
    bind(&[Mode::Talk],     &[c('a')],             Command::TakeTurnToo,   none, say::key_talk_take_turn),
    bind(TALKING,           &[c('x')],             Command::WriteDown, none, say::key_talk_write_down),
    bind(TALKING,           &[c('e')],             Command::EndTalk,  say::hint_talk_end, say::key_talk_end),
    bind(&[Mode::Resting],  &[c(' '), ENTER],      Command::ComeBack,      say::hint_resting_come_back, say::key_resting_come_back),
    bind(&[Mode::Resting],  &[c('b')],             Command::AnotherTime,      say::hint_resting_another_time, say::key_resting_another_time),
    bind(&[Mode::Held],     &[ENTER, c(' ')],      Command::Close,      say::hint_close, say::key_close),
    bind(&[Mode::Held],     &[c('e')],             Command::Edit,      say::hint_held_edit, say::key_held_edit),
    bind(&[Mode::Plan],     &[ENTER, c('e')],      Command::Open,      say::hint_open, say::key_plan_open),
    bind(&[Mode::Plan],     &[c(' ')],             Command::Tick,      say::hint_plan_mark, say::key_plan_mark),
    bind(&[Mode::Plan],     &[c('n')],             Command::New,       say::hint_new, say::key_plan_new),
    bind(&[Mode::Plan],     &[c('v')],             Command::View,      say::hint_plan_view, say::key_plan_view),
    bind(&[Mode::Plan],     &[c('d'), DELETE],     Command::Delete,    none, say::key_plan_delete),
    bind(&[Mode::Plan],     &[c('a')],             Command::Away,      say::hint_plan_away, say::key_plan_away),
    bind(&[Mode::Plan],     &[c('t')],             Command::LayOut,    none, say::key_plan_lay_out),
    bind(&[Mode::Held],     &[c('t')],             Command::LayOut,    say::hint_held_lay, say::key_held_lay),
    bind(&[Mode::Plan],     &[c('p')],             Command::Go(Destination::Fridge), none, say::key_plan_fridge),
    bind(&[Mode::Plan],     &[c('f')],             Command::Pick,      none, say::key_pick),
    bind(&[Mode::Control],  &[c(' '), ENTER],      Command::Tick,      say::hint_tick, say::key_control_tick),
    bind(&[Mode::Control],  &[RIGHT, c('l'), TAB], Command::NextLimit,  say::hint_control_next, say::key_control_next),
    bind(&[Mode::Control],  &[LEFT, c('h'), BACK_TAB], Command::PreviousLimit, none, say::key_control_previous),
    bind(&[Mode::Control],  &[ESC],                Command::Back,      say::hint_control_back, say::key_control_back),
    bind(&[Mode::Country],  &[ENTER],              Command::Open,      say::hint_choose, say::key_choose),
    bind(&[Mode::Country],  &[DOWN],               Command::Move(Move::Down),      none, say::key_down),
    bind(&[Mode::Country],  &[UP],                 Command::Move(Move::Up),        none, say::key_up),
    bind(&[Mode::Country],  &[RIGHT],              Command::Right,     none, say::key_country_right),
    bind(&[Mode::Country],  &[LEFT],               Command::Left,      none, say::key_country_left),
    bind(&[Mode::Country],  &[c(' ')],             Command::Letter(' '), none, none),
    bind(&[Mode::Country],  &[BACKSPACE],          Command::EraseLetter,    none, say::key_country_erase_letter),
    // A check that the cover closed is one key away again; the key stands there for everybody.
    bind(&[Mode::Country],  &[F7],               Command::Go(Destination::Safety),  none, say::key_country_safety),
    bind(&[Mode::Safety],   &[c('y'), c('Y')],     Command::Answer(true),  say::hint_yes, say::key_safety_yes),
    bind(&[Mode::Safety],   &[c('n'), c('N')],     Command::Answer(false),  say::hint_no, say::key_safety_no),
    bind(&[Mode::Safety],   &[c('s'), c('S')],     Command::Skip,   say::hint_skip, say::key_skip_question),
    bind(&[Mode::Safety],   &[LEFT, BACKSPACE, c('h')], Command::StepBack, say::hint_safety_step_back, say::key_safety_step_back),
    bind(&[Mode::Safety],   &[UP, c('k')],         Command::Move(Move::Up),        none, say::key_safety_up),
    // Pressed in a hurry, beside the right key, or to undo: no answer, and nothing else either.
    bind(&[Mode::Safety],   &[c(' '), c('u'), c('j')], Command::Miss, none, none),
    bind(&[Mode::Safety],   &[DOWN],               Command::Move(Move::Down),      none, say::key_safety_down),
    bind(&[Mode::Safety],   &[ENTER],              Command::Open,      none, say::key_safety_open),
    bind(&[Mode::Reply],    &[ENTER, c(' '), RIGHT, c('l')], Command::Open,      say::hint_open, say::key_open),
    bind(&[Mode::Reply],    &[LEFT, BACKSPACE, c('h')], Command::StepBack, none, say::key_step_back),
    bind(FIRST_RUN,         &[ENTER, c(' ')],      Command::Open,      say::hint_choose, say::key_welcome_open),
    bind(FIRST_RUN,         &[c('s'), TAB],        Command::Skip,   say::hint_skip, say::key_skip_question),
    // Whoever is afraid is one key away from help here, too, Caps Lock or not.
    bind(FIRST_RUN,         &[c('H')],             Command::Go(Destination::Help),    none, say::key_welcome_help),
    bind(&[Mode::Who],      &[ENTER, RIGHT, c('l'), c(' ')], Command::Open, say::hint_open, say::key_who_open),
    bind(&[Mode::Table],    &[ENTER, RIGHT, c('l')], Command::Open,    say::hint_open, say::key_table_open),
    bind(&[Mode::Table],    &[c(' ')],             Command::Tick,      say::hint_table_mark, say::key_table_mark),
    bind(&[Mode::Table],    &[c('n')],             Command::New,       say::hint_new, say::key_table_new),
    bind(&[Mode::Table],    &[c('T')],             Command::Go(Destination::Talks), say::hint_table_talks, say::key_go_talks),
    bind(&[Mode::Table],    &[c('a')],             Command::Agree,     say::hint_table_agree, say::key_table_agree),
    bind(&[Mode::Table],    &[c('e')],             Command::Edit,      say::hint_table_words, say::key_table_words),
    bind(&[Mode::Table],    &[c('d'), DELETE],     Command::Delete,    say::hint_table_take_back, say::key_table_take_back),
    bind(&[Mode::Table],    &[c('t')],             Command::Tool,      none, say::key_table_touch),
    bind(&[Mode::Table],    &[c('x')],             Command::EraseWords, none, say::key_table_erase),
    bind(&[Mode::Books],    &[ENTER, RIGHT, c('l'), c(' ')], Command::Open, say::hint_settings_open, say::key_settings_open),
    bind(&[Mode::Parting],  &[c('1')],             Command::Digit(1),  say::hint_parting_here, say::key_parting_here),
    bind(&[Mode::Parting],  &[c('2')],             Command::Digit(2),  say::hint_parting_there, say::key_parting_there),
    bind(&[Mode::Parting],  &[c('b')],             Command::Share,     say::hint_parting_both, say::key_parting_both),
    bind(&[Mode::Parting],  &[c(' ')],             Command::Tick,      none, say::key_parting_unsay),
    bind(&[Mode::Parting],  &[c('+'), c('o')],     Command::Unfold,    none, say::key_parting_unfold),
    bind(&[Mode::Parting],  &[ENTER],              Command::GoOn,      say::hint_go_on, say::key_parting_go_on),
    bind(&[Mode::Recovery], &[ENTER],              Command::PutInPlace,      say::hint_recovery_put_in_place, say::key_recovery_put_in_place),
    bind(&[Mode::Ask],      &[ENTER],              Command::Open,      say::hint_choose, say::key_choose),
    bind(&[Mode::Ask],      &[DOWN, c('j'), TAB],  Command::Move(Move::Down),      none, say::key_next),
    bind(&[Mode::Ask],      &[UP, c('k'), BACK_TAB], Command::Move(Move::Up),      none, say::key_previous),
    bind(&[Mode::Ask, Mode::Words], &[HOME],       Command::Move(Move::Top),       none, say::key_ask_top),
    bind(&[Mode::Ask, Mode::Words], &[END],        Command::Move(Move::Bottom),    none, say::key_ask_bottom),
    bind(&[Mode::Words],    &[ENTER],              Command::Open,      say::hint_choose, say::key_words_open),
    bind(&[Mode::Words],    &[DOWN, TAB],          Command::Move(Move::Down),      none, say::key_next),
    bind(&[Mode::Words],    &[UP, BACK_TAB],       Command::Move(Move::Up),        none, say::key_previous),
    bind(&[Mode::Words],    &[ESC],                Command::Back,      say::hint_close, say::key_close),
    bind(&[Mode::Rating, Mode::Weigh], &[ENTER, TAB], Command::Open,   say::hint_go_on, say::key_rating_open),
    bind(&[Mode::Weigh],    &[RIGHT, UP],          Command::More,      say::hint_more, say::key_more),
    bind(&[Mode::Weigh],    &[LEFT, DOWN],         Command::Less,      say::hint_less, say::key_less),
    bind(&[Mode::Weigh],    &[ESC],                Command::Back,      say::hint_skip, say::key_weigh_back),
    bind(&[Mode::Rating],   &[UP, c('k')],         Command::More,      none, say::key_more),
    bind(&[Mode::Rating],   &[DOWN, c('j')],       Command::Less,      none, say::key_less),
    bind(&[Mode::Ask],      &[ESC, c('q')],        Command::Back,      say::hint_close, say::key_close),
    bind(&[Mode::Rating],   &[RIGHT, c('l'), c('+')], Command::More,   say::hint_more, say::key_more),
    bind(&[Mode::Rating],   &[LEFT, c('h'), c('-')], Command::Less,    say::hint_less, say::key_less),
    bind(&[Mode::Rating],   &[ESC, c('s'), c('q')], Command::Back,     say::hint_skip, say::key_rating_back),
    bind(NUMBERS,           &[c('0')],  Command::Digit(0),  none, say::key_digits),
    bind(NUMBERS,           &[c('1')],  Command::Digit(1),  none, none),
    bind(NUMBERS,           &[c('2')],  Command::Digit(2),  none, none),
    bind(NUMBERS,           &[c('3')],  Command::Digit(3),  none, none),
    bind(NUMBERS,           &[c('4')],  Command::Digit(4),  none, none),
    bind(NUMBERS,           &[c('5')],  Command::Digit(5),  none, none),
    bind(NUMBERS,           &[c('6')],  Command::Digit(6),  none, none),
    bind(NUMBERS,           &[c('7')],  Command::Digit(7),  none, none),
    bind(NUMBERS,           &[c('8')],  Command::Digit(8),  none, none),
    bind(NUMBERS,           &[c('9')],  Command::Digit(9),  none, none),
    // Writing.
    bind(&[Mode::Write],    &[ESC],                Command::Back,      say::hint_write_back, say::key_write_back),
    bind(&[Mode::Line],     &[ESC],                Command::Back,      say::hint_write_back, say::key_write_back),
    bind(&[Mode::Line],     &[ENTER, DOWN],        Command::Open,      say::hint_next, say::key_line_open),
    bind(&[Mode::Write],    &[TAB],                Command::NextPane,  say::hint_next, say::key_write_next),
    bind(WRITING,           &[ctrl('s')],          Command::Save,      say::hint_save, say::key_write_save),
    bind(&[Mode::Line],     &[TAB],                Command::NextPane,  none, say::key_write_next),
    bind(&[Mode::Write],    &[BACK_TAB],           Command::PreviousPane, none, say::key_previous_place),
    bind(&[Mode::Line],     &[BACK_TAB, UP],       Command::PreviousPane, none, say::key_previous_place),
    bind(WRITING,           &[ctrl('t')],          Command::NextMode,  none, say::key_write_way),
    bind(WRITING,           &[ctrl('r')],          Command::Rate,      none, say::key_write_rate),
    bind(&[Mode::Write],    &[ctrl('o')],          Command::OwnEditor, none, say::key_write_own_editor),
    bind(WRITING,           &[F4],                 Command::Silence,   none, say::key_write_silence),
    bind(POPUPS,            &[ENTER],              Command::Open,      say::hint_open, say::key_open),
    bind(POPUPS,            &[ESC],                Command::Back,      say::hint_close, say::key_close),
    bind(POPUPS,            &[DOWN, ctrl('n')], Command::Move(Move::Down),         none, say::key_next),
    bind(POPUPS,            &[UP, ctrl('p')],      Command::Move(Move::Up),        none, say::key_previous),
    bind(&[Mode::Find],     &[TAB],                Command::NextPane,  say::hint_find_next_pane, say::key_find_next_pane),
    bind(POPUPS,            &[PAGE_DOWN],          Command::Move(Move::PageDown),  none, say::key_popup_page_down),
    bind(POPUPS,            &[PAGE_UP],            Command::Move(Move::PageUp),    none, say::key_popup_page_up),
    bind(POPUPS,            &[HOME],               Command::Move(Move::Top),       none, say::key_popup_top),
    bind(POPUPS,            &[END],                Command::Move(Move::Bottom),    none, say::key_popup_bottom),
    // Moving.
    bind(&[Mode::Browse],   &[DOWN, c('j')],       Command::Move(Move::Down),      none, say::key_down),
    bind(&[Mode::Browse],   &[UP, c('k')],         Command::Move(Move::Up),        none, say::key_up),
    bind(&[Mode::Browse],   &[LEFT, c('h')],       Command::Left,      none, say::key_left),
    bind(&[Mode::Browse],   &[RIGHT, c('l')],      Command::Right,     none, say::key_right),
    bind(&[Mode::Browse],   &[PAGE_DOWN, ctrl('f')], Command::Move(Move::PageDown), none, say::key_page_down),
    bind(&[Mode::Browse],   &[PAGE_UP, ctrl('b')], Command::Move(Move::PageUp),    none, say::key_page_up),
    bind(&[Mode::Browse],   &[HOME, c('g')],       Command::Move(Move::Top),       none, say::key_top),
    bind(&[Mode::Browse],   &[END, c('G')],        Command::Move(Move::Bottom),    none, say::key_bottom),
    bind(&[Mode::Browse],   &[TAB],                Command::NextPane,  none, say::key_next_group),
    bind(&[Mode::Browse],   &[BACK_TAB],           Command::PreviousPane, none, say::key_previous_group),
    bind(&[Mode::Browse],   &[ESC],                Command::Back,      none, say::key_back),
    bind(&[Mode::Browse],   &[c('q')],             Command::Quit,      none, say::key_quit),
    // Going places.
    bind(&[Mode::Browse],   &[c('0')],             Command::Go(Destination::Today),   none, say::key_go_today),
    bind(&[Mode::Browse],   &[c('1')],             Command::Go(Destination::Stage(1)), none, say::key_go_stage),
    bind(&[Mode::Browse],   &[c('2')],             Command::Go(Destination::Stage(2)), none, none),
    bind(&[Mode::Browse],   &[c('3')],             Command::Go(Destination::Stage(3)), none, none),
    bind(&[Mode::Browse],   &[c('4')],             Command::Go(Destination::Stage(4)), none, none),
    bind(&[Mode::Browse],   &[c('5')],             Command::Go(Destination::Stage(5)), none, none),
    bind(&[Mode::Browse],   &[c('6')],             Command::Go(Destination::Stage(6)), none, none),
    bind(&[Mode::Browse],   &[c('7')],             Command::Go(Destination::Stage(7)), none, none),
    bind(&[Mode::Browse],   &[c('8')],             Command::Go(Destination::Stage(8)), none, say::key_go_growth),
    bind(&[Mode::Browse],   &[c('9')],             Command::Go(Destination::Stage(9)), none, say::key_go_steady_first),
    bind(&[Mode::Browse],   &[c('M')],             Command::Go(Destination::TimeAfter), none, say::key_go_time_after),
    bind(&[Mode::Browse],   &[c('J')],             Command::Go(Destination::Journal), say::hint_go_journal, say::key_go_journal),
    bind(&[Mode::Browse],   &[c('P')],             Command::Go(Destination::Plan),    say::hint_go_plan, say::key_go_plan),
    bind(&[Mode::Browse],   &[c('T')],             Command::Go(Destination::Talks),   none, say::key_go_talks),
    bind(&[Mode::Browse],   &[c('L')],             Command::Go(Destination::LookBack), none, say::key_go_look_back),
    bind(&[Mode::Browse],   &[c('w')],             Command::Go(Destination::Write),  say::hint_write_now, say::key_write_now),
    bind(&[Mode::Browse],   &[c('A')],             Command::Go(Destination::Answers), none, say::key_go_answers),
    bind(&[Mode::Browse],   &[c('H')],             Command::Go(Destination::Help),    none, say::key_go_help),
    bind(EVERYWHERE,        &[F1],                 Command::Go(Destination::Help),    none, say::key_go_help_from_anywhere),
    bind(&[Mode::Browse],   &[c('/'), F3],         Command::Go(Destination::Find),    say::hint_go_find, say::key_go_find),
    bind(&[Mode::Browse],   &[c(':'), F5],         Command::Go(Destination::Palette), none, say::key_go_palette),
    bind(&[Mode::Browse],   &[c(','), F6],         Command::Go(Destination::Settings), none, say::key_go_settings),
    bind(&[Mode::Browse],   &[c('?')],             Command::Go(Destination::Keys),    say::hint_go_keys, say::key_go_keys),
    bind(EVERYWHERE,        &[F2],                 Command::Go(Destination::Keys),    say::hint_go_keys, say::key_go_keys_from_anywhere),
    // Keeping safe.
    bind(&[Mode::Browse],   &[c('u')],             Command::Undo,      none, say::key_undo),
    bind(&[Mode::Browse],   &[ctrl('r')],          Command::Redo,      none, say::key_redo),
    bind(&[Mode::Browse],   &[ctrl('s')],          Command::Save,      none, say::key_save),
    bind(LEAVING,           &[ctrl('x')],          Command::Leave,     say::hint_leave, say::key_leave),
    bind(LEAVING,           &[ctrl('c')],          Command::Stop,      none, say::key_stop),
    bind(EVERYWHERE,        &[F8],                 Command::CloseBook, none, say::key_close_book),
    bind(LEAVING,           &[F9],                 Command::Cover,     none, say::key_cover),
    bind(EVERYWHERE,        &[ctrl('l')],          Command::Repaint,   none, say::key_repaint),
    bind(EVERYWHERE,        &[F12],                Command::Mouse,     none, say::key_mouse),
    bind(&[Mode::Browse],   &[ctrl('z')],          Command::Suspend,   none, say::key_suspend),
];
