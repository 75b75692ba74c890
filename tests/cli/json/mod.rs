//! JSON lines: all that `docs/json.md` promises, seen by a program that reads them.

mod commands;
mod document;
mod endings;
mod failures;
mod names;
mod places;

use super::Scene;
use crate::support::lines::Lines;

impl Scene {
    /// Runs ketch with `--json`, which must end with this code, and reads its lines.
    #[track_caller]
    fn lines(&self, code: i32, args: &[&str]) -> Lines {
        let mut all = vec!["--json"];
        all.extend(args);
        let run = self.run(&all);
        assert_eq!(run.code, Some(code), "{args:?}\n{run}");
        let lines = Lines::read(&run.stdout);
        assert_eq!(lines.summary()["exit"], code, "{args:?}\n{run}");
        lines
    }
}
