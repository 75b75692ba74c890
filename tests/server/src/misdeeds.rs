//! What a server does that a good one would not: for tests of those who have to live with it.

/// Misdeeds, none of them by default.
#[derive(Clone, Debug, Default)]
pub struct Misdeeds {
    /// REST is answered as usual, and RETR begins at the beginning all the same.
    pub ignores_rest: bool,
    /// What SIZE says of a file that has so many bytes.
    pub size: Option<fn(u64) -> u64>,
    /// Clients beyond this number get 530 to their password.
    pub most_logins: Option<usize>,
    /// How fast the downloads are, by their number from 0 on, in bytes a second: 0 stalls after the first bytes.
    pub pace: Option<fn(u64) -> Option<u64>>,
    /// Which commands are thrown away, by their verb and all commands that were received so far.
    pub unanswered: Option<fn(&str, &[String]) -> bool>,
}
