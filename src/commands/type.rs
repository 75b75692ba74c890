//! `type`, `ascii`, `binary`: how files are transferred unless a command says otherwise.

use clap::ValueEnum;

use super::prelude::*;
use crate::client::Representation;
use crate::settings::words;

/// The setting that these commands change.
const ASCII: &str = "ascii";

/// Show or set how files are transferred: binary or ascii
#[derive(Debug, Args)]
pub struct Type {
    /// binary (as they are) or ascii (line ends converted)
    #[arg(value_name = "TYPE", hide_possible_values = true)]
    to: Option<Kind>,
}

/// The two representations, by all the names that FTP clients have for them.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    #[value(aliases = ["i", "image", "I"])]
    Binary,
    #[value(aliases = ["a", "A"])]
    Ascii,
}

impl Type {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        match self.to {
            Some(Kind::Binary) => switch(cx, Representation::Image),
            Some(Kind::Ascii) => switch(cx, Representation::Ascii),
            None => show(cx),
        }
    }
}

/// Convert line ends of files from now on (TYPE A); for text files only
#[derive(Debug, Args)]
pub struct Ascii {}

impl Ascii {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        switch(cx, Representation::Ascii)
    }
}

/// Transfer files as they are from now on (TYPE I), which is the default
#[derive(Debug, Args)]
#[command(visible_alias = "image")]
pub struct Binary {}

impl Binary {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        switch(cx, Representation::Image)
    }
}

fn switch(cx: &mut Context<'_>, to: Representation) -> anyhow::Result<Flow> {
    let value = if to == Representation::Ascii { "on" } else { "off" };
    let said = words::read(&[(ASCII.to_owned(), Some(value.to_owned()))]).map_err(Usage)?;
    cx.forget_setting(ASCII);
    cx.change_settings(&said);
    show(cx)
}

fn show(cx: &mut Context<'_>) -> anyhow::Result<Flow> {
    let now = cx.representation(&cx.effective().options());
    cx.show(&Record::Representation(now))?;
    Ok(Flow::Next)
}
