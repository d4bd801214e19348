//! The program itself in a terminal of its own: keys go in, a screen comes out.

use std::{
    fmt::Debug,
    fs,
    io::{Read, Write},
    num::NonZeroU16,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

use portable_pty::{CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use trust_guide::{domain::role::Role, store::format};

use crate::harness::welcomed;

/// How long anything may take before a test gives up: far longer than it ever takes.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a finger takes at least to strike the same key again, and who looks at the screen to strike another.
const TAP: Duration = Duration::from_millis(170);

/// How long somebody looks who means a command, where a letter could be one of words.
const MEANS: Duration = Duration::from_millis(330);
const AFTER_WORDS: Duration = Duration::from_millis(720);
const LOOK: Duration = Duration::from_millis(50);

/// How long to wait for output before a condition outside the screen is looked at again.
const GLANCE: Duration = Duration::from_millis(20);

/// A folder of words, and windows on it.
pub struct Home(TempDir);

impl Home {
    /// Nobody was here yet.
    pub fn fresh() -> Home {
        Home(tempfile::tempdir().unwrap())
    }

    /// The welcome is behind us.
    pub fn welcomed() -> Home {
        let home = Home::fresh();
        let workbook = format::encode(&welcomed(Some(Role::Hurt))).unwrap();
        fs::write(home.file("workbook.json"), workbook).unwrap();
        home
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// What a file holds; nothing when it is not there.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap_or_default()
    }

    /// A window at what is shown first.
    pub fn window(&self) -> Window {
        self.run(&mut CommandBuilder::new(env!("CARGO_BIN_EXE_trust-guide")))
    }

    /// A window in which an entry is being written that begins with these words.
    pub fn writing(&self, words: &str) -> Window {
        let mut window = self.window();
        window.shows("Today");
        window.keys("w").shows("Journal");
        window.keys(words).shows(words);
        window
    }

    /// A window in which a shell with job control runs this; `$0` is the program.
    pub fn shell(&self, script: &str) -> Window {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_trust-guide")]);
        self.run(&mut command)
    }

    fn run(&self, command: &mut CommandBuilder) -> Window {
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.0.path());
        command.env("TRUST_GUIDE_HOME", self.0.path());
        command.cwd(self.0.path());
        Window::on(command)
    }
}

/// A terminal with the program in it.
pub struct Window {
    parser: vt100::Parser<Titles>,
    raw: Vec<u8>,
    output: Receiver<Vec<u8>>,
    keys: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    slave: Option<Box<dyn SlavePty + Send>>,
    /// Set when nobody will read any more.
    deaf: Arc<AtomicBool>,
    pub process: Pid,
    ended: Receiver<u32>,
    code: Option<u32>,
    /// How the terminal behaved before the program came.
    before: String,
    /// What was sent last, and when.
    struck: Option<(String, Instant)>,
    /// When the screen last changed.
    seen: Instant,
}

/// What the window was called.
#[derive(Default)]
struct Titles(Vec<String>);

impl vt100::Callbacks for Titles {
    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.0.push(String::from_utf8_lossy(title).into_owned());
    }
}

impl Window {
    fn on(command: &CommandBuilder) -> Window {
        let (columns, rows) = (80, 24);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let before = behaviour(&*pair.master);
        let mut child = pair.slave.spawn_command(command.clone()).unwrap();
        let process = i32::try_from(child.process_id().unwrap()).unwrap();
        let (end, ended) = mpsc::channel();
        thread::spawn(move || end.send(child.wait().unwrap().exit_code()));
        let (sender, output) = mpsc::channel();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let deaf = Arc::<AtomicBool>::default();
        let deafened = Arc::clone(&deaf);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let told = sender.send(bytes[..count].to_vec());
                if told.is_err() || deafened.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        let one = |count| NonZeroU16::new(count).unwrap();
        Window {
            parser: vt100::Parser::new_with_callbacks(
                one(rows),
                one(columns),
                0,
                Titles::default(),
            ),
            raw: Vec::new(),
            output,
            keys: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            slave: Some(pair.slave),
            deaf,
            process: Pid::from_raw(process).unwrap(),
            ended,
            code: None,
            before,
            struck: None,
            seen: Instant::now(),
        }
    }

    /// Sends bytes as a terminal sends keys, no sooner than a hand can strike.
    pub fn keys(&mut self, keys: &str) -> &mut Window {
        if let Some((last, at)) = self.struck.take() {
            let is_sign = |sign: char| !sign.is_control();
            let tap = match (last.chars().last(), keys.chars().next()) {
                _ if last == keys => TAP,
                (Some(before), Some(next)) if is_sign(next) && is_sign(before) => MEANS,
                (Some(_), Some(next)) if is_sign(next) => AFTER_WORDS,
                _ => Duration::ZERO,
            };
            self.listen_for(tap.saturating_sub(at.elapsed()));
            // What begins with Esc may be half of a key.
            while self.seen.elapsed() < LOOK && !last.starts_with('\u{1b}') {
                self.listen(LOOK.saturating_sub(self.seen.elapsed()));
            }
        }
        self.sends(keys)
    }

    /// Sends bytes at once, as a line does that no hand strikes on.
    pub fn sends(&mut self, bytes: &str) -> &mut Window {
        self.struck = Some((bytes.to_owned(), Instant::now()));
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(bytes.as_bytes()).unwrap();
        writer.flush().unwrap();
        self
    }

    /// Sends what the line cut in two, so long apart. Nothing where the machine itself took longer than `limit`
    /// between the two: what comes of that is not what was to be tried.
    pub fn sends_on(
        &mut self,
        rest: &str,
        pause: Duration,
        limit: Duration,
    ) -> Option<&mut Window> {
        let (_, sent) = self.struck.clone()?;
        self.listen_for(pause.saturating_sub(sent.elapsed()));
        self.sends(rest);
        (sent.elapsed() <= limit).then_some(self)
    }

    pub fn signal(&mut self, signal: Signal) -> &mut Window {
        kill_process(self.process, signal).unwrap();
        self
    }

    /// Sends a signal to what the shell in this window runs.
    #[cfg(target_os = "linux")]
    pub fn signal_child(&mut self, signal: Signal) -> &mut Window {
        let shell = self.process.as_raw_nonzero();
        let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
        let child = children.split_whitespace().next().unwrap().parse().unwrap();
        kill_process(Pid::from_raw(child).unwrap(), signal).unwrap();
        self
    }

    /// The window says that it has this size, whatever it shows.
    pub fn claims(&mut self, columns: u16, rows: u16) -> &mut Window {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
        self
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Window {
        self.parser.set_size(NonZeroU16::new(rows).unwrap(), NonZeroU16::new(columns).unwrap());
        self.claims(columns, rows)
    }

    /// Writes an entry from Today, key after key as a hand does, and closes it.
    pub fn keeps(&mut self, words: &str) -> &mut Window {
        self.at("Today").keys("w").at("Journal").keys(words).shows(words);
        self.keys("\u{1b}").until("the entry is kept", |window| {
            window.text().contains("saved") && window.is_at("Today")
        });
        // A letter that follows closely belongs to the words: a hand at rest begins something else.
        let closed = Instant::now();
        self.until("the hand is at rest", |_| closed.elapsed() > AFTER_WORDS)
    }

    /// Opens something by its name.
    pub fn opens(&mut self, name: &str) -> &mut Window {
        self.keys(":").shows("Do or open by name").keys(name).shows(name).keys("\r")
    }

    /// Goes through the welcome from its first page, and says nothing of itself.
    pub fn skips_the_welcome(&mut self) -> &mut Window {
        self.keys("\r").shows("Which of these is you?").keys("s").shows("alone or together");
        let more = ["What broke", "How long ago", "Is it safe", "Who else uses"];
        more.into_iter().fold(self, |it, next| it.keys("s").shows(next)).keys("s").at("Today")
    }

    /// Waits until these words are on the screen.
    pub fn shows(&mut self, words: &str) -> &mut Window {
        self.until(&format!("“{words}” is shown"), |window| window.text().contains(words))
    }

    /// Waits until something is so.
    pub fn until(&mut self, what: &str, so: impl Fn(&Window) -> bool) -> &mut Window {
        let deadline = Instant::now() + PATIENCE;
        while !so(self) {
            assert!(Instant::now() < deadline, "never: {what}; shown:\n{}", self.text());
            self.listen(GLANCE);
        }
        self
    }

    /// Takes in what the program writes during `span`.
    pub fn listen_for(&mut self, span: Duration) -> &mut Window {
        let deadline = Instant::now() + span;
        while let Some(left) = deadline.checked_duration_since(Instant::now()) {
            self.listen(left);
        }
        self
    }

    /// Takes in what comes first within `span`. Says whether more may come.
    fn listen(&mut self, span: Duration) -> bool {
        match self.output.recv_timeout(span) {
            Ok(bytes) => {
                self.seen = Instant::now();
                self.parser.process(&bytes);
                self.raw.extend(bytes);
                true
            }
            Err(RecvTimeoutError::Timeout) => true,
            Err(RecvTimeoutError::Disconnected) => false,
        }
    }

    /// Waits for the end and gives the exit code. Everything that was written has been taken in.
    pub fn exit_code(&mut self) -> u32 {
        let code = self.ends();
        // While the other end is open, the terminal can still be asked how it behaves.
        if let Some(master) = &self.master {
            assert_eq!(behaviour(&**master), self.before, "the terminal was not given back");
        }
        drop(self.slave.take());
        let deadline = Instant::now() + PATIENCE;
        while self.listen(GLANCE) {
            assert!(Instant::now() < deadline, "somebody else holds the terminal");
        }
        code
    }

    /// Waits for the end, however the terminal was left.
    pub fn ends(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        let code = loop {
            match self.ended.recv_timeout(GLANCE) {
                Ok(code) => break code,
                Err(_) => assert!(Instant::now() < deadline, "never ends:\n{}", self.text()),
            }
            self.listen(Duration::ZERO);
        };
        self.code = Some(code);
        code
    }

    /// Closes the terminal under the program.
    pub fn hang_up(&mut self) -> &mut Window {
        // Whoever reads must let go too, and does after the next thing that is drawn: all of it, with Ctrl-L.
        self.deaf.store(true, Ordering::SeqCst);
        self.keys("\u{c}");
        let deadline = Instant::now() + PATIENCE;
        while self.listen(GLANCE) {
            assert!(Instant::now() < deadline, "nothing was drawn");
        }
        (self.keys, self.master, self.slave) = (None, None, None);
        self
    }

    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub fn titles(&self) -> &[String] {
        &self.parser.callbacks().0
    }

    /// How many bytes the program has written.
    pub fn written(&self) -> usize {
        self.raw.len()
    }

    /// What the program wrote, from a place on.
    pub fn raw(&self, from: usize) -> String {
        String::from_utf8_lossy(&self.raw[from..]).into_owned()
    }

    /// The other screen is left, nothing of the program stays, and every mode is as it was.
    pub fn assert_given_back(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the other screen was not left");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still marked");
        let raw = self.raw(0);
        for (ours, theirs) in [("[?7l", "[?7h"), ("[?2026h", "[?2026l"), ("[22;2t", "[23;2t")] {
            assert!(raw.rfind(ours) < raw.rfind(theirs), "{ours} was not undone");
        }
        if let Some(master) = &self.master {
            assert_eq!(behaviour(&**master), self.before, "the terminal is still raw");
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.code.is_none() && self.ended.try_recv().is_err() {
            let _ = kill_process(self.process, Signal::KILL);
        }
    }
}

/// How a terminal treats what is typed and shown: raw or not, echo or not.
fn behaviour(master: &dyn MasterPty) -> String {
    fn told(flags: &[&dyn Debug]) -> String {
        format!("{flags:?}")
    }
    let modes = master.get_termios().unwrap();
    told(&[&modes.input_flags, &modes.output_flags, &modes.control_flags, &modes.local_flags])
}
