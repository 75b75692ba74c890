//! The floors and the homes of crates, checked from the sources, because inside one crate the compiler does not.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each top module of the library with its floor.
const FLOORS: [(&str, u8); 15] = [
    ("error", 0),
    ("report", 0),
    ("cancel", 0),
    ("secret", 0),
    ("escape", 0),
    ("certificate", 0),
    ("proto", 1),
    ("net", 2),
    ("client", 3),
    ("transfer", 4),
    ("doctor", 5),
    ("mirror", 5),
    ("settings", 6),
    ("commands", 7),
    ("ui", 8),
];

/// Where what is kept in files is read and written, and JSON.
const KEPT: &[&str] = &[
    "transfer/journal.rs",
    "mirror/manifest.rs",
    "mirror/planfile.rs",
    "settings/memory.rs",
    "settings/queue.rs",
    "ui/json/",
];

/// Each outside crate with the places that may name it (a path below `src`, as a prefix), and why it is there.
const HOMES: &[(&str, &[&str], &str)] = &[
    ("anyhow", &["commands/", "ui/"], "errors with the user's object as context"),
    (
        "base64",
        &["certificate.rs", "net/tunnel.rs", "settings/import/", "ui/json/object.rs"],
        "Base64: fingerprints, passwords for HTTP proxies and of other clients, names that are no text",
    ),
    (
        "clap",
        &[
            "settings/mod.rs",
            "settings/import/mod.rs",
            "settings/words.rs",
            "commands/",
            "ui/complete.rs",
            "ui/suggest.rs",
        ],
        "the grammar",
    ),
    ("clap_complete", &["commands/generate.rs", "ui/suggest.rs"], "completions for shells"),
    ("clap_mangen", &["commands/generate.rs"], "man pages"),
    ("console", &["ui/"], "colour and the size of the terminal"),
    ("crc32fast", &["transfer/digest.rs"], "CRC-32, for checksum files of the SFV kind and XCRC"),
    ("dirs", &["settings/paths.rs"], "where files are kept"),
    ("encoding_rs", &["proto/charset.rs"], "the character sets of names"),
    ("globset", &["commands/glob.rs", "commands/find.rs", "settings/file.rs"], "patterns in linear time"),
    ("ignore", &["mirror/filter.rs"], "patterns as in gitignore(5)"),
    ("indicatif", &["ui/progress.rs", "ui/human.rs", "ui/jobs.rs"], "progress bars, and sizes for people"),
    (
        "jiff",
        &["proto/", "settings/zone.rs", "ui/human.rs", "ui/entries.rs", "ui/trees.rs", "ui/json/"],
        "calendar and time zones",
    ),
    ("lscolors", &["ui/human.rs", "ui/entries.rs"], "the colours of names, as `ls` has them"),
    ("md5", &["transfer/digest.rs"], "MD5, the one digest that old servers have"),
    ("percent_encoding", &["proto/url.rs", "settings/memory.rs"], "%NN in URLs and file names"),
    (
        "ring",
        &["net/tls/", "transfer/digest.rs"],
        "SHA-1, SHA-256 and SHA-512; it is what TLS stands on, too",
    ),
    (
        "rustix",
        &[
            "net/",
            "transfer/local.rs",
            "mirror/local.rs",
            "ui/cli.rs",
            "ui/deputy.rs",
            "ui/person.rs",
            "ui/signal.rs",
        ],
        "system calls without unsafe",
    ),
    ("roxmltree", &["settings/import/filezilla.rs"], "XML, read as a tree, without entities of its own"),
    ("rustls", &["net/tls/"], "TLS"),
    ("rustls_platform_verifier", &["net/tls/"], "the authorities that this system trusts"),
    ("rustyline", &["ui/repl.rs", "ui/complete.rs"], "the line editor"),
    ("serde", KEPT, "the format of what is kept, and JSON"),
    ("serde_json", KEPT, "the format of what is kept, and JSON"),
    ("signal_hook", &["ui/signal.rs"], "Ctrl-C and its kin"),
    ("socket2", &["net/"], "socket options"),
    (
        "thiserror",
        &["error", "doctor/cause.rs", "proto/", "settings/bookmarks.rs", "settings/netrc.rs", "commands/"],
        "error types",
    ),
    ("unicode_width", &["ui/"], "columns"),
    ("webpki", &["net/tls/"], "signatures by the keys of certificates that are older than X.509 version 3"),
    ("ketch_demo", &[], "the demo server is for tests"),
];

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut waiting = vec![root.clone()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path.strip_prefix(&root).unwrap().to_owned(), text));
            }
        }
    }
    files.sort();
    files
}

/// The top module that a file belongs to.
fn module_of(path: &Path) -> String {
    path.components().next().unwrap().as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn floor_of(module: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

/// The code of a file: comments left out, and its tests, which may look anywhere.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The words that follow `prefix` in `text`.
fn words_after<'t>(text: &'t str, prefix: &str) -> BTreeSet<&'t str> {
    let ends = |c: char| !(c.is_alphanumeric() || c == '_');
    text.split(prefix).skip(1).map(|rest| rest.split(ends).next().unwrap_or_default()).collect()
}

#[test]
fn no_floor_uses_one_above_it() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let module = module_of(&path);
        if module == "main" || module == "lib" {
            continue;
        }
        let own = floor_of(&module).unwrap_or_else(|| panic!("{module} is on no floor"));
        let text = code(&text);
        assert!(!text.contains("crate::{"), "{}: name one module a `use`", path.display());
        for used in words_after(&text, "crate::") {
            let above = floor_of(used).is_some_and(|floor| floor > own);
            let beside = floor_of(used) == Some(5) && own == 5 && used != module;
            if above || beside {
                wrong.push(format!("{} uses {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_outside_crate_has_its_home() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let shown = path.to_string_lossy().into_owned();
        let text = code(&text);
        for (name, homes, _) in HOMES {
            let named = text.lines().any(|line| {
                let line = line.trim_start();
                line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
                    .any(|word| word.starts_with(&format!("{name}::")) || word == format!("use {name}"))
            });
            if named && !homes.iter().any(|home| shown.starts_with(home)) {
                wrong.push(format!("{shown} uses {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn each_dependency_has_a_home_and_a_reason() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let block = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for line in block.lines().filter(|line| line.contains('=')) {
        let name = line.split([' ', '=']).next().unwrap().replace('-', "_");
        let home = HOMES.iter().find(|(known, ..)| *known == name);
        assert!(
            home.is_some_and(|(_, _, why)| !why.is_empty()),
            "{name} has no home in tests/architecture.rs"
        );
    }
}

#[test]
fn each_file_says_what_lives_in_it() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} begins without `//!`", path.display());
    }
}
