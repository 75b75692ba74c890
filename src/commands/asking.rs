//! Asking before each item of a command: `mget`, `mput`, `mdelete`, `rm -i`.

use super::context::Answer;
use super::prelude::*;
use crate::escape::escape;

/// What the letters mean.
const HELP: &str = "y: yes (as is Enter)   n: no   a: yes to all the rest\n\
                    p: the same, and do not ask from now on   q: leave the rest   ?: this\n";

/// Asks before each item, as long as that is wanted.
pub(super) struct Asking {
    command: &'static str,
    mood: Mood,
}

/// What becomes of the next item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mood {
    /// It is asked for; Enter is yes, and so is nobody's answer.
    Usual,
    /// It is asked for; only a yes is one.
    Careful,
    /// It is done.
    All,
    /// It is left.
    Nothing,
}

impl Asking {
    /// Asks nothing.
    pub(super) fn nothing() -> Asking {
        Asking { command: "", mood: Mood::All }
    }

    /// Asks as ftp(1) does, unless `prompt` or `--no-ask` says otherwise.
    pub(super) fn usual(cx: &Context<'_>, command: &'static str) -> Asking {
        Asking { command, mood: if cx.asks() { Mood::Usual } else { Mood::All } }
    }

    /// Asks whatever was said elsewhere, and takes nothing for a yes but a yes.
    pub(super) fn careful(command: &'static str) -> Asking {
        Asking { command, mood: Mood::Careful }
    }

    /// Tells whether it asks, so far.
    pub(super) fn asks(&self) -> bool {
        matches!(self.mood, Mood::Usual | Mood::Careful)
    }

    /// Tells whether it is to be done to `name`.
    ///
    /// # Errors
    /// When the question is interrupted, or has to be answered and there is nobody to do so.
    pub(super) fn about(&mut self, cx: &mut Context<'_>, name: &[u8]) -> anyhow::Result<bool> {
        let question = format!("{} {} [anpqy?]? ", self.command, escape(name));
        let mut help = "";
        loop {
            match self.mood {
                Mood::All => return Ok(true),
                Mood::Nothing => return Ok(false),
                Mood::Usual | Mood::Careful => {}
            }
            let line = match cx.person().answer(&format!("{help}{question}"))? {
                Answer::Line(line) => line.trim().to_lowercase(),
                Answer::End => "q".to_owned(),
                Answer::Nobody if self.mood == Mood::Usual => "a".to_owned(),
                Answer::Nobody => {
                    let why = "there is nobody to ask; leave out `-i` to do it without asking";
                    return Err(Usage(why.to_owned()).into());
                }
            };
            match (line.chars().next(), self.mood) {
                (None, Mood::Usual) | (Some('y'), _) => return Ok(true),
                (None, _) | (Some('n'), _) => return Ok(false),
                (Some('a'), _) => self.mood = Mood::All,
                (Some('p'), _) => {
                    cx.prompting = Some(false);
                    self.mood = Mood::All;
                }
                (Some('q'), _) => self.mood = Mood::Nothing,
                _ => help = HELP,
            }
        }
    }
}
