//! `status`: what is connected, how, and where.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::hosts::knowledge;
use super::mode::describe;
use super::prelude::*;
use crate::client::{DataMode, Learned, Options, Representation, Session, Site};
use crate::escape::escape;
use crate::proto::path::RemotePath;
use crate::report::{DataChannel, Encrypted, FarEnd, way};

/// Show the connection, the mode, and the last data connection
#[derive(Debug, Args)]
pub struct Status {}

impl Status {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let options = cx.effective().options();
        let representation = cx.representation(&options);
        let link = cx.session().map(Link::of);
        let bearings = Bearings {
            mode: link.as_ref().map_or(options.mode, |link| link.mode),
            link,
            here: cx.here.clone(),
            representation,
            options,
        };
        cx.show(&Record::Status(&bearings))?;
        Ok(Flow::Next)
    }
}

/// What is connected, how, and where.
#[derive(Debug)]
pub struct Bearings {
    /// The connection, if there is one.
    pub link: Option<Link>,
    /// How data connections are opened.
    pub mode: DataMode,
    /// The local directory.
    pub here: PathBuf,
    /// How files are transferred.
    pub representation: Representation,
    /// Timeouts and the like.
    pub options: Options,
}

/// What is known of a connection.
#[derive(Debug)]
pub struct Link {
    /// It stands.
    pub alive: bool,
    /// Who is logged in.
    pub user: String,
    /// Where.
    pub site: Site,
    /// For how long.
    pub age: Duration,
    /// The two ends of the control connection: ours, and the server's or that of the proxy.
    pub ends: (SocketAddr, SocketAddr),
    /// The server's end behind a proxy.
    pub far: Option<FarEnd>,
    /// What TLS came to on the control connection, where that is encrypted.
    pub tls: Option<Encrypted>,
    /// How data connections are opened.
    pub mode: DataMode,
    /// The last data connection.
    pub channel: Option<DataChannel>,
    /// What is known of the server, and remembered.
    pub learned: Learned,
    /// The remote directory, where it is known.
    pub place: Option<RemotePath>,
}

impl Link {
    fn of(session: &mut Session) -> Link {
        Link {
            alive: session.is_alive(),
            user: session.user().to_owned(),
            site: session.site().clone(),
            age: session.age(),
            ends: session.ends(),
            far: session.gateway().map(|_| session.site().far_end()).or(session.far().cloned()),
            tls: session.encrypted(),
            mode: session.mode(),
            channel: session.channel().cloned(),
            learned: session.learned().unusual(),
            place: session.place().cloned(),
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let user = escape(self.user.as_bytes());
        let host = escape(self.site.host.as_bytes());
        if self.alive {
            let (local, peer) = self.ends;
            writeln!(f, "connected  {user}@{host} for {} s", self.age.as_secs())?;
            let way = way(local, peer, self.far.as_ref());
            match &self.tls {
                Some(tls) => writeln!(f, "control    {way} ({}, {})", tls.version, tls.cipher)?,
                None => writeln!(f, "control    {way} (not encrypted)")?,
            }
        } else {
            writeln!(f, "connected  no, {user}@{host} was lost; the next command connects again")?;
        }
        let shown = self.tls.as_ref().and_then(|tls| Some((tls.certificate.as_ref()?, tls.trust)));
        if let Some((certificate, trust)) = shown {
            writeln!(f, "server     {}, {trust}", certificate.subject)?;
            writeln!(f, "           {}", certificate.fingerprint)?;
        }
        writeln!(f, "mode       {}", describe(self.mode))?;
        match &self.channel {
            Some(channel) => writeln!(f, "last       {channel}")?,
            None => writeln!(f, "last       no data connection yet")?,
        }
        for failed in self.channel.iter().flat_map(|channel| &channel.failed) {
            writeln!(f, "           {} did not work: {}", failed.method, failed.cause)?;
        }
        let known = knowledge(&self.learned);
        if !known.is_empty() {
            writeln!(f, "known      {known}")?;
        }
        match &self.place {
            Some(place) => writeln!(f, "remote     {}", place.display()),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Bearings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.link {
            Some(link) => write!(f, "{link}")?,
            None => write!(f, "connected  no\nmode       {}\n", describe(self.mode))?,
        }
        writeln!(f, "local      {}", escape(self.here.as_os_str().as_encoded_bytes()))?;
        let representation = match self.representation {
            Representation::Image => "binary",
            Representation::Ascii => "ascii",
        };
        writeln!(f, "type       {representation}")?;
        write!(
            f,
            "timeouts   reply {} s, connect {} s, data {} s",
            self.options.reply_timeout.as_secs_f32(),
            self.options.connect_timeout.as_secs_f32(),
            self.options.data_timeout.as_secs_f32()
        )
    }
}
