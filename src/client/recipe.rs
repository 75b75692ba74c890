//! More sessions like one that stands: the same login on the same server, in the same place, without a question.

use std::sync::Arc;

use super::data::Known;
use super::login::{Login, Nobody};
use super::place::Place;
use super::session::{Environment, Session, Site};
use super::{DataMode, Options, success};
use crate::cancel::Cancel;
use crate::error::{Error, Result};
use crate::net::tls::Version;
use crate::proto::command::Command;
use crate::proto::features::Features;
use crate::proto::path::RemotePath;
use crate::report::{Event, Reporter};

/// How to make sessions like one that stands. It may be used by several threads at once.
#[derive(Clone)]
pub struct Recipe {
    site: Site,
    login: Login,
    options: Options,
    environment: Environment,
    mode: DataMode,
    known: Known,
    /// What it offers, and whether it said so over TLS.
    features: (Option<Features>, bool),
    home: Option<RemotePath>,
    place: Place,
    way: Vec<Command>,
}

impl Session {
    /// How to make more sessions like this one: what it knows of the server they know, too, and its rate limits are
    /// theirs.
    ///
    /// # Errors
    /// When the login was changed by hand, so that it cannot be made again.
    pub fn recipe(&self) -> Result<Recipe> {
        if self.known.changed_by_hand {
            return Err(Error::Dead(
                "its login was changed by `quote`; there can be no other like it".to_owned(),
            ));
        }
        let mut options = self.options().clone();
        if self.known.learned.tls_1_2 && options.encryption.min <= Version::V12 {
            options.encryption.max = options.encryption.max.min(Version::V12);
        }
        options.host_seen = self.known.learned.host;
        let reporter = Arc::new(Discreet(Arc::clone(&self.environment.reporter)));
        Ok(Recipe {
            site: self.site().clone(),
            login: self.login.clone(),
            options,
            environment: Environment { reporter, ..self.environment.clone() },
            mode: self.mode(),
            known: self.known.for_another(),
            features: (self.features.clone(), self.is_encrypted()),
            home: self.home.clone(),
            place: self.place.clone(),
            way: self.way_back()?,
        })
    }

    /// Another session like this one.
    ///
    /// # Errors
    /// As [`Session::recipe`] and [`Recipe::make`].
    pub fn another(&self) -> Result<Session> {
        self.recipe()?.make(self.cancel().clone())
    }
}

impl Recipe {
    /// Connects, logs in and goes to where the first session was. `cancel` ends its waits.
    ///
    /// # Errors
    /// As [`Session::open`], and when the directory is not there any more.
    pub fn make(&self, cancel: Cancel) -> Result<Session> {
        let environment = Environment { cancel, ..self.environment.clone() };
        let (site, login) = (self.site.clone(), self.login.clone());
        let mut session = Session::open(site, login, self.options.clone(), environment, &mut Nobody)?;
        session.set_mode(self.mode);
        session.known = self.known.for_another();
        session.speak_as_told();
        let (features, encrypted) = &self.features;
        if *encrypted || !session.is_encrypted() {
            session.features.clone_from(features);
        }
        for command in &self.way {
            let reply = session.ask(command)?;
            if command.verb() == "CWD" {
                success("CWD", reply)?;
            }
        }
        session.home.clone_from(&self.home);
        session.place = self.place.clone();
        Ok(session)
    }

    /// The same, for sessions whose doings somebody else is told.
    #[must_use]
    pub fn reporting_to(mut self, reporter: Arc<dyn Reporter>) -> Recipe {
        self.environment.reporter = Arc::new(Discreet(reporter));
        self
    }

    /// Who is told what happens.
    #[must_use]
    pub fn reporter(&self) -> &dyn Reporter {
        self.environment.reporter.as_ref()
    }

    /// The same with another demand on the rate of each transfer.
    #[must_use]
    pub fn with_min_rate(mut self, least: Option<u64>) -> Recipe {
        self.options.min_rate = least;
        self
    }
}

/// A reporter that does not repeat the words of a server at a login: its user has read them.
struct Discreet(Arc<dyn Reporter>);

impl Reporter for Discreet {
    fn event(&self, event: &Event<'_>) {
        match event {
            Event::LoggedIn { user, .. } => self.0.event(&Event::LoggedIn { user, welcome: "" }),
            event => self.0.event(event),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_may_move_to_another_thread_and_a_recipe_be_shared() {
        fn moves<T: Send>() {}
        fn is_shared<T: Sync>() {}
        moves::<Session>();
        is_shared::<Recipe>();
    }
}
