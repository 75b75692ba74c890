//! `prompt`: whether `mget`, `mput` and `mdelete` ask before each file.

use clap::ValueEnum;

use super::prelude::*;

/// Switch the questions of mget, mput and mdelete on or off
///
/// They are on in the shell and off elsewhere, and `--no-ask` (-i) keeps them off. The answers: y (or Enter) takes the
/// file, n leaves it, a takes all the rest, p takes all the rest and asks nothing from now on, q leaves all the rest.
#[derive(Debug, Args)]
pub struct Prompt {
    /// on or off [default: the other of the two]
    #[arg(value_name = "on|off", hide_possible_values = true)]
    to: Option<To>,
}

/// A switch.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum To {
    On,
    Off,
}

impl Prompt {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let on = match self.to {
            Some(to) => matches!(to, To::On),
            None => !cx.asks(),
        };
        cx.prompting = Some(on);
        cx.show(&Record::Switch { name: "prompt", on })?;
        Ok(Flow::Next)
    }
}
