//! The progress bar on the standard error: for work that takes longer than half a second, and only on a terminal.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long work takes before it shows a bar.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the bar is drawn a second.
const RATE: u8 = 10;

/// How far the work is.
#[derive(Debug)]
pub(super) struct Progress {
    begun: Instant,
    quiet: bool,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Work that begins now; `quiet` work shows no bar.
    #[expect(clippy::disallowed_methods, reason = "time passes here for those who wait, and gets nowhere else")]
    pub(super) fn begin(quiet: bool) -> Progress {
        Progress { begun: Instant::now(), quiet, bar: None }
    }

    /// So many pages are made, and so many signatories of so many are on their way.
    pub(super) fn tell(&mut self, pages: u32, signatories: usize, of: usize) {
        if self.quiet || (self.bar.is_none() && self.begun.elapsed() < PATIENCE) {
            return;
        }
        let bar = self.bar.get_or_insert_with(|| {
            let target = ProgressDrawTarget::stderr_with_hz(RATE);
            let bar = ProgressBar::with_draw_target(Some(of as u64), target).with_elapsed(self.begun.elapsed());
            let form = "{bar:30} {human_pos} of {human_len} signatories, {msg}, {eta} left";
            if let Ok(style) = ProgressStyle::with_template(form) {
                bar.set_style(style);
            }
            bar
        });
        bar.set_message(format!("{pages} pages"));
        bar.set_position(signatories as u64);
    }

    /// Takes the bar away.
    pub(super) fn end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}
