//! The files that are made from the table of commands are the committed ones.
//!
//! When this fails, make them again: `tests/regenerate`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::ketch::run;

fn tree(directory: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(directory).unwrap().map(Result::unwrap);
    entries
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

fn assert_fresh(what: &str, directory: &str) {
    let home = tempfile::tempdir().unwrap();
    let ran = run(home.path(), &["generate", what, "made"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    let committed = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join(directory));
    let made = tree(&home.path().join("made"));
    let names = |tree: &BTreeMap<String, String>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&committed), "{directory}: run tests/regenerate");
    for (name, text) in made {
        snapbox::assert_data_eq!(text, snapbox::Data::text(committed.get(&name).unwrap().clone()).raw());
    }
}

#[test]
fn completions_are_fresh() {
    assert_fresh("completions", "completions");
}

#[test]
fn man_pages_are_fresh() {
    assert_fresh("man", "man");
}

#[test]
fn what_the_readme_shows_is_fresh() {
    let home = tempfile::tempdir().unwrap();
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for what in ["table", "modes"] {
        let made = run(home.path(), &["generate", what]).stdout;
        let begin = format!("<!-- made by `ketch generate {what}` -->\n");
        let kept = readme.split(&begin).nth(1).and_then(|rest| rest.split("<!-- end -->").next());
        snapbox::assert_data_eq!(made, snapbox::Data::text(kept.unwrap_or_default().to_owned()).raw());
    }
}
