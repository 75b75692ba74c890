//! `passive`, `active`, `mode`: the toggle of this connection.

use clap::ValueEnum;

use super::prelude::*;
use crate::client::DataMode;
use crate::settings::Settings;
use crate::settings::data_mode;

/// Open data connections ourselves (EPSV, PASV); without a word, toggle
#[derive(Debug, Args)]
pub struct Passive {
    /// On, off (which is active), or auto (passive, then active)
    #[arg(value_name = "on|off|auto", hide_possible_values = true)]
    state: Option<State>,
}

/// A switch with a middle.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum State {
    On,
    Off,
    Auto,
}

impl Passive {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let mode = match self.state {
            Some(State::On) => DataMode::Passive,
            Some(State::Off) => DataMode::Active,
            Some(State::Auto) => DataMode::Auto,
            None => match current(cx) {
                DataMode::Passive | DataMode::Epsv | DataMode::Pasv => DataMode::Active,
                DataMode::Active | DataMode::Eprt | DataMode::Port | DataMode::Auto => DataMode::Passive,
            },
        };
        switch(cx, mode)
    }
}

/// Let the server open data connections (PORT, EPRT)
#[derive(Debug, Args)]
pub struct Active {}

impl Active {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        switch(cx, DataMode::Active)
    }
}

/// Show or set how data connections are opened
#[derive(Debug, Args)]
pub struct Mode {
    /// auto, passive, active, epsv, pasv, eprt or port
    #[arg(value_name = "MODE", value_parser = data_mode(), ignore_case = true, hide_possible_values = true)]
    to: Option<DataMode>,
}

impl Mode {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let mode = self.to.or(cx.closer.data_mode()).unwrap_or_else(|| current(cx));
        switch(cx, mode)
    }
}

fn current(cx: &mut Context<'_>) -> DataMode {
    let said = cx.effective().options().mode;
    cx.session().map_or(said, |session| session.mode())
}

/// Sets the mode of the connection, or without one that of the next, and says so.
fn switch(cx: &mut Context<'_>, mode: DataMode) -> anyhow::Result<Flow> {
    if cx.session().is_none() {
        cx.change_settings(&Settings { mode: Some(mode), ..Settings::default() });
    }
    turn(cx, mode)?;
    cx.show(&Record::Mode(mode))?;
    Ok(Flow::Next)
}

/// Sets the mode of the connection, if there is one.
pub(super) fn turn(cx: &mut Context<'_>, mode: DataMode) -> anyhow::Result<()> {
    match cx.session() {
        Some(session) if session.far().is_some() && mode.is_active() => Err(mode.through_proxy().into()),
        Some(session) => {
            session.set_mode(mode);
            Ok(())
        }
        None => Ok(()),
    }
}

/// A mode with what it means.
#[must_use]
pub fn describe(mode: DataMode) -> String {
    let meaning = match mode {
        DataMode::Auto => "passive, then active",
        DataMode::Passive => "we open data connections: EPSV, PASV",
        DataMode::Active => "the server opens data connections: PORT, EPRT",
        DataMode::Epsv | DataMode::Pasv => "we open data connections, by this command only",
        DataMode::Eprt | DataMode::Port => "the server opens data connections, by this command only",
    };
    format!("{mode} ({meaning})")
}
