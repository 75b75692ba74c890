//! `status`: what is connected, how, and where.

use super::hosts::knowledge;
use super::mode::describe;
use super::prelude::*;
use crate::client::Representation;
use crate::escape::escape;
use crate::report::way;

/// Show the connection, the mode, and the last data connection
#[derive(Debug, Args)]
pub struct Status {}

impl Status {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let representation = match cx.representation {
            Representation::Image => "binary",
            Representation::Ascii => "ascii",
        };
        let here = escape(cx.here.as_os_str().as_encoded_bytes()).to_string();
        let options = cx.effective().options();
        let mut lines = Vec::new();
        match cx.session() {
            None => {
                lines.push("connected  no".to_owned());
                lines.push(format!("mode       {}", describe(options.mode)));
            }
            Some(session) => {
                let alive = session.is_alive();
                let (local, peer) = session.ends();
                let user = escape(session.user().as_bytes()).to_string();
                let host = escape(session.site().host.as_bytes()).to_string();
                if alive {
                    lines.push(format!("connected  {user}@{host} for {} s", session.age().as_secs()));
                    let way = way(local, peer, session.far());
                    lines.push(format!("control    {way} (not encrypted)"));
                } else {
                    lines.push(format!(
                        "connected  no, {user}@{host} was lost; the next command connects again"
                    ));
                }
                lines.push(format!("mode       {}", describe(session.mode())));
                lines.push(match session.channel() {
                    Some(channel) => format!("last       {channel}"),
                    None => "last       no data connection yet".to_owned(),
                });
                for failed in session.channel().iter().flat_map(|channel| &channel.failed) {
                    lines.push(format!("           {} did not work: {}", failed.method, failed.cause));
                }
                let known = knowledge(&session.learned().unusual());
                if !known.is_empty() {
                    lines.push(format!("known      {known}"));
                }
                if let Some(place) = session.place() {
                    lines.push(format!("remote     {}", place.display()));
                }
            }
        }
        lines.push(format!("local      {here}"));
        lines.push(format!("type       {representation}"));
        lines.push(format!(
            "timeouts   reply {} s, connect {} s, data {} s",
            options.reply_timeout.as_secs_f32(),
            options.connect_timeout.as_secs_f32(),
            options.data_timeout.as_secs_f32()
        ));
        cx.show(&Record::Text(&lines.join("\n")))?;
        Ok(Flow::Next)
    }
}
