//! Progress bars on standard error, for work that lasts.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use indicatif::{BinaryBytes, HumanDuration, MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::report::TransferId;

/// A transfer that is over before this shows no bar.
const PATIENCE: Duration = Duration::from_millis(400);

/// Where no bar is shown, a line says so often how far several transfers have come.
const PACE: Duration = Duration::from_secs(10);

/// Terminals narrower than this show no bar, but the numbers.
const ROOMY: usize = 64;

/// The bars of all running transfers.
pub(super) struct Bars {
    shown: AtomicBool,
    /// Where they are not shown, lines are welcome.
    lines: AtomicBool,
    area: MultiProgress,
    running: Mutex<HashMap<TransferId, Running>>,
    total: Mutex<Option<Total>>,
    /// The background job whose transfers are shown; zero is none.
    front: AtomicU32,
}

/// The sum of several transfers.
struct Total {
    files: u64,
    done: u64,
    bytes: Option<u64>,
    moved: u64,
    /// There will be no more of them.
    complete: bool,
    begun: Instant,
    /// When a line was written about it last.
    told: Instant,
    bar: Option<ProgressBar>,
    /// Bars of transfers that are over, each of which the next transfer takes: a line a connection.
    free: Vec<ProgressBar>,
}

impl Total {
    fn files(&self) -> String {
        let more = if self.complete { "" } else { "+" };
        format!("{} of {}{more} files", self.done, self.files)
    }

    /// How far it has come, in a line.
    fn line(&self) -> String {
        let bytes = match self.bytes {
            Some(all) => {
                let more = if self.complete { "" } else { "+" };
                format!("{} of {}{more}", BinaryBytes(self.moved), BinaryBytes(all.max(self.moved)))
            }
            None => BinaryBytes(self.moved).to_string(),
        };
        let took = self.begun.elapsed();
        let rate = u128::from(self.moved) * 1000 / took.as_millis().max(1);
        let rate = u64::try_from(rate).unwrap_or(u64::MAX);
        let rest = self.bytes.filter(|_| self.complete).map(|all| all.saturating_sub(self.moved));
        let left = rest
            .filter(|_| rate > 0)
            .map(|rest| format!(", {} left", HumanDuration(Duration::from_secs(rest / rate))));
        format!("{}, {bytes}, {}/s{}", self.files(), BinaryBytes(rate), left.unwrap_or_default())
    }
}

struct Running {
    /// The background job that it belongs to.
    job: Option<u32>,
    name: String,
    size: Option<u64>,
    begun: Instant,
    bytes: u64,
    bar: Option<ProgressBar>,
}

impl Bars {
    /// Bars that are not drawn yet.
    pub(super) fn new() -> Bars {
        Bars {
            shown: AtomicBool::new(false),
            lines: AtomicBool::new(true),
            area: MultiProgress::with_draw_target(ProgressDrawTarget::hidden()),
            running: Mutex::default(),
            total: Mutex::default(),
            front: AtomicU32::new(0),
        }
    }

    /// Shows the transfers of a background job from now on, and no longer those of the one before.
    pub(super) fn bring_to_front(&self, job: Option<u32>) {
        self.front.store(job.unwrap_or(0), Ordering::Relaxed);
        if let Ok(mut all) = self.running.lock() {
            for running in all.values_mut().filter(|running| running.job.is_some() && running.job != job) {
                running.bar.take().iter().for_each(ProgressBar::finish_and_clear);
            }
        }
    }

    /// Draws them from now on, or not.
    pub(super) fn show(&self, shown: bool) {
        if self.shown.swap(shown, Ordering::Relaxed) != shown {
            self.area.set_draw_target(target(shown));
        }
    }

    /// Says in lines how far several transfers have come, where no bar does; or not.
    pub(super) fn want_lines(&self, wanted: bool) {
        self.lines.store(wanted, Ordering::Relaxed);
    }

    /// Draws none for a while, though transfers go on.
    pub(super) fn pause(&self, paused: bool) {
        if self.are_shown() {
            if paused {
                let _ = self.area.clear();
            }
            self.area.set_draw_target(target(!paused));
        }
    }

    fn are_shown(&self) -> bool {
        self.shown.load(Ordering::Relaxed)
    }

    /// Does something to the terminal while no bar is in the way.
    pub(super) fn suspend<T>(&self, work: impl FnOnce() -> T) -> T {
        if self.are_shown() { self.area.suspend(work) } else { work() }
    }

    /// A transfer begins.
    pub(super) fn start(
        &self,
        (id, job): (TransferId, Option<u32>),
        name: &str,
        size: Option<u64>,
        offset: u64,
    ) {
        let free = || self.total.lock().ok().and_then(|mut total| total.as_mut()?.free.pop());
        let bar = if job.is_none() { free() } else { None };
        if let Some(bar) = &bar {
            bar.set_length(size.unwrap_or(0));
            bar.set_position(offset);
            bar.set_message(shortened(name, super::term::width() / 3));
            bar.reset();
        }
        let running = Running { job, name: name.to_owned(), size, begun: Instant::now(), bytes: offset, bar };
        if let Ok(mut all) = self.running.lock() {
            all.insert(id, running);
        }
    }

    fn is_of_job(&self, id: TransferId) -> bool {
        self.running.lock().is_ok_and(|all| all.get(&id).is_some_and(|running| running.job.is_some()))
    }

    /// Bytes moved.
    pub(super) fn advance(&self, id: TransferId, bytes: u64) {
        if !self.is_of_job(id)
            && let Ok(mut total) = self.total.lock()
            && let Some(total) = total.as_mut()
        {
            total.moved += bytes;
            self.draw_total(total);
        }
        if !self.are_shown() {
            return;
        }
        let Ok(mut all) = self.running.lock() else { return };
        let Some(running) = all.get_mut(&id) else { return };
        running.bytes += bytes;
        if running.job.is_some_and(|job| job != self.front.load(Ordering::Relaxed)) {
            return;
        }
        if running.bar.is_none() && running.begun.elapsed() > PATIENCE {
            let bar = self.area.insert(0, bar(running.size, running.begun));
            bar.set_message(shortened(&running.name, super::term::width() / 3));
            bar.set_position(running.bytes);
            // What moved before the bar was there is no sign of the rate.
            bar.reset_eta();
            running.bar = Some(bar);
        }
        if let Some(bar) = &running.bar {
            bar.set_position(running.bytes);
        }
    }

    /// A transfer ended.
    pub(super) fn end(&self, id: TransferId) {
        let of_job = self.is_of_job(id);
        let ended = self.running.lock().ok().and_then(|mut all| all.remove(&id));
        let mut bar = ended.and_then(|running| running.bar);
        if !of_job
            && let Ok(mut total) = self.total.lock()
            && let Some(total) = total.as_mut()
        {
            total.done += 1;
            total.free.extend(bar.take());
            self.draw_total(total);
        }
        if let Some(bar) = bar {
            bar.finish_and_clear();
        }
    }

    /// Several transfers are to come.
    pub(super) fn start_total(&self, files: u64, bytes: Option<u64>) {
        if let Ok(mut total) = self.total.lock() {
            let now = Instant::now();
            *total = Some(Total {
                files,
                done: 0,
                bytes,
                moved: 0,
                complete: true,
                begun: now,
                told: now,
                bar: None,
                free: Vec::new(),
            });
        }
    }

    /// There are more of them than was known.
    pub(super) fn grow_total(&self, files: u64, bytes: Option<u64>, complete: bool) {
        if let Ok(mut total) = self.total.lock()
            && let Some(total) = total.as_mut()
        {
            (total.files, total.bytes, total.complete) = (files, bytes, complete);
            if let (Some(bar), Some(bytes)) = (&total.bar, bytes) {
                bar.set_length(bytes.max(total.moved));
            }
        }
    }

    /// A line about several transfers, where no bar is shown and none was written for a while.
    pub(super) fn due(&self) -> Option<String> {
        if self.are_shown() || !self.lines.load(Ordering::Relaxed) {
            return None;
        }
        let mut total = self.total.lock().ok()?;
        let total = total.as_mut().filter(|total| total.told.elapsed() >= PACE)?;
        total.told = Instant::now();
        Some(total.line())
    }

    /// All of them ended.
    pub(super) fn end_total(&self) {
        let ended = self.total.lock().ok().and_then(|mut total| total.take());
        if let Some(total) = ended {
            total.free.into_iter().chain(total.bar).for_each(|bar| bar.finish_and_clear());
        }
    }

    fn draw_total(&self, total: &mut Total) {
        if !self.are_shown() || (total.bar.is_none() && total.begun.elapsed() <= PATIENCE) {
            return;
        }
        // The total stands below the files.
        let bar = total.bar.get_or_insert_with(|| {
            let bar = self.area.add(bar(total.bytes, total.begun));
            bar.set_position(total.moved);
            bar.reset_eta();
            bar
        });
        bar.set_position(total.moved);
        let bar = bar.clone();
        bar.set_message(total.files());
    }
}

/// Where bars are drawn, if they are.
fn target(shown: bool) -> ProgressDrawTarget {
    if shown { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() }
}

/// A bar for so many bytes, or for nobody knows how many. It draws nothing until the area has it.
fn bar(size: Option<u64>, begun: Instant) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::hidden()).with_elapsed(begun.elapsed());
    match size {
        Some(_) => bar.with_style(style(if super::term::width() < ROOMY {
            "{msg} {percent:>3}% {binary_bytes_per_sec} {eta}"
        } else {
            "{msg} {wide_bar:.cyan/dim} {percent:>3}% {binary_bytes:>10} {binary_bytes_per_sec:>12} {eta:>4}"
        })),
        None => bar
            .with_style(style("{msg} {spinner} {binary_bytes:>10} {binary_bytes_per_sec:>12} {elapsed:>4}")),
    }
}

fn style(template: &str) -> ProgressStyle {
    let plain = ProgressStyle::default_bar();
    plain.clone().template(template).unwrap_or(plain).progress_chars("━╸─")
}

/// A name that fits: its end matters most, because that is where names differ.
pub(super) fn shortened(name: &str, room: usize) -> String {
    let room = room.max(8);
    if unicode_width::UnicodeWidthStr::width(name) <= room {
        return name.to_owned();
    }
    let mut kept: Vec<char> = Vec::new();
    let mut width = 1;
    for c in name.chars().rev() {
        width += unicode_width::UnicodeWidthChar::width(c).unwrap_or(0);
        if width > room {
            break;
        }
        kept.push(c);
    }
    kept.push('…');
    kept.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_keeps_its_end() {
        assert_eq!(shortened("short.txt", 20), "short.txt");
        assert_eq!(shortened("a/very/long/path/to/a/file.tar.gz", 12), "…file.tar.gz");
        assert_eq!(shortened("漢字漢字漢字漢字.txt", 9), "…漢字.txt");
    }
}
