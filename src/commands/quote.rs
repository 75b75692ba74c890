//! `quote`: a line for the server, as it is.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;

use super::prelude::*;
use crate::client::Session;
use crate::error::{Error, Refusal};

/// What needs a data connection, and the command that opens one for it.
const MOVERS: [(&str, &str); 7] = [
    ("APPE", "append"),
    ("LIST", "dir"),
    ("MLSD", "ls"),
    ("NLST", "nlist"),
    ("RETR", "get"),
    ("STOR", "put"),
    ("STOU", "put"),
];

/// Send a command to the server as it is, and show the reply
#[derive(Debug, Args)]
#[command(visible_aliases = ["literal", "raw"])]
pub struct Quote {
    /// The command and its arguments, joined by blanks
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true, value_name = "WORD")]
    words: Vec<OsString>,
}

impl Quote {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let words: Vec<&[u8]> = self.words.iter().map(|word| word.as_bytes()).collect();
        let verb = words.first().map(|verb| verb.to_ascii_uppercase()).unwrap_or_default();
        if let Some((verb, ours)) = MOVERS.iter().find(|(name, _)| name.as_bytes() == verb) {
            let why =
                format!("`{verb}` needs a data connection, which `quote` does not open; `{ours}` does it");
            return Err(Usage(why).into());
        }
        say(cx, &words.join(&b' '))
    }
}

/// Sends a line, shows the reply, and fails if the server does.
pub(super) fn say(cx: &mut Context<'_>, line: &[u8]) -> anyhow::Result<Flow> {
    cx.at(None, |cx, session: &mut Session, _| {
        let reply = session.quote(line)?;
        if reply.is_positive() {
            cx.show(&Record::Reply { code: reply.code(), text: &reply.text().to_string() })?;
            return Ok(Flow::Next);
        }
        let verb = line.split(|byte| *byte == b' ').next().unwrap_or_default();
        Err(Error::Refused {
            verb: crate::escape::escape(verb).to_string(),
            refusal: Refusal { code: reply.code(), text: reply.text().to_string() },
        }
        .into())
    })
}
