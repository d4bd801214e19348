//! Words that were typed or pasted where nothing is written: they do nothing, and are offered an entry.

use chrono::TimeDelta;

use crate::{
    app::{App, undoing::Lost},
    domain::{day::Stamp, draft::Draft, words::Words},
    phrases::say,
    screens::{
        Screen, Sort,
        ask::{Ask, Begun},
        entry::EntryScreen,
        welcome::Part,
    },
    ui::{
        Letters,
        action::{Action, Command, Destination, Effect, Offered},
        widgets::editor::Stroke,
    },
};

/// So many questions at most stand before a text.
const QUESTIONS: usize = 4;

/// Words that wait, or were just let go. They are on no disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offering {
    /// Typed before the first questions were done; offered after them.
    waiting: Option<Words>,
    /// Let go, and when. Shown again if that is undone at once; gone after a moment.
    let_go: Option<(LetGo, Stamp)>,
    /// What nothing takes back, and when the last of it was done.
    pub(super) lost: Lost,
}

/// What was let go.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum LetGo {
    Words(Words),
    /// A new entry that was emptied, and closed, as it was when it held the most.
    Entry(Box<EntryScreen>),
}

/// For so long words that were let go can be shown again (seconds).
const AGAIN: i64 = 10;

impl App {
    /// A stroke of an editor.
    pub(super) fn typed(&mut self, stroke: Stroke, effects: &mut Vec<Effect>) {
        self.notice = None;
        self.offering.let_go = None;
        match self.screens.last_mut() {
            Some(Screen::Ask(ask)) => {
                let begun = ask.stroke(stroke);
                self.begin_words(begun, effects);
            }
            _ => self.with_top(effects, |top, ctx| top.type_stroke(ctx, stroke)),
        }
    }

    /// Words that came at once. Under the cover they go nowhere.
    pub(super) fn pasted(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.hear_what_waited(self.now, true, effects);
        self.let_go_of_keys();
        self.offering.let_go = None;
        if self.covered {
            return;
        }
        let mode = self.mode();
        if let Some(answer) = self.answer_in(text) {
            effects.extend(self.update(self.now, Action::Do(answer)));
            return;
        }
        match self.screens.last_mut() {
            Some(Screen::Ask(ask)) if mode.begins_words() => {
                let begun = ask.words(text);
                self.begin_words(begun, effects);
            }
            _ if mode.is_writing() || mode.letters() == Letters::OfAName => {
                self.with_top(effects, |top, ctx| top.paste(ctx, text));
            }
            _ => self.take_in(text, effects),
        }
    }

    /// Letters in a question before a text: the question is answered, and the text begins.
    fn begin_words(&mut self, begun: Begun, effects: &mut Vec<Effect>) {
        let Begun::Words(choice, words) = begun else { return };
        self.chosen(choice, effects);
        self.land(&words, effects);
    }

    /// Puts words where they are written now, past the questions that stand before it.
    fn land(&mut self, words: &str, effects: &mut Vec<Effect>) {
        for _ in 0..QUESTIONS {
            let Some(Screen::Ask(ask)) = self.screens.last_mut() else { break };
            let Begun::Words(choice, _) = ask.words("") else { break };
            self.chosen(choice, effects);
        }
        let mode = self.mode();
        let few = words.chars().nth(1).is_none();
        match words.chars().next() {
            None => (),
            Some(letter) if few && mode.is_writing() => {
                let stroke = Stroke::Insert(letter);
                self.with_top(effects, |top, ctx| top.type_stroke(ctx, stroke));
            }
            Some(_) if mode.is_writing() => {
                self.with_top(effects, |top, ctx| top.paste(ctx, words));
            }
            Some(_) if few => (),
            Some(_) => self.take_in(words, effects),
        }
    }

    /// Words that came where nothing is written: a page that is not kept takes them in, and else they are
    /// offered an entry.
    pub(super) fn take_in(&mut self, words: &str, effects: &mut Vec<Effect>) {
        if !self.put_on_unkept_page(words, effects) {
            self.offer(words);
        }
    }

    /// Asks whether words that nothing was done with become an entry.
    pub(super) fn offer(&mut self, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        if self.keeps_nothing_here() {
            self.notice = Some(say::nothing_typed_here_is_kept().to_owned());
            return;
        }
        if self.is_welcoming() {
            let before = self.offering.waiting.as_deref().unwrap_or_default();
            // In lines each is a line of its own.
            let between = if self.speaks() && !before.is_empty() { "\n" } else { "" };
            let all = Words::from(format!("{before}{between}{}", words.trim_start_matches('\n')));
            if let Some(Screen::Ask(ask)) = self.screens.last_mut()
                && ask.is_about_waiting_words()
            {
                ask.about = all.clone();
            }
            self.offering.waiting = Some(all);
            self.notice = Some(say::words_wait_for_the_welcome().to_owned());
            return;
        }
        let ask = match &self.read_only {
            Some(why) => Ask::cannot_keep(words, why),
            None if self.may_be_watched() => Ask::careful_offer(words),
            None => Ask::offer(words, self.may_begin_with_w(words)),
        };
        let ask = if self.keeps_no_draft() { ask.kept_when_closed() } else { ask };
        self.notice = None;
        self.screens.push(Screen::Ask(ask));
    }

    /// Esc while something is written or asked. Words in the field of a day that belongs to no promise,
    /// or of the time of a break, are kept nowhere: where they are no day, and no time, they are offered an entry.
    pub(super) fn stop_writing(&mut self, effects: &mut Vec<Effect>) {
        let words = match self.top() {
            Screen::Plan(plan) => plan.words_of_no_day(&self.workbook.profile, self.today()),
            Screen::Talk(talk) => talk.words_of_no_time(),
            _ => None,
        };
        self.pass(Command::Back, effects);
        if let Some(words) = words {
            self.offer(&words);
        }
    }

    /// The first questions are done: what was typed among them is offered.
    pub(super) fn offer_what_waited(&mut self) {
        if self.offering.waiting.is_some() && !self.is_welcoming() {
            let words = self.offering.waiting.take().unwrap_or_else(|| Words::from(""));
            self.offer(&words);
        }
    }

    fn is_welcoming(&self) -> bool {
        // Whoever locks their book from there is not done before that page closes.
        let asks = |screen: &Screen| screen.sort() == Sort::Welcomes;
        self.screens.iter().any(asks)
    }

    /// The words that the question on top shows, if it shows any.
    pub(super) fn shown_words(&self) -> Words {
        let shown = if let Screen::Ask(ask) = self.top() { ask.shown_words() } else { None };
        shown.unwrap_or_else(|| Words::from(""))
    }

    /// What is to become of words that were offered an entry.
    pub(super) fn take_offer(&mut self, what: Offered, words: &Words, effects: &mut Vec<Effect>) {
        let words = match what {
            Offered::Write => words.as_str(),
            Offered::WriteWithoutFirst => {
                words.char_indices().nth(1).map_or("", |(place, _)| &words[place..])
            }
            Offered::LetGo => {
                // Where somebody may be watching, no key brings them back to the screen.
                let again = self.mode().browses() && !self.may_be_watched();
                self.notice = Some(
                    if again { say::let_go_for_ten_seconds() } else { say::words_are_gone() }
                        .to_owned(),
                );
                self.offering.let_go = again.then(|| (LetGo::Words(words.clone()), self.now));
                self.offering.lost.happened(self.now);
                return;
            }
        };
        self.keep_draft_of_last_time(effects);
        if let Some(place) = self.place_for(Command::Go(Destination::Write)) {
            self.go(place, effects);
            self.land(words, effects);
        }
    }

    /// A draft of last time that nobody has answered for gives way to words that are written now, or to the closing of
    /// the book: there is one draft on the disk, so it is kept first.
    pub(super) fn keep_draft_of_last_time(&mut self, effects: &mut Vec<Effect>) {
        let draft = self.screens.iter().enumerate().find_map(|(place, screen)| match screen {
            Screen::Ask(ask) => Some((place, ask.draft_of_last_time()?)),
            _ => None,
        });
        if let Some((place, draft)) = draft {
            self.screens.remove(place);
            self.keep_offered(&draft, false, effects);
            // What is written next is drafted, though this one may go.
            effects.retain(|effect| *effect != Effect::DropDraft);
            self.save_now(effects);
        }
    }

    /// Undo right after words were let go shows them again. Says whether it did.
    pub(super) fn shows_again(&mut self, command: Command) -> bool {
        let let_go = self.offering.let_go.take();
        let Some((what, _)) = let_go.filter(|_| command == Command::Undo) else { return false };
        match what {
            LetGo::Words(words) => self.offer(&words),
            LetGo::Entry(page) => {
                self.screens.push(Screen::Entry(page));
                self.saving.typed(self.now);
            }
        }
        true
    }

    /// What is written just now, held words, and was emptied.
    pub(super) fn emptied(&self) -> Option<LetGo> {
        self.screens.iter().rev().find_map(|screen| match screen {
            Screen::Entry(page) => page.emptied().map(|page| LetGo::Entry(Box::new(page))),
            Screen::Exercise(page) => page.emptied(&self.guide).map(LetGo::Words),
            Screen::Plan(plan) => plan.emptied(&self.workbook).map(LetGo::Words),
            _ => None,
        })
    }

    /// After a command: what was emptied before it and is closed now is told, and can be brought back; and undo
    /// asks before it reaches past that.
    pub(super) fn follow_what_was_emptied(&mut self, before: Option<LetGo>) {
        let Some(what) = before.filter(|_| self.emptied().is_none()) else { return };
        self.offering.lost.happened(self.now);
        if self.mode().browses() {
            let again = !self.may_be_watched();
            self.notice.get_or_insert(
                if again { say::emptied_for_ten_seconds() } else { say::words_are_gone() }
                    .to_owned(),
            );
            self.offering.let_go = again.then_some((what, self.now));
        }
    }

    /// Until when words that were let go can be shown again.
    pub(super) fn let_go_until(&self) -> Option<Stamp> {
        let (_, at) = self.offering.let_go.as_ref()?;
        Some(*at + TimeDelta::seconds(AGAIN))
    }

    /// Words that were let go are gone after a moment, also where the clock was set back.
    pub(super) fn forget_what_was_let_go(&mut self) {
        let now = self.now;
        let since = self.offering.let_go.as_ref().map(|(_, at)| *at);
        if since.is_some_and(|at| now < at || self.let_go_until().is_some_and(|until| until <= now))
        {
            self.offering.let_go = None;
            if [say::let_go_for_ten_seconds(), say::emptied_for_ten_seconds()]
                .map(Some)
                .contains(&self.notice.as_deref())
            {
                self.notice = Some(say::words_are_gone().to_owned());
            }
        }
    }

    /// The program ends while words are offered, or wait to be: they become the draft. One of last time that nobody has
    /// answered for is kept first.
    pub(super) fn keep_what_is_offered(&mut self, effects: &mut Vec<Effect>) {
        let offers =
            |screen: &Screen| matches!(screen, Screen::Ask(ask) if ask.shown_words().is_some());
        let is_offered = self.screens.iter().any(offers) || self.waits_to_be_offered();
        if self.read_only.is_none() && is_offered {
            if self.offered_draft().is_some() {
                self.keep_draft_of_last_time(effects);
            }
            self.saving.typed(self.now);
        }
    }

    /// Whether words wait for the end of the first questions, and may become a draft. Who has just read
    /// that somebody else may open the pages, or that safety comes first, and leaves, leaves none.
    fn waits_to_be_offered(&self) -> bool {
        let warned = |screen: &Screen| {
            let Screen::Welcome(welcome) = screen else { return false };
            matches!(welcome.part, Part::Care | Part::SafetyFirst)
        };
        self.offering.waiting.is_some() && !self.screens.iter().any(warned)
    }

    /// The words that are offered, or wait to be, as a draft.
    pub(super) fn offered_draft(&mut self) -> Option<Draft> {
        let (id, mode) = (self.ids.fresh(), self.workbook.first_way());
        let shown = self.screens.iter().rev().find_map(|screen| match screen {
            Screen::Ask(ask) => ask.offered_draft(id.clone(), mode, self.now),
            _ => None,
        });
        let waiting = self.offering.waiting.as_ref().filter(|_| self.waits_to_be_offered());
        shown.or_else(|| Ask::offer(waiting?, false).offered_draft(id, mode, self.now))
    }

    /// Whoever quits while words wait is shown them first, once. Says whether that is so.
    pub(super) fn shows_what_waits(&mut self) -> bool {
        let asked = matches!(self.top(), Screen::Ask(ask) if ask.is_about_waiting_words());
        let waiting = self.offering.waiting.clone().filter(|_| !asked);
        let ask = waiting.map(|words| Ask::waiting(words, self.begun));
        let shows = ask.is_some();
        self.screens.extend(ask.map(Screen::Ask));
        shows
    }

    /// The person leaves without the words that wait.
    pub(super) fn let_go_of_what_waits(&mut self) {
        self.offering.waiting = None;
    }
}
