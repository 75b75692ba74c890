//! What a plan consists of: what is to be done with one path, and why.

use super::super::node::{Node, Rel};

/// What is to be done with one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The file is transferred.
    Transfer,
    /// What is in both files is compared, and the file is transferred if that differs.
    Compare,
    /// The link is made anew.
    Link,
    /// The directory is made.
    Make,
    /// The directory is there on both sides.
    Enter,
    /// The permissions are set.
    SetMode,
    /// It is deleted.
    Delete,
    /// The directory is there at the target only: what is in it is deleted, and then itself, if nothing is left in it.
    Clear,
    /// Nothing.
    Keep,
    /// It cannot be done.
    Refuse,
}

impl Action {
    /// All of them.
    pub const ALL: [Action; 10] = [
        Action::Transfer,
        Action::Compare,
        Action::Link,
        Action::Make,
        Action::Enter,
        Action::SetMode,
        Action::Delete,
        Action::Clear,
        Action::Keep,
        Action::Refuse,
    ];

    /// The name for programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Action::Transfer => "transfer",
            Action::Compare => "compare",
            Action::Link => "link",
            Action::Make => "mkdir",
            Action::Enter => "enter",
            Action::SetMode => "chmod",
            Action::Delete => "delete",
            Action::Clear => "rmdir",
            Action::Keep => "keep",
            Action::Refuse => "refuse",
        }
    }
}

/// Why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The target does not have it.
    New,
    /// The sizes differ.
    Size,
    /// The source is newer.
    Newer,
    /// The source is older.
    Older,
    /// All are transferred.
    All,
    /// What is in them differs, or is to be compared.
    Content,
    /// Nothing is known that could tell whether they differ.
    Unknown,
    /// The permissions differ.
    Mode,
    /// The links lead elsewhere.
    Target,
    /// The source does not have it.
    Gone,
    /// They are the same.
    Same,
    /// The source is not newer.
    NotNewer,
    /// The target has it already.
    There,
    /// The target does not have it, and only what it has is transferred.
    NotThere,
    /// It is left out by this.
    Out(String),
    /// It is left out, and only the target has it.
    OutThere(String),
    /// Only the target has it, and nothing is to be deleted.
    Extra,
    /// It is a link, and links are left alone.
    Link,
    /// It is neither file nor directory.
    Special,
    /// It is in another part of the tree.
    Shard,
    /// Directories are not entered.
    Flat,
    /// One side has a directory where the other has none.
    Kind,
    /// The target takes it for another of its files.
    Clash,
    /// It is where the target's old files are put.
    Aside,
    /// No command to a server can hold its name.
    Name,
}

impl Why {
    /// The name for programs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Why::New => "new",
            Why::Size => "size",
            Why::Newer => "newer",
            Why::Older => "older",
            Why::All => "all",
            Why::Content => "content",
            Why::Unknown => "unknown",
            Why::Mode => "mode",
            Why::Target => "target",
            Why::Gone => "gone",
            Why::Same => "same",
            Why::NotNewer => "not_newer",
            Why::There => "there",
            Why::NotThere => "not_there",
            Why::Out(_) => "out",
            Why::OutThere(_) => "out_there",
            Why::Extra => "extra",
            Why::Link => "is_link",
            Why::Special => "special",
            Why::Shard => "shard",
            Why::Flat => "flat",
            Why::Kind => "kind",
            Why::Clash => "clash",
            Why::Aside => "aside",
            Why::Name => "name",
        }
    }

    /// The reason of that name, among those for which something is done.
    #[must_use]
    pub fn named(name: &str) -> Why {
        let all = [
            Why::New,
            Why::Size,
            Why::Newer,
            Why::Older,
            Why::All,
            Why::Content,
            Why::Mode,
            Why::Target,
            Why::Gone,
        ];
        all.into_iter().find(|why| why.name() == name).unwrap_or(Why::Unknown)
    }

    /// The reason for people.
    #[must_use]
    pub fn text(&self) -> String {
        let text = match self {
            Why::New => "new",
            Why::Size => "another size",
            Why::Newer => "newer",
            Why::Older => "older",
            Why::All => "all are wanted",
            Why::Content => "another content",
            Why::Unknown => "nothing tells whether it differs",
            Why::Mode => "other permissions",
            Why::Target => "another target",
            Why::Gone => "not in the source",
            Why::Same => "the same",
            Why::NotNewer => "not newer",
            Why::There => "there already",
            Why::NotThere => "not there yet",
            Why::Out(by) | Why::OutThere(by) => return format!("left out: {by}"),
            Why::Extra => "only at the target",
            Why::Link => "a link",
            Why::Special => "neither file nor directory",
            Why::Shard => "in another shard",
            Why::Flat => "directories are not entered",
            Why::Kind => "a directory on one side only",
            Why::Clash => "the target takes it for another file: their names differ by case only",
            Why::Aside => "the target's old files are put there",
            Why::Name => "no command to a server can hold a name with a line break in it",
        };
        text.to_owned()
    }
}

/// What is to be done with one path, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The path.
    pub path: Rel,
    /// What is to be done.
    pub action: Action,
    /// Why.
    pub why: Why,
    /// What the source has there.
    pub source: Option<Node>,
    /// What the target has there.
    pub target: Option<Node>,
}
