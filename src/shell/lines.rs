//! Line mode in a terminal, or between two pipes: lines come in, lines go out, and nothing is ever drawn over.

mod input;
mod output;

use std::{
    collections::VecDeque,
    io::{self, Write},
    mem,
    process::ExitCode,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender},
    time::{Duration, Instant},
};

use crate::{
    app::{App, spoken::Listens},
    domain::day::Stamp,
    phrases::say,
    shell::{
        Event, World, clock,
        desk::{Asked, Desk, Job, Start},
        signals, terminal,
        tty::{
            build_index,
            ending::{WithDesk, finish, play},
        },
    },
    text::width::visible,
    ui::{Depth, Effect, Theme, action::Action},
};

use input::{Input, Typed};

/// What line mode begins with: reading the workbook is under way.
pub struct Opened {
    pub events: Receiver<Event>,
    pub sender: Sender<Event>,
    pub desk: Desk,
    pub start: Receiver<Start>,
    pub asked: signals::Asked,
    /// Whether the program calls itself by another name.
    pub discreet: bool,
}

/// Room enough for the longest words of every page: nothing is cut, and nothing is laid out for the eye.
const SIZE: (u16, u16) = (120, 60);

/// Lines that follow each other within this time were pasted: nobody ends two so soon.
const PASTED: Duration = Duration::from_millis(30);

/// So many words in one of several such lines make all of them words, and no commands.
const SENTENCE: usize = 4;

/// How long a line waits for what was asked of the disk before it.
const BEFORE_A_LINE: Duration = Duration::from_secs(2);

/// What says that a line can be typed.
const PROMPT: &str = "> ";

/// Opens the workbook in lines.
pub fn open(opened: Opened) -> anyhow::Result<ExitCode> {
    let Opened { events, sender, desk, start, asked, discreet } = opened;
    let input = Input::take(sender.clone())?;
    let theme = Theme { dark: true, depth: Depth::Mono };
    let app = App::new(clock::seed(), clock::now(), SIZE, theme);
    // It is there to the end, which lets go of all at once: record by record, who leaves would wait for it.
    let mut app = mem::ManuallyDrop::new(app);
    app.be_discreet(discreet);
    app.speak_in_lines();
    let is_typed_in = input.is_terminal();
    let mut world = Lines {
        events,
        sender,
        desk,
        input: Some(input),
        waiting: VecDeque::new(),
        typed: VecDeque::new(),
        listens: Listens::Nothing,
        session: 0,
        indexing: None,
        is_opening: true,
        is_prompted: false,
        silent: false,
    };
    world.print(say::lines_first())?;
    world.print(say::lines_scrollback())?;
    world.print("")?;
    let ended = play(&mut app, &mut world);
    // Ctrl-X and Ctrl-C come as signals here, and are no more than keys.
    let by_key = move || {
        let own = signals::is_of_the_keyboard(&asked) && is_typed_in;
        signals::exit_code(&asked).filter(|_| !own)
    };
    finish(&mut app, &mut world, (ended, &start), by_key)
}

/// Lines in and out, and the real disk.
struct Lines {
    events: Receiver<Event>,
    sender: Sender<Event>,
    desk: Desk,
    /// Who reads lines, until the end.
    input: Option<Input>,
    /// What has come in and was not heard yet.
    waiting: VecDeque<Event>,
    /// Lines that were typed and not heard yet.
    typed: VecDeque<Typed>,
    listens: Listens,
    /// Which session the lines that wait were typed in.
    session: u32,
    /// Since when the words of the workbook are made ready to be searched.
    indexing: Option<Instant>,
    /// Whether the workbook is not read yet: what is typed waits for it.
    is_opening: bool,
    /// Whether the prompt stands there, so that what comes by itself begins a line of its own.
    is_prompted: bool,
    /// Whether it was left at once: then nothing is printed.
    silent: bool,
}

impl World for Lines {
    fn now(&self) -> Stamp {
        clock::now()
    }

    fn next_event(&mut self, patience: Option<Duration>) -> io::Result<Event> {
        let until = patience.map(|patience| Instant::now() + patience);
        loop {
            if let Some(event) = self.waiting() {
                return Ok(event);
            }
            if let Some(event) = self.next_line()? {
                return Ok(event);
            }
            if self.indexing.is_some_and(|since| since.elapsed() >= BEFORE_A_LINE) {
                self.indexing = None;
                continue;
            }
            let until = match (until, self.indexing) {
                (Some(until), Some(since)) => Some(until.min(since + BEFORE_A_LINE)),
                (None, Some(since)) => Some(since + BEFORE_A_LINE),
                (until, None) => until,
            };
            let event = match until {
                None => self.events.recv().unwrap_or(Event::Closed),
                Some(until) => {
                    let patience = until.saturating_duration_since(Instant::now());
                    match self.events.recv_timeout(patience) {
                        Ok(event) => event,
                        Err(RecvTimeoutError::Timeout) => return Ok(Event::Silence),
                        Err(RecvTimeoutError::Disconnected) => Event::Closed,
                    }
                }
            };
            self.follow(Some(&event));
            // A line was typed: it is taken with the next turn.
            if !matches!(event, Event::Silence) {
                return Ok(event);
            }
        }
    }

    fn waiting(&mut self) -> Option<Event> {
        let come_in = self.events.try_iter().filter(|event| !matches!(event, Event::Silence));
        self.waiting.extend(come_in);
        // Who asks to leave is not kept waiting.
        let ends = self.waiting.iter().position(Event::asks_to_leave);
        let event = match ends {
            Some(place) => self.waiting.remove(place),
            None => self.waiting.pop_front(),
        };
        self.follow(event.as_ref());
        event
    }

    fn show(&mut self, app: &App) -> io::Result<()> {
        self.listen_as(app)?;
        // Under the cover nothing says that something is waited for.
        let waits = !matches!(self.listens, Listens::Covered | Listens::Nothing);
        if waits && !self.is_prompted && !self.silent {
            let mut out = io::stdout().lock();
            out.write_all(PROMPT.as_bytes())?;
            out.flush()?;
            self.is_prompted = true;
        }
        Ok(())
    }

    fn perform(&mut self, effect: Effect, app: &mut App) -> io::Result<Option<Action>> {
        let for_the_terminal = match Asked::of(effect, app.workbook()) {
            Asked::Desk(job) => {
                let closes = matches!(*job, Job::CloseBook);
                self.desk.give(*job);
                return Ok(closes.then(|| Action::BookClosed(clock::seed())));
            }
            Asked::Terminal(effect) => effect,
        };
        match for_the_terminal {
            Effect::BuildIndex => {
                self.indexing = Some(Instant::now());
                build_index(app, &self.sender)?;
            }
            Effect::Tell(words) => {
                self.listen_as(app)?;
                self.print(&words)?;
            }
            Effect::Bell => terminal::ring()?,
            Effect::Suspend => self.suspend()?,
            Effect::LendWords(_) => {
                let why = say::own_editor_not_in_lines().to_owned();
                return Ok(Some(Action::WordsCameBack(Err(why), None)));
            }
            Effect::Repaint if app.listens() == Listens::Covered => output::push_off()?,
            Effect::Leave => {
                self.silent = true;
                self.give_back();
            }
            _ => (),
        }
        Ok(None)
    }
}

impl WithDesk for Lines {
    fn desk(&mut self) -> &mut Desk {
        &mut self.desk
    }

    fn come_in(&mut self) -> Vec<Event> {
        if let Some(input) = &self.input {
            self.typed.extend(input.typed());
        }
        let lines = self.typed.drain(..).filter_map(|typed| match typed {
            Typed::Line(line) => Some(Event::Line(line)),
            Typed::End => None,
        });
        let lines: Vec<Event> = lines.collect();
        self.waiting.drain(..).chain(self.events.try_iter()).chain(lines).collect()
    }

    fn is_silent(&self) -> bool {
        self.silent
    }

    fn give_back(&mut self) {
        drop(self.input.take());
        if mem::take(&mut self.is_prompted) {
            // What the shell says next begins a line of its own.
            let _ = writeln!(io::stdout());
        }
    }
}

impl Lines {
    /// Sets the terminal for what the program waits for now: before anything of it is told, so that nobody answers sooner.
    fn listen_as(&mut self, app: &App) -> io::Result<()> {
        let first = mem::replace(&mut self.is_opening, app.is_opening());
        let before = mem::replace(&mut self.listens, app.listens());
        let session = mem::replace(&mut self.session, app.session());
        if let Some(input) = &self.input {
            input.hide(!matches!(self.listens, Listens::Open | Listens::Words))?;
        }
        // What was typed while a book opened or closed was for nobody who is here now. Before the first one opened, it
        // may be what somebody wants there.
        let listens_again = before == Listens::Nothing && self.listens != Listens::Nothing;
        let is_early = first && session == 0 && !app.is_between_books();
        if session != self.session || (listens_again && !is_early) {
            self.let_go();
        }
        Ok(())
    }

    /// Lets go of what was typed into a terminal and not heard, half a line too. What comes through a pipe was written
    /// to be heard in its order.
    fn let_go(&mut self) {
        let Some(input) = self.input.as_ref().filter(|input| input.is_terminal()) else { return };
        input.let_go();
        self.typed.extend(input.typed());
        self.typed.retain(|typed| *typed == Typed::End);
    }

    /// Takes note of what has come in.
    fn follow(&mut self, event: Option<&Event>) {
        if let Some(Event::Action(action)) = event
            && matches!(**action, Action::Indexed(_))
        {
            self.indexing = None;
        }
    }

    /// The next line that was typed, once the disk has answered what was asked before it.
    fn next_line(&mut self) -> io::Result<Option<Event>> {
        // What is found is known before the number of a line of it is heard.
        let waits = self.indexing.is_some_and(|since| since.elapsed() < BEFORE_A_LINE);
        let Some(input) = self.input.as_ref().filter(|_| !waits) else { return Ok(None) };
        self.typed.extend(input.typed());
        let is_nothing = self.listens == Listens::Nothing;
        let place = if is_nothing { self.typed.iter().position(leaves) } else { Some(0) };
        if is_nothing && (self.is_opening && self.session == 0 || !input.is_terminal()) {
            return Ok(None);
        }
        let Some(typed) = place.and_then(|place| self.typed.remove(place)) else { return Ok(None) };
        self.desk.wait(Instant::now() + BEFORE_A_LINE);
        if let Some(event) = self.waiting() {
            self.typed.push_front(typed);
            return Ok(Some(event));
        }
        let line = match typed {
            Typed::Line(line) => line,
            Typed::End => return Ok(Some(Event::Closed)),
        };
        let is_terminal = self.input.as_ref().is_some_and(Input::is_terminal);
        let was_prompted = mem::take(&mut self.is_prompted);
        if !is_terminal && was_prompted {
            // What came through a pipe was seen nowhere.
            let shown = if self.listens == Listens::Hidden { "" } else { &line };
            writeln!(io::stdout(), "{}", visible(shown))?;
        }
        if is_terminal && input::is_cut(&line) {
            self.print(say::lines_too_long())?;
        }
        if is_terminal && self.listens == Listens::Open {
            return Ok(Some(self.with_what_was_pasted(line)));
        }
        Ok(Some(Event::Line(line)))
    }

    /// Where a line says what to do: words that were pasted run no command, however many lines they are.
    fn with_what_was_pasted(&mut self, line: String) -> Event {
        while let Some(typed) = self.input.as_ref().and_then(|input| input.typed_within(PASTED)) {
            self.typed.push_back(typed);
        }
        let is_sentence = |line: &str| line.split_whitespace().count() >= SENTENCE;
        let rest = self.typed.iter().filter_map(|typed| match typed {
            Typed::Line(line) => Some(line.as_str()),
            Typed::End => None,
        });
        let lines: Vec<&str> = std::iter::once(line.as_str()).chain(rest).collect();
        if lines.len() < 2 || !lines.iter().any(|line| is_sentence(line)) {
            return Event::Line(line);
        }
        let words = lines.join("\n");
        self.typed.retain(|typed| *typed == Typed::End);
        Event::Paste(words)
    }

    /// Prints lines. On a terminal they wrap between words; elsewhere each stays one.
    fn print(&mut self, words: &str) -> io::Result<()> {
        if self.silent {
            return Ok(());
        }
        let begins = if mem::take(&mut self.is_prompted) { "\n" } else { "" };
        output::print(begins, words)
    }

    fn suspend(&mut self) -> io::Result<()> {
        if !signals::somebody_can_wake_us() {
            return Ok(());
        }
        if let Some(input) = &self.input {
            input.give_back();
            signals::stop_here();
            input.take_again()?;
        }
        self.is_prompted = false;
        Ok(())
    }
}

/// Whether a line asks to hide all of it, or to leave: that is heard while a book opens.
fn leaves(typed: &Typed) -> bool {
    matches!(typed, Typed::Line(line) if ["x", ".x", "c", ".c"].contains(&line.trim()))
}
