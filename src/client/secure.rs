//! TLS over FTP (RFC 4217): AUTH before the login, PBSZ and PROT before data, TLS on data connections, CCC; and when
//! to do without.
//!
//! The rules that keep a session from being talked out of it: where TLS is demanded, no USER is sent before it stands,
//! whatever the greeting says; a host that has spoken TLS is not logged in to in clear, whatever it answers; what came
//! in clear is no answer to what was asked under protection; and no data moves in clear because PROT was refused.

use std::time::{Duration, Instant};

use super::control::Control;
use super::data::{Failed, Open, out_of_step};
use super::login::Nobody;
use super::options::{Prot, TlsMode, TlsSeen};
use super::session::{Environment, Session, Site};
use super::{Options, refusal};
use crate::cancel::{Deadline, Phase};
use crate::error::{Error, Refusal, Result};
use crate::net::tls::{Tls, Version};
use crate::net::{Interest, Purpose, Wait, poll};
use crate::proto::command::Command;
use crate::proto::reply::{Class, Reply};
use crate::report::Event;

/// How long to wait for the server's reason after it refused TLS on a data connection.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// What was agreed about the data connections of one control connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Agreed {
    /// By PROT; none was asked for yet.
    prot: Option<Prot>,
    /// The server protects data without being asked: implicit TLS, and AUTH SSL.
    implied: bool,
}

impl Agreed {
    /// The commands that settle how data connections of an encrypted conversation are protected, if that is not settled.
    pub(super) fn protection(self, wanted: Prot) -> Result<Vec<Command>> {
        if self.prot == Some(wanted) {
            return Ok(Vec::new());
        }
        Ok(vec![Command::with("PBSZ", "0")?, Command::with("PROT", wanted.letter())?])
    }
}

/// Encrypts a conversation that is to be so from the first byte on.
pub(super) fn implicit(
    control: &mut Control,
    site: &Site,
    options: &Options,
    environment: &Environment,
) -> Result<Agreed> {
    shake(control, site, options, environment)?;
    Ok(Agreed { implied: true, ..Agreed::default() })
}

/// Asks for TLS (AUTH), where it is demanded or may be had.
pub(super) fn explicit(
    control: &mut Control,
    site: &Site,
    options: &Options,
    environment: &Environment,
) -> Result<Agreed> {
    let limit = options.reply_timeout;
    let mut reply = control.ask(&Command::with("AUTH", "TLS")?, limit)?;
    // The mechanism's name before RFC 4217, which old servers know alone.
    let old = matches!(reply.code(), 501 | 504);
    if old {
        reply = control.ask(&Command::with("AUTH", "SSL")?, limit)?;
    }
    if reply.class() == Class::Completion {
        shake(control, site, options, environment)?;
        return Ok(Agreed { implied: old, ..Agreed::default() });
    }
    let refusal = refusal(&reply);
    if reply.code() == 421 {
        return Err(Error::Refused { verb: "AUTH".to_owned(), refusal });
    }
    match (options.tls, options.tls_seen) {
        (TlsMode::Auto, TlsSeen::Spoken) => Err(Error::Downgraded(refusal)),
        (TlsMode::Auto, seen) => {
            if seen == TlsSeen::Unknown {
                let note = format!("the server offers no TLS ({refusal}); the login goes in clear");
                environment.reporter.event(&Event::Note(&note));
            }
            Ok(Agreed::default())
        }
        _ => Err(Error::NoTls(refusal)),
    }
}

fn shake(control: &mut Control, site: &Site, options: &Options, environment: &Environment) -> Result<()> {
    let begun = Instant::now();
    let tls = Tls::new(&site.host, control.stream().peer().ip(), &options.encryption)?;
    let encrypted = control.encrypt(tls, options.connect_timeout).map_err(|error| match error {
        // One that has spoken it before speaks it still: that was the network.
        Error::Closed(Phase::Tls) if options.tls_seen != TlsSeen::Spoken => {
            Error::Tls("it closed the connection in the middle".to_owned())
        }
        error => error,
    })?;
    environment.reporter.event(&Event::Tls { encrypted: &encrypted, took: begun.elapsed() });
    Ok(())
}

/// Tells whether TLS is to be asked for before this login.
pub(super) fn wants_explicit(options: &Options, anonymous: bool, let_in: bool) -> bool {
    match options.tls {
        TlsMode::Explicit => true,
        TlsMode::Off | TlsMode::Implicit => false,
        // A login that needs no secret has none to lose.
        TlsMode::Auto => !anonymous && (!let_in || options.tls_seen == TlsSeen::Spoken),
    }
}

impl Session {
    /// Tells whether the conversation is encrypted, or was until the login.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.control.tls().is_some()
    }

    /// What TLS came to on the control connection, if it is encrypted.
    #[must_use]
    pub fn encrypted(&self) -> Option<crate::report::Encrypted> {
        self.control.stream().encrypted()
    }

    /// Tells whether data connections are encrypted.
    pub(super) fn protects_data(&self) -> bool {
        self.is_encrypted() && self.agreed.prot == Some(Prot::Private)
    }

    /// The commands that settle how data connections are protected, as far as that is not settled.
    pub(super) fn protection(&self) -> Result<Vec<Command>> {
        if self.is_encrypted() { self.agreed.protection(self.options().prot) } else { Ok(Vec::new()) }
    }

    /// Notes the server's answers to them. What it thinks of PBSZ does not matter.
    pub(super) fn protected(&mut self, replies: &[Reply]) -> Result<()> {
        let Some(prot) = replies.last() else { return Ok(()) };
        let wanted = self.options().prot;
        let unknown = matches!(prot.code(), 500 | 502);
        if prot.is_success() || (unknown && self.agreed.implied && wanted == Prot::Private) {
            self.agreed.prot = Some(wanted);
            return Ok(());
        }
        self.agreed.prot = None;
        Err(match wanted {
            Prot::Private => Error::NoProt(refusal(prot)),
            Prot::Clear => Error::NoClear(refusal(prot)),
        })
    }

    /// Settles how data connections are protected, for commands that Pure-FTPd refuses before (MLST), though they need
    /// none.
    pub(super) fn settle_protection(&mut self) -> Result<()> {
        let commands = self.protection()?;
        let replies = commands.iter().map(|command| self.ask(command)).collect::<Result<Vec<_>>>()?;
        self.protected(&replies)
    }

    /// Goes back to clear text for commands, where that is wanted and the server agrees. Data connections stay
    /// protected: that has to be settled before.
    pub(super) fn clear_commands(&mut self) -> Result<()> {
        if !self.options().clear_commands || !self.is_encrypted() {
            return Ok(());
        }
        if let Some(refusal) = self.try_clear_commands()? {
            let warning = format!("the server keeps commands encrypted (CCC: {refusal})");
            self.reporter().event(&Event::Warning(&warning));
        }
        Ok(())
    }

    /// The same, wanted or not; returns the server's words where it does not agree.
    ///
    /// # Errors
    /// When the connection fails, and when data cannot be protected.
    pub fn try_clear_commands(&mut self) -> Result<Option<Refusal>> {
        self.settle_protection()?;
        let reply = self.ask(&Command::new("CCC"))?;
        if reply.is_success() { self.control.decrypt().map(|()| None) } else { Ok(Some(refusal(&reply))) }
    }

    /// Sees to it that the next data connection can resume the session. A ticket of TLS 1.3 serves once, and ProFTPD
    /// sends no new one with an upload: two of them, and the third is refused. Over TLS 1.2 there is no such end.
    pub(super) fn provide_tickets(&mut self) -> Result<()> {
        let spent = self.control.tls().is_some_and(Tls::is_spent);
        if !spent || self.agreed.prot == Some(Prot::Clear) || self.known.changed_by_hand {
            return Ok(());
        }
        self.renew()
    }

    /// What can be done about a transfer that failed because its TLS session was a new one: another connection, over
    /// TLS 1.2; or because of commands behind it: another connection, and none. False when nothing can.
    ///
    /// # Errors
    /// As [`Session::reconnect`].
    pub fn remedy(&mut self, error: &Error) -> Result<bool> {
        // It was asked too much at once, and is not any more.
        if std::mem::take(&mut self.known.out_of_step) {
            self.recover()?;
            return Ok(true);
        }
        let capped = self.known.learned.tls_1_2 || self.options().encryption.max == Version::V12;
        let in_vain = capped || self.is_new_only() || self.known.changed_by_hand || self.known.hurried;
        if !matches!(error, Error::NotResumed(_)) || in_vain {
            return Ok(false);
        }
        self.renew()?;
        Ok(true)
    }

    /// Tells whether a failure may pass though it is of a kind that does not: servers that demand that TLS sessions are
    /// resumed say so of a data connection that was cut in its handshake, too.
    pub(crate) fn may_pass(&self, error: &Error) -> bool {
        self.known.resumed && matches!(error, Error::NotResumed(_))
    }

    /// Connects again: with TLS 1.2, if the server speaks it, or else for new tickets.
    fn renew(&mut self) -> Result<()> {
        if !self.is_new_only() {
            let note = "connecting again with TLS 1.2: with TLS 1.3 this server lets a session be resumed only so often";
            self.reporter().event(&Event::Detail(note));
            self.known.learned.tls_1_2 = true;
            match self.reconnect(&mut Nobody) {
                Err(Error::Tls(_) | Error::Closed(Phase::Tls)) => {
                    self.known.learned.tls_1_2 = false;
                    self.known.no_tls_1_2 = true;
                }
                reconnected => return reconnected,
            }
        }
        self.reconnect(&mut Nobody)
    }

    /// Tells whether TLS 1.2 is not allowed, or not spoken by the server.
    fn is_new_only(&self) -> bool {
        self.known.no_tls_1_2 || self.options().encryption.min > Version::V12
    }

    /// Encrypts a data connection, if that was agreed: after the 1xx, so that a refusal costs no ticket; and in both
    /// modes as the client. The server is listened to meanwhile: its refusal ends the handshake.
    pub(super) fn encrypt_data(&mut self, open: &mut Open, verb: &str) -> Result<(), Failed> {
        // Whatever was agreed on, and lost on the way here: nothing moves in clear that is to be protected.
        if self.is_encrypted() && self.options().prot == Prot::Private && !self.protects_data() {
            self.control.kill("data connections are not protected any more");
            return Err(Error::Protocol("PROT P was lost on the way".to_owned()).into());
        }
        let Some(tls) = self.control.tls().filter(|_| self.protects_data()).cloned() else { return Ok(()) };
        open.stream.encrypt(&tls)?;
        let limit = self.options().data_timeout;
        let deadline = Deadline::after(limit, Phase::Tls);
        loop {
            match open.stream.try_shake(Purpose::Data) {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(error) => return Err(self.reason(open, verb, error).into()),
            }
            if open.verdict.is_none()
                && let Some(reply) = self.control.arrived_reply()?
            {
                match reply.class() {
                    _ if self.is_out_of_step(&reply) => return Err(out_of_step().into()),
                    Class::Preliminary => open.opening = open.opening.take().or(Some(reply)),
                    Class::Completion => open.verdict = Some(reply),
                    _ => return Err(refused(verb, &reply).into()),
                }
                continue;
            }
            let wait = Wait::new(deadline, &self.environment.cancel);
            let data = open.stream.watch(Interest::Read);
            if open.verdict.is_none() {
                poll([data, self.control.watch()], &wait).map(drop)?;
            } else {
                poll([data], &wait).map(drop)?;
            }
        }
    }

    /// Why a handshake on a data connection failed: the server's words say more than those of TLS, unless it is the
    /// certificate.
    fn reason(&mut self, open: &Open, verb: &str, error: Error) -> Error {
        if matches!(error, Error::Certificate(_)) || open.verdict.is_some() {
            return error;
        }
        let deadline = Deadline::after(LAST_WORDS, Phase::Verdict);
        loop {
            match self.control.next_reply(deadline) {
                Ok(reply) if reply.class() == Class::Preliminary => {}
                Ok(reply) if !reply.is_success() => return refused(verb, &reply),
                Err(Error::Cancelled) => return Error::Cancelled,
                _ => break,
            }
        }
        match error {
            Error::DataCut { source, .. } => Error::DataTls(source.to_string()),
            error => error,
        }
    }
}

/// What a refusal in the middle of the handshake means.
fn refused(verb: &str, reply: &Reply) -> Error {
    let refusal = refusal(reply);
    match refusal.code {
        _ if wants_resumption(&refusal) => Error::NotResumed(refusal),
        425 | 521 | 522 => Error::DataTls(format!("the server says {refusal}")),
        _ => Error::Refused { verb: verb.to_owned(), refusal },
    }
}

/// What servers say when the TLS session of data was to be resumed and was not: vsftpd, FileZilla Server (its older and
/// its newer versions), ProFTPD.
const NOT_RESUMED: [(&[u16], &str); 4] = [
    (&[522], "ssl connection failed; session reuse required"),
    (&[425, 426, 450], "tls session of data connection "),
    (&[425, 426, 450], "unable to build data connection: tls session of data connection "),
    (&[425], "unable to build data connection: operation not permitted"),
];

/// Tells whether the refusal of data whose TLS session was not resumed is about that. Only whole phrases say so, and only
/// in front: behind them stands the name of the file, which may be any.
pub(super) fn wants_resumption(refusal: &Refusal) -> bool {
    let text = refusal.text.to_ascii_lowercase();
    NOT_RESUMED.iter().any(|(codes, words)| codes.contains(&refusal.code) && text.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_about_resumption_by_its_words() {
        let wants = |code, text: &str| wants_resumption(&Refusal { code, text: text.to_owned() });
        assert!(wants(522, "SSL connection failed; session reuse required: see require_ssl_reuse"));
        assert!(wants(425, "Unable to build data connection: Operation not permitted"));
        assert!(wants(450, "TLS session of data connection has not resumed"));
        assert!(wants(425, "Unable to build data connection: TLS session of data connection not resumed."));
        assert!(!wants(425, "Can't open data connection."));
        assert!(!wants(550, "session.txt: No such file"));
        assert!(!wants(450, "resume.doc: file busy"));
        assert!(!wants(450, "session reuse required.txt: file busy"));
        assert!(!wants(425, "Operation not permitted.doc: try later"));
        assert!(!wants(522, "Network protocol not supported"));
    }

    #[test]
    fn tls_is_asked_for_where_a_secret_is_at_stake() {
        let options = |tls, tls_seen| Options { tls, tls_seen, ..Options::default() };
        let table = [
            // mode, known, anonymous, let in by the greeting: AUTH
            (TlsMode::Auto, TlsSeen::Unknown, false, false, true),
            (TlsMode::Auto, TlsSeen::Refused, false, false, true),
            (TlsMode::Auto, TlsSeen::Unknown, true, false, false),
            (TlsMode::Auto, TlsSeen::Unknown, false, true, false),
            (TlsMode::Auto, TlsSeen::Spoken, false, true, true),
            (TlsMode::Off, TlsSeen::Spoken, false, false, false),
            (TlsMode::Explicit, TlsSeen::Unknown, true, true, true),
            (TlsMode::Implicit, TlsSeen::Unknown, false, false, false),
        ];
        for (tls, seen, anonymous, let_in, expected) in table {
            let wanted = wants_explicit(&options(tls, seen), anonymous, let_in);
            assert_eq!(wanted, expected, "{tls:?} {seen:?} {anonymous} {let_in}");
        }
    }
}
