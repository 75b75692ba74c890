//! `more`: files, a page at a time.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use super::each::transfer;
use super::get::show_path;
use super::prelude::*;
use super::program::Ended;
use super::shell::{Operands, program};
use super::spread::{Want, spread};
use super::{Person, Reader};
use crate::cancel::Cancel;
use crate::client::{Representation, Session};
use crate::error::Error;
use crate::escape::Harmless;
use crate::proto::path::RemotePath;
use crate::report::{Direction, Outcome, TransferId, Verified};
use crate::transfer::{self, Stream};

/// What shows pages where nobody says it.
const PAGER: &str = "if command -v less >/dev/null 2>&1; then exec less; else exec more; fi";

/// The name of the pager in messages.
const NAME: &str = "the pager";

/// Show remote files a page at a time
///
/// It is $PAGER, or else less or more, that shows them. What a terminal would obey in them is shown as `\x1b` and the like;
/// `cat FILE > COPY` or `get` bring the bytes as they are. Where output goes to no terminal it is `cat`.
#[derive(Debug, Args)]
#[command(visible_aliases = ["less", "page"])]
pub struct More {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

impl More {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        cx.stdout()?;
        let spread = spread(cx, (&self.files, Want::Files), "show")?;
        spread.for_each(cx, |cx, item| {
            let file = &item.remote;
            let failed = || format!("could not show `{}`", file.shown());
            transfer(cx, Direction::Down, (&file.named(), None), |cx, id| {
                cx.at(Some(file), |cx, session, path| {
                    let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
                    match cx.on_terminal {
                        true => page(cx, session, (&path, id)),
                        false => show_path(cx, session, (&path, id), cx.representation(session.options())),
                    }
                })
                .with_context(failed)
            })
        })
    }
}

/// Shows one file by the pager.
fn page(
    cx: &mut Context<'_>,
    session: &mut Session,
    (path, id): (&RemotePath, TransferId),
) -> anyhow::Result<Outcome> {
    let gone = cx.cancel.below().map_err(|source| Error::System { what: "a pipe", source })?;
    let mut program = program(cx.environment.pager.as_deref().unwrap_or(OsStr::new(PAGER)), Operands::None);
    program.current_dir(&cx.here);
    let usual = session.switch(gone.clone());
    let mut pager = Pager { person: cx.person(), program, gone: &gone, reader: None };
    let fetched = {
        let mut out = Harmless::new(&mut pager);
        let how = Stream { id, representation: Representation::Image, local: Some(Path::new(NAME)) };
        transfer::get_into(session, path, &mut out, how)
    };
    session.switch(usual);
    let Some(reader) = pager.reader else {
        // Nothing came to be shown: it is empty, or failed before.
        let outcome = fetched?;
        cx.note(&format!("`{}` is empty", path.display()));
        return Ok(outcome);
    };
    let status = reader.end().map_err(Error::local("run", NAME))?;
    let left = gone.is_cancelled() && !gone.is_cancelled_above();
    match fetched {
        // Whoever has seen enough leaves the pager.
        Err(_) if left && status.success() => Ok(Outcome {
            moved: 0,
            offset: 0,
            verified: Verified::Part,
            local: None,
            skipped: None,
            segments: 1,
        }),
        _ if left && !status.success() => {
            Err(Ended { program: NAME.to_owned(), status, beside: false }.into())
        }
        fetched => Ok(fetched?),
    }
}

/// A pager that is started when there is something to be shown.
struct Pager<'a> {
    person: &'a mut dyn Person,
    program: Command,
    gone: &'a Cancel,
    reader: Option<Box<dyn Reader>>,
}

impl Write for Pager<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.reader.is_none() {
            self.reader = Some(self.person.start_reader(&mut self.program, self.gone)?);
        }
        self.reader.as_mut().map_or(Ok(0), |reader| reader.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.reader.as_mut().map_or(Ok(()), |reader| reader.flush())
    }
}
