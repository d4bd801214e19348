//! Packing backups, a few at a time, while nothing else is to be done.

use std::{collections::BTreeMap, path::PathBuf};

use super::{packed, put_for_good, rotation::named};
use crate::store::{
    Paths,
    format::is_workbook,
    fs::{Fs, remove_file},
    print::Print,
};

/// So many are packed in one go: those of ten years take a moment each.
const AT_ONCE: usize = 2;

/// Packs backups that are not packed yet, the latest first. Says whether that went well and more are to be.
pub fn pack(fs: &dyn Fs, paths: &Paths, turn: &str) -> bool {
    // The same words under several names are packed once.
    let mut done: BTreeMap<String, (Vec<u8>, Option<PathBuf>)> = BTreeMap::new();
    let mut has_packed = false;
    for folder in paths.backup_folders() {
        let names = fs.list(&folder).unwrap_or_default();
        let mut plain: Vec<_> = names.iter().filter_map(|name| named(name)).collect();
        plain.retain(|named| !named.is_packed);
        plain.sort_by(|one, other| other.cmp(one));
        for named in plain {
            let path = folder.join(&named.name);
            let Some((stat, bytes)) = fs.stat(&path).ok().zip(fs.read(&path).ok()) else {
                continue;
            };
            let print = Print::of(&bytes).to_string();
            if !done.contains_key(&print) {
                // What is no backup, but has the name of one, is not ours.
                if !is_workbook(&bytes) {
                    continue;
                }
                if done.len() >= AT_ONCE {
                    return has_packed;
                }
                let Ok(packed) = packed::pack(&bytes, stat.modified) else { continue };
                if packed::unpacked(packed.clone()).ok().as_ref() != Some(&bytes) {
                    continue;
                }
                done.insert(print.clone(), (packed, None));
            }
            let Some((packed, first)) = done.get_mut(&print) else { continue };
            let packed_name = format!("{}{}", named.name, packed::ENDING);
            let to = folder.join(&packed_name);
            // What has the name already is this, from a time that was cut off, or is not ours.
            if fs.kind(&to).is_ok() {
                let is_it = fs.read(&to).is_ok_and(|bytes| bytes == *packed);
                if is_it && fs.sync_folder(&folder).is_ok() {
                    let _ = remove_file(fs, &path);
                }
                continue;
            }
            let is_linked = first.as_ref().is_some_and(|first| fs.link(first, &to).is_ok());
            let is_there = if is_linked {
                fs.sync_folder(&folder)
            } else {
                put_for_good(fs, (&folder, &packed_name), packed, turn)
            };
            // The plain one goes only when a power cut cannot take this one with it.
            if is_there.is_ok() {
                has_packed = true;
                *first = Some(to);
                let _ = remove_file(fs, &path);
            }
        }
    }
    false
}
