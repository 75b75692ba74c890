//! The dialects of LIST, and which of them a listing is in.

use std::borrow::Cow;

use super::{Hints, Listing, Reading, System, lines};
use super::{
    dls, dos, enterprise, eplf, guardian, jes, macos, mvs, netware, numeric, os2, os9, os400, pds, supertcp,
    unix, vm, vms, vshell, vxworks, wfftp,
};

/// How many lines are looked at to tell the dialect.
const EVIDENCE: usize = 400;

/// How a dialect reads a line.
type Read = fn(&[u8], &Hints) -> Reading;

/// A way to read the lines of LIST.
#[derive(Clone, Copy)]
pub(super) struct Dialect {
    read: Read,
    /// Whose it is: what SYST says decides where lines could be two things.
    system: Option<System>,
    /// Tells whether a line goes on in the one behind it.
    goes_on: fn(&[u8], &[u8]) -> bool,
    /// What is to be done when all lines are read.
    finish: fn(&mut Listing),
}

/// The dialects, each before those that would take its lines for their own.
const DIALECTS: [Dialect; 25] = [
    of(Some(System::MacOs), macos::read),
    of(Some(System::Unix), unix::read),
    of(Some(System::Windows), dos::read),
    of(None, numeric::read),
    of(None, eplf::read),
    of(Some(System::NetWare), netware::read),
    of(None, enterprise::read),
    of(Some(System::Os2), os2::read),
    of(Some(System::Windows), supertcp::read),
    Dialect { goes_on: vms::goes_on, finish: vms::finish, ..of(Some(System::Vms), vms::read) },
    of(Some(System::Mvs), mvs::read),
    of(Some(System::Mvs), pds::read),
    of(Some(System::Mvs), jes::read),
    of(Some(System::Os400), os400::year_first),
    of(Some(System::Os400), os400::day_first),
    of(Some(System::Os400), os400::month_first),
    of(Some(System::Guardian), guardian::read),
    of(Some(System::Vm), vm::read),
    of(None, vshell::read),
    of(None, vxworks::read),
    of(None, wfftp::month_first),
    of(None, wfftp::day_first),
    of(None, os9::read),
    Dialect { goes_on: dls::goes_on, ..of(Some(System::Unix), dls::read) },
    of(Some(System::Mvs), pds::bare),
];

const fn of(system: Option<System>, read: Read) -> Dialect {
    Dialect { read, system, goes_on: |_, _| false, finish: |_| {} }
}

/// The dialect that makes the most of the first lines.
pub(super) fn chosen(raw: &[u8], hints: &Hints) -> Dialect {
    let [_, mut best, ..] = DIALECTS;
    let mut most = 0;
    for dialect in DIALECTS {
        let (mut weight, mut understood) = (0, true);
        for line in dialect.lines(raw).take(EVIDENCE) {
            let reading = (dialect.read)(&line, hints);
            weight += reading.weight();
            understood &= matches!(reading, Reading::Entry(_) | Reading::Itself | Reading::Decoration);
        }
        if weight > 0 && hints.system.is_some() && hints.system == dialect.system {
            weight += 1;
        }
        if weight > most {
            (best, most) = (dialect, weight);
            // Those behind could only take its lines for something else.
            if understood && hints.system.is_none() {
                break;
            }
        }
    }
    best
}

impl Dialect {
    pub(super) fn parse(self, raw: &[u8], hints: &Hints) -> Listing {
        let mut listing = Listing::default();
        for line in self.lines(raw) {
            let reading = (self.read)(&line, hints);
            listing.add(&line, reading);
        }
        (self.finish)(&mut listing);
        listing
    }

    /// The lines, those joined that belong together.
    fn lines(self, raw: &[u8]) -> impl Iterator<Item = Cow<'_, [u8]>> {
        let mut lines = lines(raw).peekable();
        std::iter::from_fn(move || {
            let line = lines.next()?;
            match lines.next_if(|next| (self.goes_on)(line, next)) {
                Some(next) => Some(Cow::Owned([line, b" ", next].concat())),
                None => Some(Cow::Borrowed(line)),
            }
        })
    }
}
