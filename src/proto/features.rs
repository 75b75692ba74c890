//! What a server offers beyond RFC 959 (FEAT, RFC 2389).

use super::reply::Reply;

/// The lines of a FEAT reply; none for a server that does not know FEAT.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Features {
    lines: Vec<String>,
}

impl Features {
    /// Reads a reply to FEAT. Every line between the first and the last is a feature; some servers repeat the code
    /// before each, or indent by a tab.
    #[must_use]
    pub fn parse(reply: &Reply) -> Features {
        if reply.code() != 211 {
            return Features::default();
        }
        let inner = reply.lines().iter().skip(1).rev().skip(1).rev();
        let lines = inner
            .map(|line| line.strip_prefix(b"211-").unwrap_or(line).trim_ascii())
            .filter(|line| !line.is_empty())
            .map(|line| String::from_utf8_lossy(line).into_owned());
        Features { lines: lines.collect() }
    }

    /// All features as told, without indent; bytes that are no UTF-8 are replaced.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Tells whether a feature is offered, by its first word in any case.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// What follows the first word of a feature; empty where nothing does.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.find(name).map(|line| line.split_once(' ').map(|(_, rest)| rest.trim()).unwrap_or_default())
    }

    fn find(&self, name: &str) -> Option<&String> {
        self.lines
            .iter()
            .find(|line| line.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case(name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_found_by_their_first_word() {
        let lines = ["211-Features:", " MLST type*;size*;", "211-SIZE", "\tutf8 ", "211 End"];
        let reply = Reply::new(211, lines.iter().map(|line| line.as_bytes().to_vec()).collect());
        let features = Features::parse(&reply);
        assert!(features.has("mlst") && features.has("SIZE") && features.has("UTF8"));
        assert!(!features.has("Features:") && !features.has("End"));
        assert_eq!(features.argument("MLST"), Some("type*;size*;"));
        assert_eq!(features.argument("SIZE"), Some(""));
    }

    #[test]
    fn a_server_without_feat_offers_nothing() {
        assert_eq!(Features::parse(&Reply::new(502, vec![b"502 no".to_vec()])), Features::default());
        assert_eq!(Features::parse(&Reply::new(211, vec![b"211 no features".to_vec()])), Features::default());
    }
}
