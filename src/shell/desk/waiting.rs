//! Waiting for something to do, and what is done meanwhile.

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use crate::shell::{
    clock,
    desk::{Clerk, Job},
};

/// How long nothing is to be done before the log of changes is folded into the workbook.
const IDLE: Duration = Duration::from_secs(60);

/// How long is waited for something to do before more backups are packed.
const BETWEEN: Duration = Duration::from_millis(500);

/// How often it is looked whether something changed where the system does not tell of it.
const LOOKS: Duration = Duration::from_secs(20);

impl Clerk {
    /// Waits for something to do. Where nothing comes for a while, the changes that were saved since are brought
    /// into one file with all others.
    pub(super) fn next(&mut self, work: &Receiver<Job>) -> Option<Job> {
        let since = Instant::now();
        let mut folds = self.store.is_to_fold();
        loop {
            let idle = IDLE.saturating_sub(since.elapsed());
            let patience = match (folds, self.outside.looks) {
                (true, true) => idle.min(LOOKS),
                (true, false) => idle,
                (false, true) => LOOKS,
                (false, false) => return work.recv().ok(),
            };
            match work.recv_timeout(patience) {
                Ok(job) => return Some(job),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) if folds && since.elapsed() >= IDLE => {
                    // What fails here is in the log, and tried again after the next save.
                    let _ = self.store.fold(clock::now());
                    self.store.after_save(clock::now());
                    while self.store.pack_backups(clock::now()) {
                        match work.recv_timeout(BETWEEN) {
                            Ok(job) => return Some(job),
                            Err(RecvTimeoutError::Disconnected) => return None,
                            Err(RecvTimeoutError::Timeout) => (),
                        }
                    }
                    folds = false;
                }
                Err(RecvTimeoutError::Timeout) if self.table.is_some() => {
                    self.look_at_the_open_table();
                }
                Err(RecvTimeoutError::Timeout) => self.look_outside(),
            }
        }
    }
}
