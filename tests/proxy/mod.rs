//! Proxies: SOCKS5, HTTP and FTP, for the conversation and for the data, by option and by environment, good and bad.

mod bad;
mod choice;
mod gateways;
mod logins;
mod ways;

use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;

use crate::support::ketch::{Run, Running, ketch};
use crate::support::proxy::{Asked, Proxy};
use crate::support::site::Site;

/// How long a run may take that waits for no deadline of its own.
const PATIENCE: Duration = Duration::from_secs(30);

/// What can be said before `://` of a proxy.
const SCHEMES: [&str; 3] = ["socks5h", "socks5", "http"];

/// A server, and an empty home beside it.
struct Scene {
    site: Site,
    home: TempDir,
}

impl Scene {
    fn new() -> Scene {
        Scene::at(Site::new())
    }

    fn at(site: Site) -> Scene {
        site.write("f", "what is in f\n");
        Scene { site, home: tempfile::tempdir().unwrap() }
    }

    /// A local file.
    fn local(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Runs ketch; `URL` in an argument stands for bob's URL up to the path.
    fn run(&self, args: &[&str]) -> Run {
        self.run_in(&[], args)
    }

    /// Runs ketch with these variables in its environment.
    fn run_in(&self, environment: &[(&str, &str)], args: &[&str]) -> Run {
        self.running(environment, args).end(PATIENCE).expect("it ends")
    }

    fn running(&self, environment: &[(&str, &str)], args: &[&str]) -> Running {
        let mut command = ketch(self.home.path());
        command.args(args.iter().map(|arg| arg.replace("URL/", &self.site.url(""))));
        command.envs(environment.iter().copied());
        Running::start(command)
    }

    /// Runs ketch through this proxy, which must end with this code, and returns what it wrote to standard error.
    #[track_caller]
    fn ends(&self, code: i32, proxy: &str, args: &[&str]) -> String {
        let run = self.run(&[&["--proxy", proxy], args].concat());
        assert_eq!(run.code, Some(code), "{proxy} {args:?}\n{run}");
        run.stderr
    }

    /// Fetches a file through this proxy.
    #[track_caller]
    fn fetches(&self, proxy: &str) {
        let run = self.run(&["--proxy", proxy, "cat", "URL/f"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), "what is in f\n"), "{proxy}\n{run}");
    }

    /// The commands that opened data connections.
    fn methods(&self) -> Vec<String> {
        let log = self.site.server.log();
        let verbs = log.iter().filter_map(|line| line.split(' ').next());
        verbs.filter(|verb| ["EPSV", "PASV", "EPRT", "PORT"].contains(verb)).map(ToOwned::to_owned).collect()
    }
}

/// The hosts that a proxy was asked for.
fn hosts(proxy: &Proxy) -> Vec<String> {
    proxy.asked().into_iter().map(|Asked { host, .. }| host).collect()
}
