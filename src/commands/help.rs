//! `help`: the commands, or one of them.

use super::prelude::*;
use super::{find, groups, line_parser};
use crate::doctor::draw;

/// Show the commands, or one of them in full
#[derive(Debug, Args)]
#[command(visible_alias = "?")]
pub struct Help {
    /// The command to be shown in full, or `modes`: passive and active mode, drawn
    command: Option<String>,
}

impl Help {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let text = match &self.command {
            None => format!(
                "{}`help COMMAND` shows one in full; names may be cut short while they stay unique.\n\
                 `help modes` draws passive and active mode.",
                overview(cx.width)
            ),
            Some(name) if name == "modes" => modes(cx.width),
            Some(name) => {
                let parser = line_parser().term_width(cx.width);
                let row = find(&parser, name)?.get_name().to_owned();
                let mut parser = parser;
                let row = parser.find_subcommand_mut(&row).map(clap::Command::render_help);
                row.map(|text| text.to_string()).unwrap_or_default()
            }
        };
        cx.show(&Record::Text { name: "help", text: text.trim_end() })?;
        Ok(Flow::Next)
    }
}

/// What the modes are, and which one to take.
pub(super) fn modes(width: usize) -> String {
    format!(
        "{}\n\n\
         auto, the default, tries passive mode and then active mode, and remembers what worked.\n\
         `ketch doctor HOST` finds out which of them gets through, and why the other does not.",
        draw::modes(width)
    )
}

/// The commands in their groups, a line each, or more where they do not fit.
pub(super) fn overview(width: usize) -> String {
    const INDENT: usize = 10;
    let mut text = String::new();
    for (group, rows) in groups() {
        text.push_str(&format!("{group}:\n"));
        for row in rows.iter().filter(|row| !row.is_hide_set()) {
            let about = row.get_about().map(ToString::to_string).unwrap_or_default();
            let mut line = format!("  {:<8}", row.get_name());
            for word in about.split(' ') {
                if line.chars().count() + 1 + word.chars().count() > width.max(30) {
                    text.push_str(&line);
                    text.push('\n');
                    line = " ".repeat(INDENT);
                }
                line.push(' ');
                line.push_str(word);
            }
            text.push_str(&line);
            text.push('\n');
        }
        text.push('\n');
    }
    text
}
