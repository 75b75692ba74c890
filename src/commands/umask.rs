//! `umask`: which permissions new files do not get.

use super::prelude::*;
use super::quote::say;

/// Show or set which permissions new files on the server do not get (SITE UMASK)
#[derive(Debug, Args)]
pub struct Umask {
    /// The permissions, in octal: 022
    #[arg(value_name = "MODE", value_parser = octal)]
    bits: Option<String>,
}

fn octal(text: &str) -> Result<String, &'static str> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| matches!(byte, b'0'..=b'7'));
    if digits { Ok(text.to_owned()) } else { Err("write it in octal, such as 022") }
}

impl Umask {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let line =
            self.bits.as_ref().map_or_else(|| "SITE UMASK".to_owned(), |mode| format!("SITE UMASK {mode}"));
        say(cx, line.as_bytes())
    }
}
