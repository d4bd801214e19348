//! Cases that wait far more than they work, some of them at the same time; and acts that must keep a pace.

use std::{
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use super::window::Home;

/// How many windows of one test are open at once: they wait for hands, and two cores keep up with them.
const AT_ONCE: usize = 4;

/// How often an act is done again for which the machine was too slow.
const TIMES: usize = 8;

/// Does an act in a fresh home, and again in another as long as the machine did not keep the pace that it is about.
/// What it asserts is never tried twice.
pub fn at_its_pace(act: impl Fn(&Home) -> Option<()>) {
    let kept = (0..TIMES).any(|_| act(&Home::welcomed()).is_some());
    assert!(kept, "this machine was too slow {TIMES} times");
}

/// Tries every case, each in a home and window of its own. The first that fails is what the test says.
pub fn at_once<T: Sync>(cases: &[T], tried: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            tried(case);
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE.min(cases.len())).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            if let Err(failed) = worker.join() {
                resume_unwind(failed);
            }
        }
    });
}
