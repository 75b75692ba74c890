//! Letters that go to the server with LIST and NLST, which many servers take for the options of their `ls`.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

/// The letters of `ls` that are no options of ketch itself.
const LETTERS: &str = "aCcdFfGgiklLmnoQRrSsTtUXx1";

/// The letters that were typed, in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Letters(String);

impl Letters {
    /// They as one option, nothing for none.
    pub(super) fn option(&self) -> String {
        if self.0.is_empty() { String::new() } else { format!("-{}", self.0) }
    }
}

fn id(letter: char) -> String {
    format!("letter_{letter}")
}

impl FromArgMatches for Letters {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Letters, clap::Error> {
        let typed = LETTERS.chars().filter(|letter| matches.get_count(&id(*letter)) > 0);
        let place = |letter: char| matches.indices_of(&id(letter)).and_then(|mut places| places.next());
        let mut typed: Vec<(Option<usize>, char)> = typed.map(|letter| (place(letter), letter)).collect();
        typed.sort_unstable();
        Ok(Letters(typed.into_iter().map(|(_, letter)| letter).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Letters::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Letters {
    fn augment_args(command: Command) -> Command {
        LETTERS.chars().fold(command, |command, letter| {
            command.arg(Arg::new(id(letter)).short(letter).action(ArgAction::Count).hide(true))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Letters::augment_args(command)
    }
}
