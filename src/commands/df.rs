//! `df`: how much room there is on the server.

use super::Value;
use super::prelude::*;
use crate::client::Room;

/// Show how much room is left on the server, in bytes
///
/// It is AVBL, XQUOTA or SITE QUOTA, as the server knows them; of the last two its own words are shown.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub struct Df {
    /// Remote directory, as path or URL
    #[arg(value_name = "REMOTE")]
    path: Option<Remote>,
    /// Sizes such as 1.5G
    #[arg(short = 'h', long)]
    human: bool,
    /// Show this help
    #[arg(long, action = clap::ArgAction::Help)]
    help: Option<bool>,
}

impl Df {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let room = cx
            .at(self.path.as_ref(), |_, session, path| Ok(session.room(path.as_ref())?))
            .context("could not tell how much room there is")?;
        match room {
            Room::Bytes(bytes) => {
                let value = if self.human { Value::Room(bytes) } else { Value::Size(bytes) };
                let of = self.path.as_ref().map(Remote::named);
                cx.show(&Record::Value { name: "df", of: of.as_deref(), value, many: false })?;
            }
            Room::Words(reply) => {
                cx.show(&Record::Reply { code: reply.code(), text: &reply.text().to_string() })?;
            }
        }
        Ok(Flow::Next)
    }
}
