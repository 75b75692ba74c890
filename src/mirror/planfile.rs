//! Plans that are kept to be looked at, and done later: one JSON object a line.

use serde::{Deserialize, Serialize};

use super::manifest::{escaped, unescaped};
use super::node::{Node, Rel, Stamp};
use super::plan::{Action, Item, Why};
use crate::error::{Error, Result};
use crate::proto::entry::Kind;
use crate::proto::time::Precision;
use crate::report::Direction;

/// What a plan is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// Which way the files go.
    pub direction: Direction,
    /// The server, as `HOST:PORT`.
    pub server: String,
    /// Who was logged in.
    pub user: String,
    /// The top on the server; none is the directory of the login.
    pub remote: Option<Vec<u8>>,
    /// The top here, an absolute path.
    pub local: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Head {
    ketch_plan: u32,
    direction: String,
    server: String,
    user: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    remote: Option<String>,
    local: String,
}

#[derive(Serialize, Deserialize)]
struct Line {
    action: String,
    path: String,
    why: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<Side>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    target: Option<Side>,
}

#[derive(Serialize, Deserialize)]
struct Side {
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    size: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    precision: Option<char>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mode: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    target: Option<String>,
}

impl Purpose {
    /// The first line.
    #[must_use]
    pub fn line(&self) -> Vec<u8> {
        let direction = if self.direction == Direction::Down { "down" } else { "up" };
        line(&Head {
            ketch_plan: 1,
            direction: direction.to_owned(),
            server: self.server.clone(),
            user: self.user.clone(),
            remote: self.remote.as_deref().map(escaped),
            local: escaped(&self.local),
        })
    }
}

fn line(value: &impl Serialize) -> Vec<u8> {
    let mut line = serde_json::to_vec(value).unwrap_or_default();
    line.push(b'\n');
    line
}

/// The line of an item.
#[must_use]
pub fn line_of(item: &Item) -> Vec<u8> {
    line(&Line {
        action: item.action.name().to_owned(),
        path: escaped(item.path.as_bytes()),
        why: item.why.name().to_owned(),
        source: item.source.as_ref().map(side),
        target: item.target.as_ref().map(side),
    })
}

fn side(node: &Node) -> Side {
    Side {
        kind: kind_name(node.kind).to_owned(),
        size: node.size,
        time: node.time.map(|time| time.seconds),
        precision: node.time.map(|time| match time.precision {
            Precision::Second => 's',
            Precision::Minute => 'm',
            Precision::Day => 'd',
        }),
        mode: node.mode,
        target: node.target.as_deref().map(escaped),
    }
}

/// The name of a kind.
#[must_use]
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::File => "file",
        Kind::Dir => "dir",
        Kind::Link => "link",
        Kind::Other => "other",
    }
}

fn node(side: Side, name: &[u8]) -> Option<Node> {
    let kinds = [Kind::File, Kind::Dir, Kind::Link, Kind::Other];
    let kind = kinds.into_iter().find(|kind| kind_name(*kind) == side.kind)?;
    let precision = match side.precision {
        Some('m') => Precision::Minute,
        Some('d') => Precision::Day,
        _ => Precision::Second,
    };
    Some(Node {
        name: name.into(),
        kind,
        size: side.size,
        time: side.time.map(|seconds| Stamp { seconds, precision }),
        mode: side.mode,
        target: side.target.and_then(|target| unescaped(&target)).map(Vec::into_boxed_slice),
    })
}

/// Reads a plan.
///
/// # Errors
/// When it is none.
pub fn parse(text: &[u8]) -> Result<(Purpose, Vec<Item>)> {
    let bad = |number: usize| Error::BadState(format!("the plan makes no sense (line {number})"));
    let mut lines = text.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty());
    let head = lines.next().and_then(|(_, line)| serde_json::from_slice::<Head>(line).ok());
    let head = head.filter(|head| head.ketch_plan == 1).ok_or_else(|| bad(1))?;
    let direction = match &*head.direction {
        "down" => Direction::Down,
        "up" => Direction::Up,
        _ => return Err(bad(1)),
    };
    let remote = head.remote.map(|remote| unescaped(&remote).ok_or_else(|| bad(1))).transpose()?;
    let local = unescaped(&head.local).ok_or_else(|| bad(1))?;
    let purpose = Purpose { direction, server: head.server, user: head.user, remote, local };
    let mut items = Vec::new();
    for (number, line) in lines {
        items.push(item(line).ok_or_else(|| bad(number + 1))?);
    }
    Ok((purpose, items))
}

fn item(line: &[u8]) -> Option<Item> {
    let line: Line = serde_json::from_slice(line).ok()?;
    let path = Rel::new(&unescaped(&line.path)?).ok()?;
    let action = Action::ALL.into_iter().find(|action| action.name() == line.action)?;
    let why = Why::named(&line.why);
    let side = |side: Option<Side>| match side {
        None => Some(None),
        Some(side) => node(side, path.name()).map(Some),
    };
    let (source, target) = (side(line.source)?, side(line.target)?);
    Some(Item { path, action, why, source, target })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_comes_back_as_it_was() {
        let purpose = Purpose {
            direction: Direction::Up,
            server: "box:21".to_owned(),
            user: "bob".to_owned(),
            remote: Some(b"/pub".to_vec()),
            local: b"/home/\xe9".to_vec(),
        };
        let time = Some(Stamp { seconds: 5, precision: Precision::Minute });
        let target = Node { size: Some(3), time, mode: Some(0o644), ..Node::new(b"f", Kind::File) };
        let path = Rel::new(b"d/f").unwrap();
        let item = Item { path, action: Action::Delete, why: Why::Gone, source: None, target: Some(target) };
        let text = [purpose.line(), line_of(&item)].concat();
        assert_eq!(parse(&text).unwrap(), (purpose, vec![item]));
        for bad in ["", "x", "{\"ketch_plan\":2}"] {
            assert!(parse(bad.as_bytes()).is_err(), "{bad}");
        }
        let outside = String::from_utf8(text).unwrap().replace("d/f", "../f");
        assert!(parse(outside.as_bytes()).is_err());
    }
}
