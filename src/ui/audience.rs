//! All who are told what happens: a person, and programs that read JSON.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::human::Shower;
use super::json::Json;
use super::teller::Teller;
use crate::commands::program::Ended;
use crate::commands::{Diversion, Output, Record, Usage};
use crate::error::{ErrorKind, Result};
use crate::report::{Event, Reporter};
use crate::settings::Settings;

/// Who is told what happens.
#[derive(Clone)]
pub(super) struct Audience {
    /// The person.
    pub(super) teller: Arc<Teller>,
    /// The programs.
    pub(super) json: Json,
    /// The person wants to hear nothing, not even of failures: a program does.
    silent: Arc<AtomicBool>,
}

impl Audience {
    /// A person and programs.
    pub(super) fn new(teller: Arc<Teller>, json: Json) -> Audience {
        Audience { teller, json, silent: Arc::default() }
    }

    /// The same, for a background job.
    pub(super) fn of_job(&self, number: u32) -> Audience {
        let silent = Arc::new(AtomicBool::new(self.silent.load(Ordering::Relaxed)));
        Audience { teller: Arc::new(self.teller.of_job(number)), json: self.json.of_job(number), silent }
    }

    /// Says more or less from now on.
    pub(super) fn set_loudness(&self, said: &Settings) {
        self.teller.set_loudness(said);
        self.json.set_verbose(said.verbose);
        self.silent.store(said.quiet && self.json.has_stdout(), Ordering::Relaxed);
    }

    /// Says nothing at all, or speaks again.
    pub(super) fn hush(&self, hushed: bool) {
        self.teller.hush(hushed);
        self.json.hush(hushed);
    }

    /// Tells of a failure, unless it was told already.
    pub(super) fn complain(&self, error: &anyhow::Error) {
        self.json.failure(error);
        if !self.silent.load(Ordering::Relaxed) {
            self.teller.complain(error);
        }
    }

    /// Tells of a failure in the shell. Of an interruption its user needs no more than a word.
    pub(super) fn complain_in_shell(&self, error: &anyhow::Error) {
        match crate::commands::kind(error) {
            // The program at the end of a pipe has said for itself what there is to say.
            _ if error.downcast_ref::<Ended>().is_some_and(|ended| ended.beside) => {
                self.json.failure(error);
                self.teller.tell(&error.to_string());
            }
            ErrorKind::Interrupted => {
                self.json.failure(error);
                self.teller.say_over("interrupted");
            }
            _ => self.complain(error),
        }
    }
}

impl Reporter for Audience {
    fn event(&self, event: &Event<'_>) {
        self.json.event(event);
        if !(matches!(event, Event::Warning(_)) && self.silent.load(Ordering::Relaxed)) {
            self.teller.event(event);
        }
    }
}

/// Where results go: to a person or to programs, or both.
pub(super) struct Results {
    /// The person's.
    pub(super) shower: Shower,
    /// The programs'.
    pub(super) json: Json,
    /// The person's go somewhere else than to standard output.
    pub(super) diverted: bool,
}

impl Output for Results {
    fn record(&mut self, record: &Record<'_>) -> Result<()> {
        self.json.record(record)?;
        // How a transfer went stands on standard error.
        if self.json.has_stdout() && !self.diverted && !matches!(record, Record::Transferred { .. }) {
            return Ok(());
        }
        self.shower.record(record)
    }

    fn divert(&mut self, to: Option<Diversion>) -> Option<Diversion> {
        self.diverted = to.is_some();
        self.shower.divert(to)
    }

    fn bytes(&mut self) -> anyhow::Result<&mut dyn std::io::Write> {
        if self.json.has_stdout() && !self.diverted {
            let why = "standard output is for JSON alone; `--json-file FILE` leaves it to the file";
            return Err(Usage(why.to_owned()).into());
        }
        self.shower.bytes()
    }
}
