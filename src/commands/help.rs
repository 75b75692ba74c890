//! `help`: the commands, or one of them.

use clap::Subcommand as _;

use super::prelude::*;
use super::{Command, groups, with_settings};

/// Show the commands, or one of them in full
#[derive(Debug, Args)]
#[command(visible_alias = "?")]
pub struct Help {
    /// The command to be shown in full
    command: Option<String>,
}

impl Help {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let text = match &self.command {
            None => overview(),
            Some(name) => one(name)?,
        };
        cx.show(&Record::Text(text.trim_end()))?;
        Ok(Flow::Next)
    }
}

fn overview() -> String {
    let mut text = String::new();
    for (group, rows) in groups() {
        text.push_str(&format!("{group}\n"));
        for row in rows.iter().filter(|row| !row.is_hide_set()) {
            let about = row.get_about().map(ToString::to_string).unwrap_or_default();
            text.push_str(&format!("  {:<9} {about}\n", row.get_name()));
        }
    }
    text.push_str("`help COMMAND` shows one in full; names may be cut short while they stay unique.\n");
    text
}

/// The full help of a command, found by its name, an alias, or a unique beginning.
fn one(name: &str) -> anyhow::Result<String> {
    let mut parser = with_settings(Command::augment_subcommands(clap::Command::new("ketch")));
    let names: Vec<String> = parser
        .get_subcommands()
        .filter(|row| row.get_name().starts_with(name) || row.get_all_aliases().any(|alias| alias == name))
        .map(|row| row.get_name().to_owned())
        .collect();
    let found = match &*names {
        [only] => only.clone(),
        several if several.iter().any(|found| found == name) => name.to_owned(),
        [] => return Err(Usage(format!("there is no command `{name}`")).into()),
        several => return Err(Usage(format!("`{name}` is ambiguous: {}", several.join(", "))).into()),
    };
    let command =
        parser.find_subcommand_mut(&found).ok_or_else(|| Usage(format!("there is no command `{name}`")))?;
    Ok(command.render_long_help().to_string())
}
