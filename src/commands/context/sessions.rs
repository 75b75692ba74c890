//! The sessions in hand: opened, found again for the next operand, mended, closed.

use anyhow::Context as _;

use super::super::args::{Operand, Remote};
use super::super::{NotConnected, Target, Usage, script};
use super::Context;
use super::asking::{Asked, Asking};
use super::login::{Goal, Wanted};
use crate::client::{Foreseen, Login, Representation, Session, Site, TlsMode, TlsSeen};
use crate::error::{Error, Result};
use crate::proto::path::RemotePath;
use crate::proto::proxy::ProxyUrl;
use crate::proto::url::{Scheme, TypeCode, Url};
use crate::settings::bookmarks::Bookmark;
use crate::settings::{self, FromTarget, Settings, netrc};

/// A session with what is needed to find it again, and what was said for it alone.
pub(in crate::commands) struct Held {
    pub(super) login: Login,
    /// Its bookmark, if it was named by one.
    pub(super) bookmark: Option<Bookmark>,
    /// When it was to be encrypted.
    pub(super) tls: TlsMode,
    pub(super) proxy: Option<ProxyUrl>,
    /// Who knows its password.
    pub(super) asked: Asked,
    pub(super) settings: Settings,
    pub(super) session: Session,
    /// The directory that it was in before.
    pub(super) before: Option<RemotePath>,
}

impl Held {
    /// The server and the directory as a URL, with the password where that is known.
    fn url(&self) -> Url {
        let (site, login) = (self.session.site(), self.session.login());
        let scheme = match self.tls {
            TlsMode::Implicit => Scheme::Ftps,
            TlsMode::Explicit => Scheme::Ftpes,
            TlsMode::Auto | TlsMode::Off => Scheme::Ftp,
        };
        let usual = settings::tls::port(self.tls);
        let named = !login.is_anonymous();
        Url {
            scheme,
            user: named.then(|| login.user.clone()),
            password: login.password.clone().filter(|_| named),
            host: site.host.clone(),
            port: (site.port != usual).then_some(site.port),
            path: self.session.place().cloned(),
            directory: true,
            transfer_type: None,
        }
    }
}

impl Context<'_> {
    /// The session in hand, if there is one.
    pub fn session(&mut self) -> Option<&mut Session> {
        self.current.as_mut().map(|held| &mut held.session)
    }

    /// The session in hand, and without it the error that says so.
    ///
    /// # Errors
    /// When there is none.
    pub fn connected(&mut self) -> anyhow::Result<&mut Session> {
        Ok(self.session().ok_or(NotConnected)?)
    }

    /// Connects to a target and takes the session in hand; only then the one that was in hand is closed. Where that
    /// fails a person keeps the old session, and sees that in the prompt; a script does not, lest its next commands
    /// hit the wrong server.
    ///
    /// # Errors
    /// When the target makes no sense, the connection or the login fails, or the directory is not there.
    pub fn open(&mut self, target: &Target) -> anyhow::Result<()> {
        if !self.interactive {
            self.close();
        }
        let wanted = self.wanted(target)?;
        let path = wanted.url.path.clone();
        let mut held = self.connect(wanted)?;
        let begun = self.interactive && path.is_none();
        if self.interactive {
            held.session.orient()?;
        }
        if let Some(path) = &path {
            let failed = || format!("could not change to `{}`", path.display());
            if let Err(error) = held.session.cd(path).with_context(failed) {
                held.session.quit();
                return Err(error);
            }
        }
        self.close();
        if begun {
            held.before = self.left_last(&held);
        }
        self.current = Some(held);
        if self.interactive {
            script::begin_session(self);
        }
        Ok(())
    }

    /// The macros that the netrc file has for the login in hand.
    ///
    /// # Errors
    /// When the file was named and cannot be read.
    pub(in crate::commands) fn macros(&self) -> Result<Vec<(String, String)>> {
        let Some(held) = &self.current else { return Ok(Vec::new()) };
        let (site, said) = (held.session.site(), self.said_of(held));
        netrc::macros(&said, &self.environment, (&site.host, site.port), held.session.user())
    }

    /// The directory that was left last by this login, if it is another one than that in hand; it is offered.
    fn left_last(&self, held: &Held) -> Option<RemotePath> {
        let login = Url { password: None, path: None, ..held.url() };
        let left = self.places.recall(&login).filter(|left| held.session.place() != Some(left))?;
        self.note(&format!("last time you were in `{}`; `cd -` goes there", left.display()));
        Some(left)
    }

    /// Goes somewhere else on the server, by `work`, and remembers where it came from.
    ///
    /// # Errors
    /// Those of `work`.
    pub(in crate::commands) fn walk<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let from = self.session().and_then(|session| session.place().cloned());
        let done = work(self)?;
        if let Some(held) = &mut self.current {
            let here = held.session.place();
            if from.is_some() && from.as_ref() != here {
                held.before = from;
            }
            if self.interactive && here.is_some() {
                let login = Url { password: None, path: None, ..held.url() };
                let away = here.filter(|here| Some(*here) != held.session.home());
                // What cannot be kept is not offered another time.
                let _ = self.places.keep(&login, away);
            }
        }
        Ok(done)
    }

    /// The directory on the server that the session was in before.
    pub(in crate::commands) fn came_from(&self) -> Option<RemotePath> {
        self.current.as_ref().and_then(|held| held.before.clone())
    }

    /// The server in hand and its directory as a URL, with its password where that is known, and what was said of it
    /// alone.
    ///
    /// # Errors
    /// When there is none.
    pub fn whereabouts(&self) -> anyhow::Result<(Url, Settings)> {
        let held = self.current.as_ref().ok_or(NotConnected)?;
        let mode = held.session.mode();
        let turned = (mode != held.session.options().mode).then_some(mode);
        let of_url = ["user", "port"];
        let said = held.bookmark.as_ref().map(|bookmark| bookmark.settings.clone()).unwrap_or_default();
        let said = said.under(&held.settings).under(&Settings { mode: turned, ..Settings::default() });
        Ok((held.url(), of_url.iter().fold(said, |said, name| said.without(name))))
    }

    /// The same, with all that was said of this session in this run.
    ///
    /// # Errors
    /// When there is none.
    pub(in crate::commands) fn standing(&self) -> anyhow::Result<(Url, Settings)> {
        let held = self.current.as_ref().ok_or(NotConnected)?;
        let said = held.bookmark.as_ref().map(|bookmark| bookmark.settings.clone()).unwrap_or_default();
        let turned = Settings { mode: Some(held.session.mode()), ..Settings::default() };
        let turned = if held.session.mode() == self.said_of(held).options().mode {
            Settings::default()
        } else {
            turned
        };
        let said = said.under(&self.settings).under(&held.settings).under(&turned).under(&self.closer);
        let of_url = ["user", "port"];
        Ok((held.url(), of_url.iter().fold(said, |said, name| said.without(name))))
    }

    /// Logs in again as somebody else, on the same server.
    ///
    /// # Errors
    /// As [`Context::open`].
    pub fn relogin(&mut self, user: &str, password: Option<crate::secret::Secret>) -> anyhow::Result<()> {
        let held = self.current.as_ref().ok_or(NotConnected)?;
        let seen = match held.session.gateway() {
            None => held.session.options().tls_seen,
            Some(_) => TlsSeen::Unknown,
        };
        let goal = Goal {
            site: held.session.site().clone(),
            target: FromTarget { user: Some(user.to_owned()), password },
            tls: (held.tls, seen),
            bookmark: held.bookmark.clone(),
            said: self.said_of(held),
        };
        let mut held = self.login(goal)?;
        if self.interactive {
            held.session.orient()?;
        }
        self.close();
        self.current = Some(held);
        Ok(())
    }

    /// Puts the session in hand aside, open as it is.
    pub(in crate::commands) fn set_aside(&mut self) -> Option<Held> {
        self.current.take()
    }

    /// Takes up again what was put aside, in the place of the session in hand.
    pub(in crate::commands) fn take_up(&mut self, held: Option<Held>) {
        self.close();
        self.current = held;
    }

    /// Takes a session in hand that is in the place of a URL: the one that is in hand, if it is that login, or a new
    /// one.
    ///
    /// # Errors
    /// When the connection or the login fails, or the directory is not there.
    pub(in crate::commands) fn go_to(&mut self, url: Url) -> anyhow::Result<()> {
        let path = url.path.clone();
        let goal = self.goal(url.into());
        let mode = goal.said.options().mode;
        let fits = |held: &Held| {
            let user = goal.target.user.as_deref().unwrap_or(held.session.user());
            *held.session.site() == goal.site
                && held.session.user() == user
                && held.settings.said() == self.closer.said()
        };
        if !self.current.as_ref().is_some_and(fits) {
            self.close();
            self.current = Some(self.login(goal)?);
        }
        let failed = || "could not change to the directory".to_owned();
        self.at(None, |_, session, _| {
            session.set_mode(mode);
            match path.as_ref().or(session.home().cloned().as_ref()) {
                Some(path) if session.place() != Some(path) => Ok(session.cd(path)?),
                _ => Ok(()),
            }
        })
        .with_context(failed)
    }

    /// Closes the session in hand; tells whether there was one.
    pub fn close(&mut self) -> bool {
        match self.current.take() {
            Some(held) => {
                held.session.quit();
                true
            }
            None => false,
        }
    }

    /// Closes all sessions.
    pub fn close_all(&mut self) {
        self.close();
        for held in self.others.drain(..) {
            held.session.quit();
        }
    }

    /// Does something with the session that an operand belongs to: the one in hand, or that of its URL, which is
    /// connected if need be and kept for the next operand. `work` gets the path, none for a URL without one.
    ///
    /// A connection that was lost while idle is made again first. One whose server answers the first command by
    /// closing it (421) is made again once, and the work repeated: by that word nothing of it was done.
    ///
    /// # Errors
    /// Those of connecting, and those of `work`.
    pub fn at<T>(
        &mut self,
        remote: Option<&Remote>,
        mut work: impl FnMut(&mut Self, &mut Session, Option<RemotePath>) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let operand = remote.map(Remote::parse).transpose()?;
        let usual = self.of_url;
        let (mut held, path, of_url) = match operand {
            Some(Operand::Url(url)) => {
                let (path, code) = (url.path.clone(), url.transfer_type);
                let held = self.held_for((*url).into())?;
                self.of_url = match code {
                    Some(TypeCode::Ascii) => Some(Representation::Ascii),
                    Some(TypeCode::Image) => Some(Representation::Image),
                    Some(TypeCode::Directory) | None => usual,
                };
                (held, path, true)
            }
            Some(Operand::Bookmark(name, path)) => {
                let wanted = self.wanted(&name)?;
                let path = match (&wanted.url.path, path) {
                    (Some(place), Some(path)) => Some(place.join(path.as_bytes())?),
                    (place, path) => path.or(place.clone()),
                };
                (self.held_for(wanted)?, path, true)
            }
            Some(Operand::Path(path)) => (self.take_current()?, Some(path), false),
            None => (self.take_current()?, None, false),
        };
        let below_home = remote.is_some_and(|remote| remote.is_below_home(&self.spelling));
        let result = self.with_live(&mut held, &mut |cx, session| {
            let path = path.clone().map(|path| if below_home { from_home(session, &path) } else { Ok(path) });
            work(cx, session, path.transpose()?)
        });
        self.of_url = usual;
        self.first = Foreseen::Nothing;
        match of_url {
            true => self.others.push(held),
            false => self.current = Some(held),
        }
        result
    }

    /// The directory below which a relative path of an operand stands, if that is not the one of the session.
    ///
    /// # Errors
    /// When it makes no sense, or there is no such bookmark.
    pub(in crate::commands) fn place_of(&self, operand: &Remote) -> anyhow::Result<Option<RemotePath>> {
        match operand.parse()? {
            Operand::Bookmark(name, _) => Ok(self.wanted(&name)?.url.path),
            Operand::Path(_) | Operand::Url(_) => Ok(None),
        }
    }

    /// The directory that an operand with a session of its own names, from the root on, if the session in hand is one of
    /// the same login and so knows it, too. Nothing is opened to find out.
    #[must_use]
    pub fn directory_in_hand(&mut self, operand: &Remote) -> Option<RemotePath> {
        let (wanted, below) = match operand.parse().ok()? {
            Operand::Path(_) => return None,
            Operand::Url(url) => ((*url).into(), None),
            Operand::Bookmark(name, below) => (self.wanted(&name).ok()?, below),
        };
        let place = wanted.url.path.clone();
        let goal = self.goal(wanted);
        let user = self.credentials(&goal).ok()?.login.user;
        let session = self.session()?;
        if (session.site(), session.user()) != (&goal.site, &*user) {
            return None;
        }
        let from = session.home()?.clone();
        [place, below].into_iter().flatten().try_fold(from, |from, path| from.join(path.as_bytes()).ok())
    }

    /// What is said of the session of an operand.
    ///
    /// # Errors
    /// When it makes no sense, or there is no such bookmark.
    pub(in crate::commands) fn said_for(&self, operand: Option<&Remote>) -> anyhow::Result<Settings> {
        Ok(match operand.map(Remote::parse).transpose()? {
            Some(Operand::Url(url)) => self.goal((*url).into()).said,
            Some(Operand::Bookmark(name, _)) => self.goal(self.wanted(&name)?).said,
            Some(Operand::Path(_)) | None => self.effective(),
        })
    }

    fn take_current(&mut self) -> anyhow::Result<Held> {
        let held = self.current.as_ref().ok_or(NotConnected)?;
        // Whoever wants a proxy for one command wants no word of it to go another way.
        if self.closer.proxy.is_some()
            && self.proxy_for(held.session.reached(), &self.said_of(held))? != held.proxy
        {
            return Err(goes_another_way("--proxy"));
        }
        let way = (&self.closer.ftp_proxy, &self.closer.ftp_proxy_type);
        if way != (&None, &None) && self.said_of(held).gateway(&self.environment)? != held.login.through {
            return Err(goes_another_way("--ftp-proxy"));
        }
        self.current.take().ok_or(NotConnected.into())
    }

    fn with_live<T>(
        &mut self,
        held: &mut Held,
        work: &mut dyn FnMut(&mut Self, &mut Session) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let said = self.said_of(held);
        let asked = held.asked.clone();
        let session = &mut held.session;
        let cut = session.was_cut();
        if !session.is_alive() {
            self.reconnect(session, &asked, cut)?;
        }
        session.set_options(self.options(&said));
        if self.exact_times {
            session.want_times();
        }
        let mode = session.mode();
        if let Some(mode) = self.closer.data_mode() {
            session.set_mode(mode);
        }
        let (heard, ends) = (session.heard(), session.ends());
        let mut result = work(self, session);
        let turned_away = |error: &anyhow::Error| match error.downcast_ref::<Error>() {
            Some(Error::Refused { refusal, .. }) => refusal.code == 421,
            _ => false,
        };
        if result.as_ref().is_err_and(turned_away) && (session.heard(), session.ends()) == (heard + 1, ends) {
            result = self.reconnect(session, &asked, false).and_then(|()| work(self, session));
        }
        if self.closer.data_mode().is_some() {
            session.set_mode(mode);
        }
        // What works through a proxy says nothing of the way without it. A memory that cannot be written costs the
        // next session a detour, and nobody a file.
        if session.far().is_none() {
            let _ = self.memory.keep(session.reached(), session.learned());
        }
        result
    }

    /// Some servers end a session in which a transfer was `cut`; whoever cut it need not be told.
    fn reconnect(&mut self, session: &mut Session, asked: &Asked, cut: bool) -> anyhow::Result<()> {
        let who = (session.site().clone(), session.user().to_owned());
        self.not_given_up(&who)?;
        if !cut {
            self.note("the server closed the connection; connecting again");
        }
        let mut asking = Asking { person: &mut *self.person, asked, done: false };
        session
            .reconnect(&mut asking)
            .inspect_err(|error| self.given_up.push((who.0, who.1, error.kind())))?;
        Ok(())
    }

    /// Fails for a login that failed during this command already.
    pub(super) fn not_given_up(&self, who: &(Site, String)) -> Result<()> {
        let failed = self.given_up.iter().find(|(site, user, _)| (site, user) == (&who.0, &who.1));
        failed.map_or(Ok(()), |(.., kind)| Err(Error::GivenUp(*kind)))
    }

    /// The session of a URL, or of a bookmark: one that was opened by the same login for another operand, or a new one.
    fn held_for(&mut self, wanted: Wanted) -> anyhow::Result<Held> {
        let scheme = wanted.url.scheme;
        let goal = self.goal(wanted.clone());
        let login = self.credentials(&goal)?.login;
        let proxy = self.proxy_for(login.reached(&goal.site), &goal.said)?;
        let name = |bookmark: &Option<Bookmark>| bookmark.as_ref().map(|bookmark| bookmark.name.clone());
        let fits = |held: &Held| {
            let safe = scheme == Scheme::Ftp || held.session.is_encrypted();
            let same = (&held.login, &held.proxy) == (&login, &proxy);
            *held.session.site() == goal.site && same && safe && name(&held.bookmark) == name(&goal.bookmark)
        };
        let known = self.others.iter().position(fits);
        match known {
            Some(index) => Ok(self.others.swap_remove(index)),
            None => self.connect(wanted),
        }
    }
}

/// A path that begins with a `~` as one from the login directory on.
pub(in crate::commands) fn from_home(session: &mut Session, path: &RemotePath) -> Result<RemotePath> {
    let home = session.login_directory()?;
    match path.as_bytes().strip_prefix(b"~/").filter(|rest| !rest.is_empty()) {
        Some(rest) => Ok(home.join(rest)?),
        None => Ok(home),
    }
}

fn goes_another_way(option: &str) -> anyhow::Error {
    let why =
        format!("the connection stands already, and goes another way than `{option}` says; `open` it again");
    Usage(why).into()
}
