//! Three computers, and a folder between them that is late, doubled, cut, flipped and out of order.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use trust_guide::{
    domain::table::{Credential, Id},
    store::table::{Found, Notice, Owner, SharedTable, Writer, line::Read, name::Named},
};

use super::{
    deed::Deed,
    setting::{BESIDE, FOLDER, joined_unseated, key, laid, opened_unseated, sat, seats},
    shelf::{Files, Shelf},
};

/// Who sits at which computer: the two share the first, and each has one besides.
pub const PLACES: [(usize, usize); 4] = [(0, 0), (1, 0), (0, 1), (1, 2)];

/// Who sits at a computer.
fn who(at: usize) -> Vec<usize> {
    PLACES.iter().filter(|(_, place)| *place == at).map(|(person, _)| *person).collect()
}

/// Numbers at random that follow from a seed.
pub struct Numbers(u64);

impl Numbers {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }
    pub fn chance(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() { None } else { Some(of[self.below(of.len())]) }
    }
}

macro_rules! counts {
    ($($name:ident),*) => {
        /// How often what happened.
        #[derive(Debug, Default)]
        pub struct Counts { $(pub $name: usize),* }
        impl Counts {
            pub fn add(&mut self, other: &Counts) { $(self.$name += other.$name;)* }
            pub fn each(&self) -> Vec<(&'static str, usize)> { vec![$((stringify!($name), self.$name)),*] }
        }
    };
}
counts!(
    deeds,
    carried,
    late,
    cut,
    flipped,
    doubled,
    forged,
    signed_by_another,
    locked,
    sealed,
    restored,
    looks,
    erased,
    begun_again,
    rows,
    agreed,
    taken_back,
    two_wordings,
    called
);

pub struct Computer {
    /// As it stands in the names of its files.
    id: String,
    pub shelf: Arc<Shelf>,
    pub table: SharedTable,
    /// What came here whole.
    delivered: BTreeSet<Id>,
    /// Whether the last look told that erased words may remain in what cannot be read.
    pub words_remain: bool,
}

pub struct World {
    pub numbers: Numbers,
    pub computers: Vec<Computer>,
    /// Every version of every file that its own writer put into a folder.
    published: BTreeMap<Writer, Vec<Vec<u8>>>,
    pub deeds: BTreeMap<Id, Deed>,
    pub counts: Counts,
    /// What computers made of copies that hold what is erased.
    cut: BTreeSet<Vec<u8>>,
    snapshot: Option<(usize, Files)>,
    pub words: usize,
    /// Whether they also say what they are called.
    pub is_named: bool,
    /// Whether the book of each is locked there, in the order of [`PLACES`].
    pub locked: [bool; 4],
}

pub type Told = Result<(), String>;

impl World {
    pub fn new(seed: u64) -> World {
        let mut numbers = Numbers(seed);
        let shelves: Vec<Arc<Shelf>> = (0..3).map(|_| Shelf::new()).collect();
        let first = laid(shelves[0].clone(), numbers.next());
        let others: Vec<SharedTable> = shelves[1..]
            .iter()
            .map(|shelf| joined_unseated(shelf.clone(), &first, numbers.next()))
            .collect();
        let tables = std::iter::once(first).chain(others).enumerate();
        let tables = tables.map(|(at, table)| sat(table, &who(at)));
        let computer = |(shelf, table): (Arc<Shelf>, SharedTable)| {
            let here = String::from_utf8(shelf.within(Path::new(BESIDE))["here.json"].clone());
            let here = here.unwrap();
            let at = here.find(r#""computer":""#).unwrap() + 12;
            let id = here[at..at + 8].to_owned();
            Computer { id, shelf, table, delivered: BTreeSet::new(), words_remain: false }
        };
        let computers = shelves.into_iter().zip(tables).map(computer).collect();
        let mut world = World {
            numbers,
            computers,
            published: BTreeMap::new(),
            deeds: BTreeMap::new(),
            counts: Counts::default(),
            cut: BTreeSet::new(),
            snapshot: None,
            words: 0,
            is_named: false,
            locked: [false; 4],
        };
        world.bring_mark();
        world
    }

    pub fn play(&mut self, steps: usize) -> Told {
        for _ in 0..steps {
            let computer = self.numbers.below(3);
            match self.numbers.below(100) {
                0..=41 => self.deed()?,
                42..=74 => self.carry(),
                75..=92 => self.look(computer)?,
                93..=94 => self.forge(),
                95 if self.snapshot.is_none() => {
                    self.snapshot = Some((computer, self.computers[computer].shelf.files()));
                }
                95..=96 => self.open_again(computer),
                97 => self.lock_or_unlock()?,
                98 => self.forge_signature(),
                _ => self.put_back(),
            }
        }
        self.settle()
    }

    fn bring_mark(&mut self) {
        let mark = self.computers[0].shelf.within(Path::new(FOLDER))["table"].clone();
        for computer in &self.computers {
            computer.shelf.put(&Path::new(FOLDER).join("table"), mark.clone());
        }
    }

    fn open_again(&mut self, computer: usize) {
        let seed = self.numbers.next();
        let it = &mut self.computers[computer];
        it.table = sat(opened_unseated(it.shelf.clone(), seed), &[]);
        let before = self.folder(computer);
        self.sit(computer);
        self.note_cut(computer, &before);
        self.note(computer);
    }

    /// A computer is restored from its backup: what it wrote since stands with others alone.
    fn put_back(&mut self) {
        if self.numbers.chance(50)
            && let Some((computer, files)) = self.snapshot.take()
        {
            self.computers[computer].shelf.restore(&files);
            self.computers[computer].delivered.clear();
            self.open_again(computer);
            self.counts.restored += 1;
        }
    }

    pub fn folder(&self, computer: usize) -> Vec<(String, Writer, Named, Vec<u8>)> {
        let files = self.computers[computer].shelf.within(Path::new(FOLDER));
        let named = |(name, bytes): (String, Vec<u8>)| {
            Writer::of(&name).map(|(writer, named)| (name, writer, named, bytes))
        };
        files.into_iter().filter_map(named).collect()
    }

    /// Which computer writes a file, if it is one that wrote here before.
    fn home(&self, writer: Writer) -> Option<usize> {
        (0..3).find(|at| {
            self.computers[*at].shelf.files().keys().any(|path| {
                let name = path.file_name().unwrap().to_str().unwrap();
                path.starts_with(BESIDE) && Writer::of(name).is_some_and(|it| it.0 == writer)
            }) && self.wrote(*at, writer)
        })
    }

    /// Whether a file is one that this computer writes, by what it knows of itself.
    pub fn wrote(&self, computer: usize, writer: Writer) -> bool {
        self.computers[computer].id == writer.computer.to_string()
    }

    /// Notes what a computer has put into its folder.
    pub fn note(&mut self, computer: usize) {
        for (_, writer, named, bytes) in self.folder(computer) {
            if named == Named::Itself && self.wrote(computer, writer) {
                let all = self.published.entry(writer).or_default();
                if all.last() != Some(&bytes) {
                    all.push(bytes);
                }
            }
        }
    }

    fn carry(&mut self) {
        let (from, to) = (self.numbers.below(3), self.numbers.below(3));
        let lying = self.folder(from);
        if from == to || lying.is_empty() {
            return;
        }
        let (_, writer, _, mut bytes) = lying[self.numbers.below(lying.len())].clone();
        if self.home(writer) == Some(to) && !self.numbers.chance(10) {
            return;
        }
        self.counts.carried += 1;
        if self.numbers.chance(25)
            && let Some(all) = self.published.get(&writer)
        {
            bytes.clone_from(&all[self.numbers.below(all.len())]);
            self.counts.late += 1;
        }
        let is_sealed = trust_guide::store::sealed::is_sealed(&bytes);
        if self.numbers.chance(20) {
            bytes.truncate(self.numbers.below(bytes.len() + 1));
            self.counts.cut += 1;
        } else if self.numbers.chance(5) && !bytes.is_empty() {
            let at = self.numbers.below(bytes.len());
            bytes[at] ^= 1 << self.numbers.below(8);
            self.counts.flipped += 1;
        }
        let mut name = writer.to_string();
        if self.numbers.chance(15) {
            name = self.name_of_copy(writer);
            self.counts.doubled += 1;
        }
        name.push_str(if is_sealed { ".age" } else { "" });
        self.computers[to].shelf.put(&Path::new(FOLDER).join(name), bytes);
    }

    fn name_of_copy(&mut self, writer: Writer) -> String {
        let name = writer.to_string();
        let stem = name.strip_suffix(".log").unwrap();
        let number = self.numbers.below(99);
        match self.numbers.below(2) {
            0 => format!("{stem}.sync-conflict-20261128-1011{number:02}-ABCDEFG.log"),
            _ => format!("{stem} ({number}).log"),
        }
    }

    pub fn look(&mut self, computer: usize) -> Told {
        self.counts.looks += 1;
        let lying = self.folder(computer);
        let notices = self.computers[computer].table.look();
        let remains = |it: &Notice| matches!(it.what, Found::WordsRemain(_));
        self.computers[computer].words_remain = notices.iter().any(remains);
        let told = |whose: Writer, what: Found| {
            notices.contains(&Notice { whose: Some(whose.person), what })
        };
        self.counts.begun_again +=
            notices.iter().filter(|it| it.what == Found::NotWrittenHere).count();
        let id = self.computers[computer].table.id();
        self.note_cut(computer, &lying);
        for (name, writer, named, bytes) in lying {
            let versions = self.published.get(&writer).into_iter().flatten().chain(&self.cut);
            let is_sound = |version: &Vec<u8>| {
                version == &bytes || version.starts_with(&bytes) && bytes.last() == Some(&b'\n')
            };
            let lies_aside = [
                Found::SetAside,
                Found::Gone,
                Found::DamagedCopy(Path::new(FOLDER).join(&name).display().to_string()),
            ];
            let read = [Found::Half, Found::Damaged, Found::NotTheirs, Found::NotSigned];
            let mut faults = read.into_iter().chain(lies_aside);
            // Of a cut copy nothing is missing where the file itself is whole: that there are copies is said.
            let is_copy = named != Named::Itself && told(writer, Found::Doubled);
            let is_told = is_copy || faults.any(|what| told(writer, what));
            // What was cut down to nothing is an older one.
            if !is_told && !bytes.is_empty() && !versions.clone().any(is_sound) {
                return Err(format!(
                    "{name} is nobody’s version, and nothing was told: {notices:?}"
                ));
            }
            let owner = seats().map(|seat| seat.credential());
            let of = |it: &Credential| it.person() == Some(writer.person);
            let owner = Owner::new(id, writer, owner.into_iter().find(of));
            let read = Read::of(&what_opens(&name, bytes), &owner, &[]);
            let ids = read.lines.iter().map(|line| line.record.id);
            self.computers[computer].delivered.extend(ids);
        }
        self.note(computer);
        self.nothing_is_plain(computer)?;
        self.check(computer)
    }

    /// Notes copies that a computer wrote anew, without what was erased and what could not be read.
    pub fn note_cut(&mut self, computer: usize, before: &[(String, Writer, Named, Vec<u8>)]) {
        for (name, _, _, bytes) in self.folder(computer) {
            let is_sealed = |name: &str| name.ends_with(trust_guide::store::sealed::ENDING);
            let is_other = |it: &(String, Writer, Named, Vec<u8>)| {
                it.0 == name && it.3 != bytes || is_sealed(&it.0) != is_sealed(&name)
            };
            let is_new = || before.iter().all(|it| it.0 != name);
            if before.iter().any(is_other)
                && (is_new() || before.iter().any(|it| it.0 == name && it.3 != bytes))
            {
                self.cut.insert(bytes);
            }
        }
    }

    /// All that stands anywhere comes everywhere; then all see the same, and what was done.
    fn settle(&mut self) -> Told {
        for computer in 0..3 {
            self.look(computer)?;
        }
        for (writer, mut versions) in self.published.clone() {
            // A version that another one goes on from says nothing of its own; with something behind it, a sealed one
            // opens no more.
            let all = versions.clone();
            let goes_on =
                |it: &Vec<u8>| all.iter().any(|of| of.len() > it.len() && of.starts_with(it));
            versions.retain(|it| trust_guide::store::sealed::is_sealed(it) || !goes_on(it));
            for (number, bytes) in versions.into_iter().enumerate() {
                let name = writer.to_string();
                let is_sealed = trust_guide::store::sealed::is_sealed(&bytes);
                let name = format!(
                    "{}_conflict-20261129-{number:06}.log{}",
                    name.strip_suffix(".log").unwrap(),
                    if is_sealed { ".age" } else { "" },
                );
                for computer in &self.computers {
                    computer.shelf.put(&Path::new(FOLDER).join(&name), bytes.clone());
                }
            }
        }
        for computer in [0, 1, 2, 0, 1, 2] {
            self.look(computer)?;
        }
        let rows = self.computers[0].table.table().rows();
        if self.computers.iter().any(|it| it.table.table().rows() != rows) {
            return Err("the computers end apart".to_owned());
        }
        let oracle = self.oracle();
        if rows != oracle {
            return Err(format!("not what was done:\n{rows:#?}\n{oracle:#?}"));
        }
        self.names_are_their_own()?;
        self.count(&rows);
        self.erased_is_gone()
    }
}

/// What the key of the table gives of a file: of a sealed one, nothing that somebody put behind it.
fn what_opens(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    if !name.ends_with(trust_guide::store::sealed::ENDING) {
        return bytes;
    }
    let key = String::from_utf8(key().kept().to_vec()).unwrap();
    let key: age::x25519::Identity = key.trim_end().parse().unwrap();
    age::decrypt(&key, &bytes).unwrap_or_default()
}

impl World {
    /// What came here whole is known here, whatever else did not come.
    pub fn all_that_came_is_known(&self, computer: usize) -> Told {
        let it = &self.computers[computer];
        let held_back = it.delivered.iter().find(|id| !it.table.table().holds(**id));
        held_back.map_or(Ok(()), |id| Err(format!("{id} came and is not known")))
    }
}
