//! The rows of the table of keys.

use crossterm::event::KeyCode;

use crate::{
    domain::Got,
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
const F9: Key = Key::plain(KeyCode::F(9));
const DELETE: Key = Key::plain(KeyCode::Delete);
const BACKSPACE: Key = Key::plain(KeyCode::Backspace);

/// On every screen and in every question, but not under the cover.
const EVERYWHERE: &[Mode] = Mode::ALL.split_at(Mode::ALL.len() - 1).0;
const LEAVING: &[Mode] = Mode::ALL;
const WRITING: &[Mode] = &[Mode::Write, Mode::Line];
const POPUPS: &[Mode] = &[Mode::Find, Mode::Palette];
const NUMBERS: &[Mode] = &[Mode::Scale, Mode::Cell, Mode::Rating, Mode::Weigh, Mode::Pulse];
const TALKING: &[Mode] = &[Mode::Talk, Mode::SayBack];
const LISTS: &[Mode] = &[Mode::Today, Mode::Stage, Mode::Answers, Mode::Talks, Mode::BeforeTalk];

/// Every key of the program, in the order they are told.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    // Each screen's own keys come first.
    bind(LISTS,             &[ENTER, RIGHT, c('l')], Command::Open, say::hint_open, say::key_open_or_change),
    bind(&[Mode::Today],    &[c('x')],             Command::NotToday,  say::hint_not_today, say::key_not_today_hides_it_until),
    bind(&[Mode::Today, Mode::Stage], &[c(' ')],   Command::Tick,      say::hint_tick, say::key_tick_or_untick_a_step),
    bind(&[Mode::Apart],    &[ENTER, RIGHT, c('l')], Command::Open,    say::hint_open, say::key_open_pick_or_mark),
    bind(&[Mode::Apart],    &[c(' ')],             Command::Tick,      none, say::key_pick_or_mark),
    bind(&[Mode::Apart],    &[c('f')],             Command::Pick,      none, say::key_open_something_by_the_letters),
    // No letter changes who somebody is here.
    bind(&[Mode::Settings], &[ENTER],              Command::Open,      say::hint_change, say::key_change_it_or_open_it),
    bind(&[Mode::Settings], &[RIGHT, c(' ')],      Command::Tick,      none, say::key_change_it_unless_it_is),
    bind(&[Mode::Settings], &[c('f')],             Command::Pick,      none, say::key_go_to_something_by_the),
    bind(LISTS,             &[c('f')],             Command::Pick,      none, say::key_open_something_by_the_letters),
    bind(&[Mode::Pick],     &[ESC],                Command::Back,      say::hint_stop, say::key_stop_picking_by_letters),
    bind(&[Mode::Stage, Mode::Talks], &[c('+'), c('o')], Command::Unfold, none, say::key_show_or_hide_what_is),
    bind(&[Mode::Today],    &[c('a')],             Command::Another,   say::hint_another, say::key_another_small_thing_for_today),
    bind(&[Mode::Today],    &[c('p')],             Command::Go(Destination::Pulse), say::hint_pulse, say::key_the_pulse_one_number_for),
    bind(&[Mode::Page],     &[ENTER, c(' ')],      Command::Move(Move::PageDown),  say::hint_read_on, say::key_read_on_then_to_the),
    bind(&[Mode::Page],     &[c('x')],             Command::Companion, say::hint_exercise, say::key_open_the_exercise_of_this),
    bind(&[Mode::Page],     &[TAB],                Command::Links,   say::hint_links, say::key_choose_a_link_at_the),
    bind(&[Mode::Page, Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('s')], Command::Source, none, say::key_where_this_comes_from_and),
    bind(&[Mode::Page],     &[RIGHT, c('l')],      Command::NextPage,  none, say::key_next_page),
    bind(&[Mode::Page],     &[LEFT, c('h')],       Command::PreviousPage, none, say::key_page_before),
    bind(&[Mode::Sheet],    &[ENTER],              Command::Open,      say::hint_go_on, say::key_begin_go_on_or_close),
    bind(&[Mode::Sheet],    &[c('t')],             Command::Tool,      none, say::key_open_what_this_page_is),
    bind(&[Mode::Sheet],    &[TAB],                Command::NextPane,  say::hint_next, say::key_next_question),
    bind(&[Mode::Sheet],    &[BACK_TAB],           Command::PreviousPane, none, say::key_question_before),
    bind(&[Mode::Sheet],    &[c('n')],             Command::New,       none, say::key_a_new_page_for_another),
    bind(&[Mode::Exercise], &[ENTER, c('e')],      Command::Open,      say::hint_answer, say::key_write_or_pick),
    bind(&[Mode::Exercise], &[c(' ')],             Command::Tick,      say::hint_pick, say::key_pick_or_unpick),
    bind(&[Mode::Exercise, Mode::Scale], &[TAB],   Command::NextPane,  say::hint_next, say::key_next_question),
    bind(&[Mode::Exercise, Mode::Scale], &[BACK_TAB], Command::PreviousPane, none, say::key_question_before),
    bind(&[Mode::Exercise, Mode::Scale], &[c('x')], Command::Companion, none, say::key_show_or_hide_the_example),
    bind(&[Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('p')], Command::Earlier,  none, say::key_earlier_answers),
    bind(&[Mode::Exercise, Mode::Scale], &[c('n')], Command::New,      none, say::key_add_a_row_or_line),
    bind(&[Mode::Cell],     &[RIGHT],              Command::Right,     none, say::key_another_answer_or_more),
    bind(&[Mode::Cell],     &[LEFT],               Command::Left,      none, say::key_the_answer_before_or_less),
    bind(&[Mode::Cell],     &[c(' ')],             Command::Tick,      say::hint_pick, say::key_pick_another_or_unpick),
    bind(&[Mode::Cell],     &[TAB],                Command::NextPane,  say::hint_next, say::key_next_place),
    bind(&[Mode::Cell],     &[BACK_TAB],           Command::PreviousPane, none, say::key_place_before),
    bind(&[Mode::Cell],     &[DOWN],               Command::Move(Move::Down),      none, say::key_down_to_look_or_to),
    bind(&[Mode::Cell],     &[UP],                 Command::Move(Move::Up),        none, say::key_up),
    bind(&[Mode::Cell],     &[ENTER],              Command::Open,      say::hint_go_on, say::key_go_on_or_add_a),
    bind(&[Mode::Cell],     &[DELETE],             Command::Delete,    none, say::key_clear_this_cell),
    bind(&[Mode::Cell],     &[ESC],                Command::Back,      say::hint_commands, say::key_letters_are_commands_again),
    bind(&[Mode::Exercise], &[c('d'), DELETE],     Command::Delete,    none, say::key_clear_an_answer_or_cell),
    bind(&[Mode::Sheet, Mode::Exercise, Mode::Scale], &[c('r')], Command::Rate,   none, say::key_how_heavy_it_is_where),
    bind(&[Mode::Sheet],    &[c('d'), DELETE],     Command::Delete,    none, say::key_move_this_page_to_the),
    bind(&[Mode::Sheet], &[c('v')], Command::Share,    none, say::key_share_it_or_not),
    bind(&[Mode::Exercise], &[c('z')],             Command::Silence,   none, say::key_stop_or_start_pointing_out),
    bind(&[Mode::Pulse],    &[ENTER],              Command::GoOn,      say::hint_go_on, say::key_keep_what_is_marked_and),
    bind(&[Mode::Pulse],    &[c('s')],             Command::Skip,   say::hint_skip, say::key_skip_this_question),
    bind(&[Mode::Pulse],    &[TAB],                Command::NextPane,  none, say::key_next_question_what_is_marked),
    bind(&[Mode::Pulse],    &[BACK_TAB],           Command::PreviousPane, none, say::key_question_before),
    bind(&[Mode::Scale, Mode::Pulse], &[RIGHT, c('l'), c('+')], Command::More, say::hint_more, say::key_more),
    bind(&[Mode::Scale, Mode::Pulse], &[LEFT, c('h'), c('-')], Command::Less, say::hint_less, say::key_less),
    bind(&[Mode::Scale, Mode::Pulse], &[c('d'), DELETE], Command::Delete, none, say::key_clear_the_answer),
    bind(&[Mode::Scale],    &[ENTER],              Command::NextPane,  none, say::key_next_question),
    bind(&[Mode::Journal],  &[c('n')],             Command::New,       say::hint_new, say::key_new_entry),
    bind(&[Mode::Journal],  &[c('N')],             Command::WriteUnkept, none, say::key_write_and_do_not_keep),
    bind(&[Mode::Journal],  &[ENTER, c('e')],      Command::Edit,      say::hint_write_on, say::key_write_on_in_this_entry),
    bind(&[Mode::Journal],  &[c('f')],             Command::Filter,    say::hint_filter, say::key_filter_by_stage_mode_tag),
    bind(&[Mode::Journal],  &[TAB],                Command::NextPane,  none, say::key_list_or_reading_pane),
    bind(&[Mode::Journal],  &[c('d'), DELETE],     Command::Delete,    none, say::key_move_to_the_trash),
    bind(&[Mode::Journal],  &[c('o')],             Command::OnThisDay, none, say::key_what_you_wrote_on_this),
    bind(&[Mode::Journal],  &[c('t')],             Command::Go(Destination::Trash),   none, say::key_the_trash),
    bind(&[Mode::Trash],    &[c('r'), ENTER],      Command::Restore,   say::hint_put_back, say::key_put_back),
    bind(&[Mode::Trash],    &[c('d'), DELETE],     Command::Delete,    say::hint_delete, say::key_delete_for_good_asks_first),
    bind(&[Mode::LookBack], &[LEFT, c('h')],       Command::Shorter,     say::hint_shorter, say::key_look_back_over_a_shorter),
    bind(&[Mode::LookBack], &[RIGHT, c('l')],      Command::Longer,    say::hint_longer, say::key_look_back_over_a_longer),
    bind(&[Mode::LookBack], &[c('D')],             Command::Table,    say::hint_table, say::key_every_chart_as_a_table),
    bind(&[Mode::LookBack], &[ENTER],              Command::Open,     none, say::key_a_part_as_a_table),
    bind(&[Mode::LookBack], &[c('a')],             Command::AnotherPair,  none, say::key_then_and_now_another_pair),
    bind(&[Mode::LookBack], &[c('f')],             Command::Pick,     none, say::key_go_to_a_part_by),
    bind(&[Mode::Talks],    &[c('n'), c(' ')],     Command::New,       say::hint_begin, say::key_begin_a_talk_or_go),
    bind(&[Mode::Talks, Mode::Held], &[c('d'), DELETE], Command::Delete, none, say::key_move_to_the_trash_at),
    bind(&[Mode::BeforeTalk], &[c(' ')],           Command::Tick,      say::hint_tick, say::key_tick_what_is_true_or),
    bind(&[Mode::BeforeTalk], &[c('n')],           Command::New,       say::hint_begin, say::key_begin),
    bind(&[Mode::Talk],     &[c(' '), ENTER],      Command::GoOn,      say::hint_go_on, say::key_pass_the_turn_or_go),
    bind(&[Mode::SayBack],  &[c('y')],             Command::Got(Got::Yes), say::hint_yes, say::key_did_i_get_it_yes),
    bind(&[Mode::SayBack],  &[c('m')],             Command::Got(Got::Partly), say::hint_partly, say::key_partly_go_round_once_more),
    bind(&[Mode::SayBack],  &[c('n')],             Command::Got(Got::No), say::hint_no, say::key_no_go_round_once_more),
    bind(&[Mode::Talk],     &[c('p')],             Command::Clock,     say::hint_pause, say::key_stop_or_start_the_clock),
    bind(TALKING,           &[c('b')],             Command::Rest,      say::hint_break, say::key_take_a_break_with_a),
    bind(TALKING,           &[BACKSPACE, LEFT, c('h')], Command::StepBack, none, say::key_a_step_back),
    bind(TALKING,           &[TAB],                Command::NextPart,  none, say::key_on_to_the_next_part),
    bind(&[Mode::Talk],     &[c('a')],             Command::TakeTurnToo,   none, say::key_the_one_who_was_hurt),
    bind(TALKING,           &[c('x')],             Command::WriteDown, none, say::key_write_down_what_this_part),
    bind(TALKING,           &[c('e')],             Command::EndTalk,  say::hint_end, say::key_end_it_here_or_leave),
    bind(&[Mode::Resting],  &[c(' '), ENTER],      Command::ComeBack,      say::hint_return, say::key_come_back),
    bind(&[Mode::Resting],  &[c('b')],             Command::AnotherTime,      say::hint_another_time, say::key_another_time_to_come_back),
    bind(&[Mode::Held],     &[ENTER, c(' ')],      Command::Close,      say::hint_close, say::key_close),
    bind(&[Mode::Held],     &[c('e')],             Command::Edit,      say::hint_edit_the_line, say::key_edit_the_line_that_was),
    bind(&[Mode::Plan],     &[ENTER, c('e')],      Command::Open,      say::hint_open, say::key_open_a_promise_or_the),
    bind(&[Mode::Plan],     &[c(' ')],             Command::Tick,      say::hint_kept, say::key_a_promise_kept_or_open),
    bind(&[Mode::Plan],     &[c('n')],             Command::New,       say::hint_new, say::key_a_new_promise_or_a),
    bind(&[Mode::Plan],     &[c('v')],             Command::View,      say::hint_view, say::key_board_agenda_or_month),
    bind(&[Mode::Plan],     &[c('d'), DELETE],     Command::Delete,    none, say::key_take_a_promise_or_a),
    bind(&[Mode::Plan],     &[c('a')],             Command::Away,      say::hint_days_away, say::key_days_away_close_what_was),
    bind(&[Mode::Plan],     &[c('f')],             Command::Pick,      none, say::key_open_something_by_the_letters),
    bind(&[Mode::Control],  &[c(' '), ENTER],      Command::Tick,      say::hint_tick, say::key_tick_or_untick_for_yourself),
    bind(&[Mode::Control],  &[RIGHT, c('l'), TAB], Command::NextLimit,  say::hint_next_limit, say::key_the_next_limit),
    bind(&[Mode::Control],  &[LEFT, c('h'), BACK_TAB], Command::PreviousLimit, none, say::key_the_limit_before),
    bind(&[Mode::Control],  &[ESC],                Command::Back,      say::hint_put_away, say::key_put_it_away_nothing_of),
    bind(&[Mode::Country],  &[ENTER],              Command::Open,      say::hint_choose, say::key_choose),
    bind(&[Mode::Country],  &[DOWN],               Command::Move(Move::Down),      none, say::key_down),
    bind(&[Mode::Country],  &[UP],                 Command::Move(Move::Up),        none, say::key_up),
    bind(&[Mode::Country],  &[RIGHT],              Command::Right,     none, say::key_the_country_beside_it),
    bind(&[Mode::Country],  &[LEFT],               Command::Left,      none, say::key_the_one_before_or_back),
    bind(&[Mode::Country],  &[c(' ')],             Command::Letter(' '), none, none),
    bind(&[Mode::Country],  &[BACKSPACE],          Command::EraseLetter,    none, say::key_letters_find_a_country_by),
    // A check that the cover closed is one key away again; the key stands there for everybody.
    bind(&[Mode::Country],  &[F7],               Command::Go(Destination::Safety),  none, say::key_a_private_check_no_answer),
    bind(&[Mode::Safety],   &[c('y'), c('Y')],     Command::Answer(true),  say::hint_yes, say::key_yes),
    bind(&[Mode::Safety],   &[c('n'), c('N')],     Command::Answer(false),  say::hint_no, say::key_no),
    bind(&[Mode::Safety],   &[c('s'), c('S')],     Command::Skip,   say::hint_skip, say::key_skip_this_question),
    bind(&[Mode::Safety],   &[LEFT, BACKSPACE, c('h')], Command::StepBack, say::hint_back, say::key_back_to_the_question_before),
    bind(&[Mode::Safety],   &[UP, c('k')],         Command::Move(Move::Up),        none, say::key_among_yes_no_and_skip),
    // Pressed in a hurry, beside the right key, or to undo: no answer, and nothing else either.
    bind(&[Mode::Safety],   &[c(' '), c('u'), c('j')], Command::Miss, none, none),
    bind(&[Mode::Safety],   &[DOWN],               Command::Move(Move::Down),      none, say::key_yes_no_or_skip_without),
    bind(&[Mode::Safety],   &[ENTER],              Command::Open,      none, say::key_the_answer_that_was_chosen),
    bind(&[Mode::Reply],    &[ENTER, c(' '), RIGHT, c('l')], Command::Open,      say::hint_open, say::key_open),
    bind(&[Mode::Reply],    &[LEFT, BACKSPACE, c('h')], Command::StepBack, none, say::key_a_step_back),
    bind(&[Mode::Welcome],  &[ENTER, c(' ')],      Command::Open,      say::hint_choose, say::key_choose_and_go_on),
    bind(&[Mode::Welcome],  &[c('s'), TAB],        Command::Skip,   say::hint_skip, say::key_skip_this_question),
    // Whoever is afraid is one key away from help here, too, Caps Lock or not.
    bind(&[Mode::Welcome],  &[c('H')],             Command::Go(Destination::Help),    none, say::key_help_emergency_numbers_helplines_when),
    bind(&[Mode::Recovery], &[ENTER],              Command::PutInPlace,      say::hint_restore, say::key_put_the_chosen_backup_in),
    bind(&[Mode::Ask],      &[ENTER],              Command::Open,      say::hint_choose, say::key_choose),
    bind(&[Mode::Ask],      &[DOWN, c('j'), TAB],  Command::Move(Move::Down),      none, say::key_next),
    bind(&[Mode::Ask],      &[UP, c('k'), BACK_TAB], Command::Move(Move::Up),      none, say::key_the_one_before),
    bind(&[Mode::Ask, Mode::Words], &[HOME],       Command::Move(Move::Top),       none, say::key_the_first),
    bind(&[Mode::Ask, Mode::Words], &[END],        Command::Move(Move::Bottom),    none, say::key_the_last),
    bind(&[Mode::Words],    &[ENTER],              Command::Open,      say::hint_choose, say::key_choose_letters_are_words_here),
    bind(&[Mode::Words],    &[DOWN, TAB],          Command::Move(Move::Down),      none, say::key_next),
    bind(&[Mode::Words],    &[UP, BACK_TAB],       Command::Move(Move::Up),        none, say::key_the_one_before),
    bind(&[Mode::Words],    &[ESC],                Command::Back,      say::hint_close, say::key_close),
    bind(&[Mode::Rating, Mode::Weigh], &[ENTER, TAB], Command::Open,   say::hint_go_on, say::key_go_on),
    bind(&[Mode::Weigh],    &[RIGHT, UP],          Command::More,      say::hint_more, say::key_more),
    bind(&[Mode::Weigh],    &[LEFT, DOWN],         Command::Less,      say::hint_less, say::key_less),
    bind(&[Mode::Weigh],    &[ESC],                Command::Back,      say::hint_skip, say::key_skip_a_letter_skips_too),
    bind(&[Mode::Rating],   &[UP, c('k')],         Command::More,      none, say::key_more),
    bind(&[Mode::Rating],   &[DOWN, c('j')],       Command::Less,      none, say::key_less),
    bind(&[Mode::Ask],      &[ESC, c('q')],        Command::Back,      say::hint_close, say::key_close),
    bind(&[Mode::Rating],   &[RIGHT, c('l'), c('+')], Command::More,   say::hint_more, say::key_more),
    bind(&[Mode::Rating],   &[LEFT, c('h'), c('-')], Command::Less,    say::hint_less, say::key_less),
    bind(&[Mode::Rating],   &[ESC, c('s'), c('q')], Command::Back,     say::hint_skip, say::key_skip),
    bind(NUMBERS,           &[c('0')],  Command::Digit(0),  none, say::key_0_to_9_answer_with),
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
    bind(&[Mode::Write],    &[ESC],                Command::Back,      say::hint_done, say::key_close_it_kept_unless_the),
    bind(&[Mode::Line],     &[ESC],                Command::Back,      say::hint_done, say::key_close_it_kept_unless_the),
    bind(&[Mode::Line],     &[ENTER, DOWN],        Command::Open,      say::hint_next, say::key_on_a_line_done_and),
    bind(&[Mode::Write],    &[TAB],                Command::NextPane,  say::hint_next, say::key_next_place_to_write),
    bind(WRITING,           &[ctrl('s')],          Command::Save,      say::hint_save, say::key_save_now_it_is_kept),
    bind(&[Mode::Line],     &[TAB],                Command::NextPane,  none, say::key_next_place_to_write),
    bind(&[Mode::Write],    &[BACK_TAB],           Command::PreviousPane, none, say::key_place_before),
    bind(&[Mode::Line],     &[BACK_TAB, UP],       Command::PreviousPane, none, say::key_place_before),
    bind(WRITING,           &[ctrl('t')],          Command::NextMode,  none, say::key_another_way_of_writing_in),
    bind(WRITING,           &[ctrl('r')],          Command::Rate,      none, say::key_how_heavy_is_it_0),
    bind(WRITING,           &[F4],                 Command::Silence,   none, say::key_stop_or_start_pointing_out_excuses),
    bind(POPUPS,            &[ENTER],              Command::Open,      say::hint_open, say::key_open),
    bind(POPUPS,            &[ESC],                Command::Back,      say::hint_close, say::key_close),
    bind(POPUPS,            &[DOWN, ctrl('n')], Command::Move(Move::Down),         none, say::key_next),
    bind(POPUPS,            &[UP, ctrl('p')],      Command::Move(Move::Up),        none, say::key_the_one_before),
    bind(&[Mode::Find],     &[TAB],                Command::NextPane,  say::hint_where, say::key_search_everything_only_your_words),
    bind(POPUPS,            &[PAGE_DOWN],          Command::Move(Move::PageDown),  none, say::key_a_page_on),
    bind(POPUPS,            &[PAGE_UP],            Command::Move(Move::PageUp),    none, say::key_a_page_back),
    bind(POPUPS,            &[HOME],               Command::Move(Move::Top),       none, say::key_to_the_first),
    bind(POPUPS,            &[END],                Command::Move(Move::Bottom),    none, say::key_to_the_last),
    // Moving.
    bind(&[Mode::Browse],   &[DOWN, c('j')],       Command::Move(Move::Down),      none, say::key_down),
    bind(&[Mode::Browse],   &[UP, c('k')],         Command::Move(Move::Up),        none, say::key_up),
    bind(&[Mode::Browse],   &[LEFT, c('h')],       Command::Left,      none, say::key_left_or_back),
    bind(&[Mode::Browse],   &[RIGHT, c('l')],      Command::Right,     none, say::key_right_or_open),
    bind(&[Mode::Browse],   &[PAGE_DOWN, ctrl('f')], Command::Move(Move::PageDown), none, say::key_a_page_down),
    bind(&[Mode::Browse],   &[PAGE_UP, ctrl('b')], Command::Move(Move::PageUp),    none, say::key_a_page_up),
    bind(&[Mode::Browse],   &[HOME, c('g')],       Command::Move(Move::Top),       none, say::key_to_the_top),
    bind(&[Mode::Browse],   &[END, c('G')],        Command::Move(Move::Bottom),    none, say::key_to_the_end),
    bind(&[Mode::Browse],   &[TAB],                Command::NextPane,  none, say::key_next_group),
    bind(&[Mode::Browse],   &[BACK_TAB],           Command::PreviousPane, none, say::key_group_before),
    bind(&[Mode::Browse],   &[ESC],                Command::Back,      none, say::key_back_never_quits_never_loses),
    bind(&[Mode::Browse],   &[c('q')],             Command::Quit,      none, say::key_back_then_quit),
    // Going places.
    bind(&[Mode::Browse],   &[c('0')],             Command::Go(Destination::Today),   none, say::key_today),
    bind(&[Mode::Browse],   &[c('1')],             Command::Go(Destination::Stage(1)), none, say::key_1_to_7_a_stage),
    bind(&[Mode::Browse],   &[c('2')],             Command::Go(Destination::Stage(2)), none, none),
    bind(&[Mode::Browse],   &[c('3')],             Command::Go(Destination::Stage(3)), none, none),
    bind(&[Mode::Browse],   &[c('4')],             Command::Go(Destination::Stage(4)), none, none),
    bind(&[Mode::Browse],   &[c('5')],             Command::Go(Destination::Stage(5)), none, none),
    bind(&[Mode::Browse],   &[c('6')],             Command::Go(Destination::Stage(6)), none, none),
    bind(&[Mode::Browse],   &[c('7')],             Command::Go(Destination::Stage(7)), none, none),
    bind(&[Mode::Browse],   &[c('8')],             Command::Go(Destination::Stage(8)), none, say::key_growth),
    bind(&[Mode::Browse],   &[c('9')],             Command::Go(Destination::Stage(9)), none, say::key_steady_first),
    bind(&[Mode::Browse],   &[c('M')],             Command::Go(Destination::TimeAfter), none, say::key_the_time_after),
    bind(&[Mode::Browse],   &[c('J')],             Command::Go(Destination::Journal), say::hint_journal, say::key_journal),
    bind(&[Mode::Browse],   &[c('P')],             Command::Go(Destination::Plan),    say::hint_plan, say::key_plan),
    bind(&[Mode::Browse],   &[c('T')],             Command::Go(Destination::Talks),   none, say::key_talks),
    bind(&[Mode::Browse],   &[c('L')],             Command::Go(Destination::LookBack), none, say::key_look_back),
    bind(&[Mode::Browse],   &[c('w')],             Command::Go(Destination::Write),  say::hint_write, say::key_write_now),
    bind(&[Mode::Browse],   &[c('A')],             Command::Go(Destination::Answers), none, say::key_questions_and_answers),
    bind(&[Mode::Browse],   &[c('H')],             Command::Go(Destination::Help),    none, say::key_help_emergency_numbers_helplines_when_to),
    bind(EVERYWHERE,        &[F1],                 Command::Go(Destination::Help),    none, say::key_help_from_anywhere),
    bind(&[Mode::Browse],   &[c('/'), F3],         Command::Go(Destination::Find),    say::hint_find, say::key_find_anything),
    bind(&[Mode::Browse],   &[c(':'), F5],         Command::Go(Destination::Palette), none, say::key_every_command_by_name),
    bind(&[Mode::Browse],   &[c(','), F6],         Command::Go(Destination::Settings), none, say::key_settings),
    bind(&[Mode::Browse],   &[c('?')],             Command::Go(Destination::Keys),    say::hint_keys, say::key_the_keys_that_work_here),
    bind(EVERYWHERE,        &[F2],                 Command::Go(Destination::Keys),    say::hint_keys, say::key_the_keys_that_work_here_from),
    // Keeping safe.
    bind(&[Mode::Browse],   &[c('u')],             Command::Undo,      none, say::key_undo_also_after_a_restart),
    bind(&[Mode::Browse],   &[ctrl('r')],          Command::Redo,      none, say::key_redo),
    bind(&[Mode::Browse],   &[ctrl('s')],          Command::Save,      none, say::key_save_now_it_is_saved),
    bind(LEAVING,           &[ctrl('x')],          Command::Leave,     say::hint_leave, say::key_leave_at_once_from_anywhere),
    bind(LEAVING,           &[ctrl('c')],          Command::Stop,      none, say::key_quit_what_is_typed_is),
    bind(LEAVING,           &[F9],                 Command::Cover,     none, say::key_a_dull_cover_page_where),
    bind(EVERYWHERE,        &[ctrl('l')],          Command::Repaint,   none, say::key_draw_the_screen_again),
    bind(&[Mode::Browse],   &[ctrl('z')],          Command::Suspend,   none, say::key_suspend_while_writing_it_undoes),
];
