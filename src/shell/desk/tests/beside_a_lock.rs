//! Every key beside the locked book of somebody else, over the desk and a real disk: not a word of it is anywhere.

mod window;

use std::{
    collections::{HashMap, HashSet, VecDeque},
    mem,
    path::{Path, PathBuf},
};

use crossterm::event::{KeyCode, KeyEvent};

use self::window::{CANARY, ROBINS, Spot, Window, files, two_books, words_of};
use crate::ui::{
    Mode,
    action::{Action, Command},
    keymap::{BINDINGS, Places as KeyPlaces, resolve},
};

/// Where no single key leads, or not from everywhere: what is struck at the door to come there. A line ends with
/// Enter, and the first one opens Sam’s book.
const WAYS: &[&str] = &[
    "",
    "\n",
    "jj\n",
    "jj\nn",
    "jj\nT",
    "\n2+",
    "\n2+jjj\n",
    "\nJ",
    "\nJn",
    "\nJn\n",
    "\nJn\n\u{1b}w",
    "\nJN",
    "\nJp",
    "\nP",
    "\nPn",
    "\nPG\n",
    "\nT",
    "\nTG\n",
    "\nTgjj\nn",
    "\nTg\n  ",
    "\nTg\n b\n",
    "\nTg\nejj\n",
    "\nTgjj\nnejj\n",
    "\nTgjj\nnejj\n\u{1b}\u{1b}",
    "\nL",
    "\n/",
    "\n:",
    "\n,",
    "\n?",
    "\np",
    "\np\n\n",
    "\nJnj\n",
    "\n:The control check\n",
    "\n,\n",
    "\n,jj\n",
    "\nH",
    "\nH\t\n",
    "\nH\t\nnnnnnnnnnnn",
    "\n:Trash\n",
    "\n:Questions\n",
    "\n:Fill in: Getting through a wave\n",
    "\n:Fill in: Getting through a wave\n\n",
    "\n:Fill in: What I will do\n\n",
    "\n:Fill in: What I will do\n\nA walk\n",
    "\n:Fill in: What I will do\n\nA walk\n\u{1b}",
    "\n:Fill in: What trust looks like\nt",
    "\n:Your book\n",
    "\n:Your book\njjjjjj\n",
    "\n:Your book\njjj\n",
    "\n:Your book\njjj\n\n\nj\n",
];

/// What keys mean before a book is there, and where none can be read.
const OF_NO_BOOK: &[Mode] =
    &[Mode::Browse, Mode::Welcome, Mode::FirstQuestion, Mode::Recovery, Mode::Opening];

/// What only a walk comes to, as it hangs on what was written before.
const BY_CHANCE: &[Mode] = &[Mode::Control, Mode::Rating, Mode::Weigh, Mode::Pick];

/// So many keys are struck at most.
const LONGEST: usize = 4_000;

/// So often the walk begins anew where no key leads on that was not struck yet: that takes longer than many keys.
const RETURNS: usize = 50;

/// The keys that mean something in a mode; who leaves sees nothing more.
fn keys_of(mode: Mode) -> Vec<KeyEvent> {
    let of_the_table = BINDINGS.iter().flat_map(|row| row.keys);
    let mut keys: Vec<KeyEvent> =
        of_the_table.map(|key| KeyEvent::new(key.code, key.modifiers)).collect();
    keys.extend("aeq17 ".chars().map(|sign| KeyEvent::from(KeyCode::Char(sign))));
    let mut seen = HashSet::new();
    keys.retain(|key| {
        let meant = resolve(mode, *key, KeyPlaces::default());
        let leaves = matches!(&meant, Some(Action::Do(Command::Quit | Command::Leave)));
        seen.insert(*key) && meant.is_some() && !leaves
    });
    keys
}

/// Strikes every key at every spot that can be come to, and looks each time.
struct Walk<'a> {
    root: &'a Path,
    window: Window,
    /// The keys that were not struck at a spot yet.
    left: HashMap<Spot, Vec<KeyEvent>>,
    /// Where a key led.
    led: HashMap<Spot, Vec<(Spot, KeyEvent)>>,
    /// Where each of the ways led.
    ways: HashMap<&'static str, Spot>,
    steps: usize,
    /// How often it began anew where nothing else led on.
    returns: usize,
}

impl Walk<'_> {
    fn of(root: &Path, window: Window) -> Walk<'_> {
        Walk {
            root,
            window,
            left: HashMap::new(),
            led: HashMap::new(),
            ways: HashMap::new(),
            steps: 0,
            returns: 0,
        }
    }

    /// A key that was not struck here, or that leads to where one was not; `None` where all were.
    fn next_key(&mut self, here: Spot) -> Option<KeyEvent> {
        let keys = self.left.entry(here).or_insert_with(|| keys_of(here.0));
        if let Some(key) = keys.pop() {
            return Some(key);
        }
        let mut first_keys = HashMap::from([(here, None)]);
        let mut reached = VecDeque::from([here]);
        while let Some(spot) = reached.pop_front() {
            if self.left.get(&spot).is_none_or(|keys| !keys.is_empty()) {
                return first_keys[&spot];
            }
            for (to, key) in self.led.get(&spot).into_iter().flatten() {
                if !first_keys.contains_key(to) {
                    first_keys.insert(*to, Some(first_keys[&spot].unwrap_or(*key)));
                    reached.push_back(*to);
                }
            }
        }
        None
    }

    /// The program ends, and is begun again.
    fn begin_anew(&mut self) {
        self.window.world.desk.finish(true);
        self.window = Window::open(self.root);
    }

    /// Begins anew in Sam’s book, and goes on from there by these keys.
    fn goes(&mut self, way: &'static str) -> Spot {
        self.begin_anew();
        self.window.types(way);
        self.look(way);
        let there = self.window.spot();
        self.left.entry(there).or_insert_with(|| keys_of(there.0));
        self.ways.insert(way, there);
        there
    }

    fn goes_where_keys_are_left(&mut self) -> bool {
        if self.returns == RETURNS {
            return false;
        }
        self.returns += 1;
        let is_left = |way: &&&str| {
            let spot = self.ways.get(**way);
            spot.is_none_or(|spot| self.left.get(spot).is_none_or(|keys| !keys.is_empty()))
        };
        WAYS.iter().find(is_left).map(|way| self.goes(way)).is_some()
    }

    /// One key, and a look at what came of it.
    fn step(&mut self) -> bool {
        let here = self.window.spot();
        let Some(key) = self.next_key(here) else { return self.goes_where_keys_are_left() };
        self.window.strike([key]);
        self.steps += 1;
        if mem::take(&mut self.window.world.has_left) {
            self.begin_anew();
        }
        let there = self.window.spot();
        let led = self.led.entry(here).or_default();
        led.retain(|(_, other)| *other != key);
        led.push((there, key));
        self.look(&format!("{key:?} at {here:?}"));
        true
    }

    fn look(&mut self, after: &str) {
        if let Some(found) = self.window.has_the_canary() {
            panic!("after {after}:\n{found}");
        }
    }
}

#[test]
fn beside_a_locked_book_no_key_on_any_screen_shows_or_keeps_a_word_of_it() {
    let root = two_books();
    let mut window = Window::open(root.path());
    // Without its head: the day may change meanwhile.
    let body = |window: &mut Window| window.screen().lines().skip(1).collect::<String>();
    let door = body(&mut window);
    let has_no_word = |window: &Window, when: &str| {
        assert!(!format!("{:?}", window.app).contains(CANARY), "{when}: what is in memory");
        let holds = |path: &PathBuf| {
            words_of(path).windows(CANARY.len()).any(|words| words == CANARY.as_bytes())
        };
        let plain: Vec<PathBuf> = files(root.path()).into_iter().filter(holds).collect();
        assert_eq!(plain, Vec::<PathBuf>::new(), "{when}");
    };
    // Robin is here first: their words are on many screens, and one page is left half written.
    window.strike([KeyCode::Down, KeyCode::Enter].map(KeyEvent::from));
    window.types(ROBINS);
    window.strike([KeyCode::Enter.into()]);
    let mut shows = 0;
    for keys in ["J", "P", "T", "L", "/quillw"] {
        window.types(keys);
        shows += usize::from(window.screen().contains(CANARY));
    }
    assert!(shows >= 3, "the canary is where Robin looks, on {shows} screens");
    assert!(window.has_the_canary().is_some());
    window.strike([KeyCode::Esc.into()]);
    window.types("w");
    window.types(CANARY);
    assert!(window.screen().contains(CANARY));
    window.strike([KeyCode::F(8).into()]);
    assert_eq!(body(&mut window), door);
    window.world.leaks.clear();
    has_no_word(&window, "once Robin went away");
    // Who looks for what they know is there finds nothing.
    window.types("\n/quillw");
    assert!(window.screen().contains("nothing found"), "{}", window.screen());
    window.strike([KeyCode::Esc, KeyCode::F(8)].map(KeyEvent::from));
    let mut walk = Walk::of(root.path(), window);
    // As long as it is the same program that Robin’s book was open in; then in others.
    while walk.steps < LONGEST / 2 && walk.step() {}
    for way in WAYS {
        walk.goes(way);
    }
    while walk.steps < LONGEST && walk.step() {}
    has_no_word(&walk.window, "at the end");
    let was_there = |mode: &&Mode| walk.left.keys().any(|spot| spot.0 == **mode);
    let elsewhere = |mode: &&Mode| !OF_NO_BOOK.contains(mode) && !BY_CHANCE.contains(mode);
    let missing: Vec<&Mode> =
        Mode::ALL.iter().filter(elsewhere).filter(|it| !was_there(it)).collect();
    assert_eq!(missing, Vec::<&Mode>::new(), "give a way that leads there");
}
