//! The workbook in a real terminal: threads that read keys and touch the disk, and the way out.

pub(super) mod ending;
mod lending;

use std::{
    collections::VecDeque,
    env, io, mem,
    process::ExitCode,
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, Instant},
};

use crossterm::event::KeyEventKind;
use ratatui::{
    Terminal,
    layout::{Position, Rect},
};

use self::ending::{WithDesk, by_signal, finish, play};
use crate::{
    app::App,
    domain::{day::Stamp, profile::ThemeChoice},
    phrases::say,
    screens::corpus_of,
    shell::{
        Event, World, clock,
        colours::{self, Detected},
        desk::{Appearance, Asked, Desk, Job},
        keys::{self, Reply, Told},
        lines,
        options::{Options, USAGE},
        permissions, signals,
        stderr::tell,
        terminal::{self, Drawn, Frame, Taken},
    },
    ui::{
        Effect, Places,
        action::{Action, Corpus},
        paint::draw_window,
    },
};

/// Opens the workbook in the terminal.
pub fn open(options: &Options) -> anyhow::Result<ExitCode> {
    // A terminal that only prints lines is given lines.
    let in_lines = options.lines || terminal::is_dumb();
    if !in_lines && !terminal::is_there() {
        tell(say::no_terminal());
        return Ok(ExitCode::from(USAGE));
    }
    let (sender, events) = mpsc::channel();
    let asked = signals::listen(sender.clone())?;
    permissions::only_for_this_account();
    // Reading starts before the terminal is asked anything, so that the two overlap.
    let named = options.clone();
    let places = move || named.home_to_write();
    let (desk, start) = Desk::open(places, options.book, options.guide.clone(), sender.clone())?;
    // A disk that does not answer at once is waited for in sight, where a key leaves.
    let Appearance { choice, dark, discreet, lines, mouse } =
        start.recv_timeout(AT_THE_START).unwrap_or_else(|_| Ok(Appearance::default()))?;
    terminal::set_panic_hook();
    if in_lines || lines {
        let opened = lines::Opened { events, sender, desk, start, asked, discreet };
        return lines::open(opened);
    }
    let taken = Taken::take()?;
    let (screen, frame) = terminal::open()?;
    let size = screen.size()?;
    // Whatever is typed from here on is heard, and nobody else reads the terminal.
    let keys = listen_to_keys(sender.clone())?;
    let colours = colours::detect(dark);
    let theme = colours::chosen(choice, colours);
    let app = App::new(clock::seed(), clock::now(), (size.width, size.height), theme);
    // It is there to the end, which lets go of all at once: record by record, who leaves would wait for it.
    let mut app = mem::ManuallyDrop::new(app);
    app.be_discreet(discreet);
    app.hear_mouse(mouse);
    app.set_places(Places::of_locale(&locale()));
    if terminal::has_only_ascii(&locale()) {
        app.set_plain_terminal();
    }
    let taken = Some(taken);
    let mut world = Tty {
        events,
        waiting: VecDeque::new(),
        ends: 0,
        sender,
        keys: Some(keys),
        desk,
        screen: Some(screen),
        frame,
        taken,
        soon: Instant::now() + SOON,
        asked: false,
        choice,
        colours,
        silent: false,
    };
    let ended = play(&mut app, &mut world);
    finish(&mut app, &mut world, (ended, &start), by_signal(&asked))
}

/// How long the first frame waits for the disk at most.
const AT_THE_START: Duration = Duration::from_millis(400);

/// How long the first frame waits for its words at most: less than anybody takes for waiting. Whoever has more to
/// read sees by then that it is being read.
const SOON: Duration = Duration::from_millis(100);

/// The locale that says which letters are typed: the first of three variables that is set.
fn locale() -> String {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default()
}

/// Reads keys on threads of their own, so that nothing else waits for them.
fn listen_to_keys(events: Sender<Event>) -> io::Result<keys::Listening> {
    keys::listen(move |told| {
        let event = match told {
            Some(Told::Key(struck)) if struck.key.kind == KeyEventKind::Release => return true,
            Some(Told::Key(struck)) => Event::Key(struck),
            Some(Told::Paste(text)) => Event::Paste(text),
            Some(Told::Mouse(mouse)) => Event::Mouse(mouse),
            #[cfg(unix)]
            Some(Told::Reply(reply)) => Event::Reply(reply),
            #[cfg(not(unix))]
            Some(Told::Resized { columns, rows }) => {
                let size = terminal::within(columns, rows);
                Event::Resize { columns: size.width, rows: size.height }
            }
            None => Event::Closed,
        };
        events.send(event).is_ok()
    })
}

/// The real terminal and the real disk.
struct Tty {
    events: Receiver<Event>,
    /// What has come in and was not heard yet, and how many of that ask to leave.
    waiting: VecDeque<Event>,
    ends: usize,
    sender: Sender<Event>,
    /// Who reads the terminal, until the end is heard.
    keys: Option<keys::Listening>,
    desk: Desk,
    /// What is shown, until the end.
    screen: Option<Terminal<Drawn>>,
    frame: Frame,
    taken: Option<Taken>,
    /// Until when the first frame waits for what it is to show.
    soon: Instant,
    /// Whether the terminal was asked what it is like.
    asked: bool,
    /// The palette that was chosen, and what the terminal is like as far as is known.
    choice: ThemeChoice,
    colours: Detected,
    /// Whether it was left in a hurry: then nothing is printed.
    silent: bool,
}

impl World for Tty {
    fn now(&self) -> Stamp {
        clock::now()
    }

    fn next_event(&mut self, patience: Option<Duration>) -> io::Result<Event> {
        let event = match patience {
            _ if !self.waiting.is_empty() => self.take_waiting().unwrap_or(Event::Silence),
            None => self.events.recv().unwrap_or(Event::Closed),
            Some(patience) => match self.events.recv_timeout(patience) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => Event::Silence,
                Err(RecvTimeoutError::Disconnected) => Event::Closed,
            },
        };
        let event = self.after_what_is_held(event);
        if matches!(event, Event::Resumed) && self.taken.is_some() {
            // Whoever let it go on may have set the terminal to what suits a shell.
            terminal::take_again()?;
        }
        Ok(event)
    }

    fn waiting(&mut self) -> Option<Event> {
        for event in self.events.try_iter() {
            self.ends += usize::from(event.asks_to_leave());
            self.waiting.push_back(event);
        }
        if matches!(self.waiting.front(), Some(Event::Resumed)) {
            None
        } else {
            self.take_waiting()
        }
    }

    fn at_once(&mut self) -> Option<Event> {
        let patience = self.soon.saturating_duration_since(Instant::now());
        let event = self.events.recv_timeout(patience).ok()?;
        if matches!(event, Event::Action(_)) {
            return Some(event);
        }
        // A key, an end: whoever is there already is not kept waiting for a frame.
        self.soon = Instant::now();
        self.ends += usize::from(event.asks_to_leave());
        self.waiting.push_back(event);
        None
    }

    fn is_to_end(&self) -> bool {
        self.ends > 0
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
            Effect::BuildIndex => build_index(app, &self.sender)?,
            Effect::ChooseTheme => {
                self.choice = app.workbook().profile.theme;
                app.set_theme(colours::chosen(self.choice, self.colours));
            }
            Effect::Suspend => {
                self.suspend()?;
                self.forget_what_is_shown()?;
            }
            Effect::Repaint => {
                terminal::report_mouse_again()?;
                self.forget_what_is_shown()?;
            }
            Effect::Bell => terminal::ring()?,
            Effect::LendWords(words) => return self.lend(words).map(Some),
            Effect::Leave => {
                self.silent = true;
                drop(self.taken.take());
            }
            _ => (),
        }
        Ok(None)
    }

    fn answered(&mut self, reply: Reply, app: &mut App) -> io::Result<()> {
        match reply {
            Reply::Background { dark } => {
                self.colours.dark = Some(dark);
                app.set_theme(colours::chosen(self.choice, self.colours));
                self.desk.give(Job::Background { dark });
                Ok(())
            }
            Reply::KeyboardProtocol => terminal::report_keys(),
        }
    }

    fn show(&mut self, app: &App) -> io::Result<()> {
        let Some(screen) = &mut self.screen else { return Ok(()) };
        terminal::report_mouse(app.hears_mouse())?;
        screen.draw(|frame| draw_window(&app.window(), app.theme(), app.draws_ascii(), frame))?;
        self.frame.send()?;
        // Only now, so that nothing is waited for before something is seen.
        if mem::replace(&mut self.asked, true) { Ok(()) } else { terminal::ask() }
    }
}

impl WithDesk for Tty {
    fn desk(&mut self) -> &mut Desk {
        &mut self.desk
    }

    fn come_in(&mut self) -> Vec<Event> {
        self.waiting.drain(..).chain(self.events.try_iter()).collect()
    }

    fn is_silent(&self) -> bool {
        self.silent
    }

    fn give_back(&mut self) {
        drop(self.taken.take());
        drop(self.screen.take());
    }
}

impl Tty {
    fn take_waiting(&mut self) -> Option<Event> {
        let event = self.waiting.pop_front()?;
        self.ends -= usize::from(event.asks_to_leave());
        Some(self.after_what_is_held(event))
    }

    /// Before an end from outside comes what was typed and is held in doubt; the end follows it.
    fn after_what_is_held(&mut self, event: Event) -> Event {
        let Some(keys) = self.keys.take_if(|_| matches!(event, Event::Closed)) else {
            return event;
        };
        keys.end();
        self.waiting.extend(self.events.try_iter().filter(|event| !matches!(event, Event::Closed)));
        self.waiting.push_back(event);
        self.ends = self.waiting.iter().filter(|event| event.asks_to_leave()).count();
        self.take_waiting().unwrap_or(Event::Closed)
    }

    fn suspend(&mut self) -> io::Result<()> {
        if !signals::somebody_can_wake_us() {
            return Ok(());
        }
        drop(self.taken.take());
        signals::stop_here();
        self.taken = Some(Taken::take()?);
        self.asked = false;
        Ok(())
    }

    /// Empties the screen, so that the next frame is drawn whole. `Terminal::clear` would ask the
    /// terminal where its cursor is, and wait in vain: the answer goes to the thread that reads keys.
    fn forget_what_is_shown(&mut self) -> io::Result<()> {
        let Some(screen) = &mut self.screen else { return Ok(()) };
        let size = screen.size()?;
        screen.resize(Rect::from((Position::ORIGIN, size)))
    }
}

/// Has the words of the workbook made ready to be searched, on a thread of its own.
pub(super) fn build_index(app: &App, events: &Sender<Event>) -> io::Result<()> {
    let (guide, workbook) = (Arc::clone(app.guide()), app.workbook().clone());
    let (reader, sender) = (app.reader(), events.clone());
    let of = app.session();
    let build = move || {
        let corpus = Arc::new(Corpus { of, ..corpus_of(&guide, &workbook, reader) });
        let _ = sender.send(Event::Action(Box::new(Action::Indexed(corpus))));
    };
    thread::Builder::new().name("index".to_owned()).spawn(build)?;
    Ok(())
}
