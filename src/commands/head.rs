//! `head`: the beginning of files.

use super::each::transfer;
use super::prelude::*;
use super::spread::{Spread, Want, spread};
use crate::client::Representation;
use crate::error::Error;
use crate::escape::escape;
use crate::report::Direction;
use crate::settings::units::bytes;
use crate::transfer::{self, Amount, Stream};

/// Lines that are shown at most: more than that are a file.
const LINES: u64 = 1_000_000;

/// Show the beginning of remote files
///
/// No more of a file is fetched than that. `head -20 FILE` is `head -n 20 FILE`.
#[derive(Debug, Args)]
pub struct Head {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    #[command(flatten)]
    much: HowMuch,
}

/// How much of a file is shown.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct HowMuch {
    /// So many lines [default: 10]
    #[arg(short = 'n', long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=LINES))]
    lines: Option<u64>,
    /// So many bytes; k, M and G stand for powers of 1024
    #[arg(short = 'c', long, value_name = "N", value_parser = bytes, conflicts_with = "lines")]
    bytes: Option<u64>,
}

impl HowMuch {
    pub(super) fn amount(self) -> Amount {
        match (self.lines, self.bytes) {
            (_, Some(bytes)) => Amount::Bytes(bytes),
            (lines, None) => Amount::Lines(lines.unwrap_or(10)),
        }
    }
}

/// The words of `-20`, and of `-20f`, as the options that they stand for.
pub(super) fn spelt_out(word: &str) -> Option<String> {
    let digits = word.strip_prefix('-')?;
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = digits.strip_suffix(rest).filter(|number| !number.is_empty())?;
    match rest {
        "" => Some(format!("-n{number}")),
        "f" => Some(format!("-fn{number}")),
        "c" => Some(format!("-c{number}")),
        _ => None,
    }
}

impl Head {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let spread = spread(cx, (&self.files, Want::Files), "show")?;
        let amount = self.much.amount();
        each_titled(cx, spread, |cx, file| {
            let failed = || format!("could not show `{}`", file.shown());
            transfer(cx, Direction::Down, (&file.named(), None), |cx, id| {
                cx.at(Some(file), |cx, session, path| {
                    let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
                    let how = Stream { id, representation: Representation::Image, local: None };
                    Ok(transfer::head(session, &path, cx.stdout()?, (amount, how))?)
                })
                .with_context(failed)
            })
        })
    }
}

/// Shows each file, under its name where there are several.
pub(super) fn each_titled(
    cx: &mut Context<'_>,
    spread: Spread,
    mut show: impl FnMut(&mut Context<'_>, &Remote) -> anyhow::Result<()>,
) -> anyhow::Result<Flow> {
    cx.stdout()?;
    let many = spread.is_many();
    let mut gap = "";
    spread.for_each(cx, |cx, item| {
        if many {
            let title = format!("{gap}==> {} <==\n", escape(&item.remote.named()));
            let out = cx.stdout()?;
            let written = out.write_all(title.as_bytes()).and_then(|()| out.flush());
            written.map_err(Error::local("write", "standard output"))?;
            gap = "\n";
        }
        show(cx, &item.remote)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_may_stand_behind_one_dash() {
        for (word, options) in [
            ("-20", Some("-n20")),
            ("-20f", Some("-fn20")),
            ("-5c", Some("-c5")),
            ("-", None),
            ("-n", None),
            ("20", None),
            ("-2x", None),
        ] {
            assert_eq!(spelt_out(word).as_deref(), options, "{word}");
        }
    }
}
