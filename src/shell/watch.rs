//! Hears from the system that something changed in the folders of the workbook: nothing is looked at meanwhile.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher,
    event::{AccessKind, AccessMode},
};

/// Folders that are listened to.
#[derive(Debug)]
pub struct Watch {
    watcher: RecommendedWatcher,
    /// Which folder was at each place as it was begun to listen to: one that was made anew there is another one.
    folders: BTreeMap<PathBuf, Identity>,
}

impl Watch {
    /// Calls this whenever something changed, from a thread of the system’s. `None` where there is none.
    pub fn new(changed: impl Fn() + Send + 'static) -> Option<Watch> {
        let heard = move |event: notify::Result<Event>| {
            // That a file was read is no change; who hears of it reads again, for ever.
            if event.is_ok_and(|event| changes(event.kind)) {
                changed();
            }
        };
        let watcher = notify::recommended_watcher(heard).ok()?;
        Some(Watch { watcher, folders: BTreeMap::new() })
    }

    /// Listens to a folder, too. Says whether it is listened to.
    pub fn follow(&mut self, folder: &Path) -> bool {
        let Some(identity) = identity(folder) else { return false };
        match self.folders.get(folder) {
            Some(known) if *known == identity => return true,
            Some(_) => drop(self.watcher.unwatch(folder)),
            None => (),
        }
        self.folders.remove(folder);
        let follows = self.watcher.watch(folder, RecursiveMode::NonRecursive).is_ok();
        if follows {
            self.folders.insert(folder.to_owned(), identity);
        }
        follows
    }
}

/// What tells a folder from one that was made anew in its place.
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(folder: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let found = std::fs::metadata(folder).ok()?;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(folder: &Path) -> Option<Identity> {
    let made = std::fs::metadata(folder).ok()?.created().ok()?;
    let since = made.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Some((since.as_secs(), since.subsec_nanos().into()))
}

fn changes(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// Whether others may write there of whom the system does not tell: the folder is on another computer.
#[cfg(target_os = "linux")]
pub fn is_far_away(folder: &Path) -> bool {
    // NFS, SMB and its older names, FUSE, 9P, Ceph, AFS, Coda, the folders of virtual machines.
    const KINDS: [u64; 10] = [
        0x6969,
        0x517b,
        0xff53_4d42,
        0xfe53_4d42,
        0x6573_5546,
        0x0102_1997,
        0x00c3_6400,
        0x5346_414f,
        0x7375_7245,
        0x786f_4256,
    ];
    let kind = |found: rustix::fs::StatFs| u64::try_from(found.f_type).unwrap_or_default();
    // In 32 bits, as older systems tell it.
    rustix::fs::statfs(folder).is_ok_and(|it| KINDS.contains(&(kind(it) & 0xffff_ffff)))
}

#[cfg(not(target_os = "linux"))]
pub fn is_far_away(_folder: &Path) -> bool {
    false
}
