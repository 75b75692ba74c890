//! Trees on a disk, with links that lead out of them.

use std::os::unix::fs::symlink;

use super::*;

fn rel(text: &str) -> Rel {
    Rel::new(text.as_bytes()).unwrap()
}

fn made(path: &Path) -> Root {
    let root = Root::open(path, Absent::Make).unwrap();
    root.make_top().unwrap();
    root
}

#[test]
fn a_top_is_made_when_something_goes_into_it() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a/b");
    assert!(Root::open(&path, Absent::Fail).is_err());
    let root = Root::open(&path, Absent::Make).unwrap();
    let other = root.clone();
    assert!(!root.is_there() && root.look(&rel("f")).unwrap().is_none() && root.list(&rel("d")).is_err());
    assert!(!home.path().join("a").exists());
    root.make_top().unwrap();
    root.make_top().unwrap();
    assert!(path.is_dir() && other.is_there() && other.list(&Rel::top()).unwrap().is_empty());
    std::fs::write(home.path().join("file"), "").unwrap();
    assert!(Root::open(&home.path().join("file"), Absent::Make).is_err());
}

#[test]
fn links_that_lead_out_are_known() {
    for (path, target) in [("a", "b"), ("d/a", "../b"), ("d/e/a", "../../b/./c"), ("a", "x/../b")] {
        assert!(stays_inside(&rel(path), target.as_bytes()), "{path} {target}");
    }
    for (path, target) in [("a", ".."), ("d/a", "../../b"), ("a", "/etc"), ("a", ""), ("a", "x/../../b")] {
        assert!(!stays_inside(&rel(path), target.as_bytes()), "{path} {target}");
    }
}

#[test]
fn no_link_leads_out_of_the_tree() {
    let outer = tempfile::tempdir().unwrap();
    let top = outer.path().join("top");
    std::fs::create_dir(outer.path().join("outside")).unwrap();
    std::fs::write(outer.path().join("outside/file"), "x").unwrap();
    let root = made(&top);
    symlink("../outside", top.join("d")).unwrap();
    assert!(root.list(&rel("d")).is_err());
    assert!(root.delete(&rel("d/file")).is_err() && root.make(&rel("d/new")).is_err());
    assert!(root.place(&rel("d/file")).is_err() && root.remove(&rel("d")).is_err());
    assert!(root.make(&rel("d")).is_err());
    assert_eq!(root.look(&rel("d/file")).unwrap(), None);
    symlink("..", outer.path().join("outside/up")).unwrap();
    let followed = root.clone().with_links(Links::Follow);
    let kinds =
        |root: &Root| root.list(&Rel::top()).unwrap().iter().map(|node| node.kind).collect::<Vec<_>>();
    assert_eq!((kinds(&root), kinds(&followed)), (vec![Kind::Link], vec![Kind::Dir]));
    assert!(followed.list(&rel("d/up/top/d")).is_err() && followed.list(&rel("d")).is_ok());
    root.delete(&rel("d")).unwrap();
    assert!(outer.path().join("outside/file").exists());
}

#[test]
fn what_is_made_can_be_removed() {
    let home = tempfile::tempdir().unwrap();
    let root = made(&home.path().join("a/b"));
    root.make(&rel("d")).unwrap();
    root.make(&rel("d")).unwrap();
    std::fs::write(root.path_of(&rel("d/f")), "12").unwrap();
    assert!(!root.remove(&rel("d")).unwrap());
    let nodes = root.list(&rel("d")).unwrap();
    assert_eq!((nodes.len(), nodes[0].size), (1, Some(2)));
    root.set_mode(&rel("d/f"), 0o4751).unwrap();
    assert_eq!(root.look(&rel("d/f")).unwrap().unwrap().mode, Some(0o751));
    root.link(&rel("d/l"), b"f").unwrap();
    root.link(&rel("d/l"), b"./f").unwrap();
    assert!(root.link(&rel("d/f"), b"l").is_err() && root.link(&rel("d/m"), b"../../x").is_err());
    let other = Root::open(&home.path().join("kept"), Absent::Make).unwrap();
    root.move_to(&rel("d/f"), &other).unwrap();
    assert!(home.path().join("kept/d/f").exists());
    root.delete(&rel("d/l")).unwrap();
    assert!(root.remove(&rel("d")).unwrap() && !root.folds_case(&Rel::top()).unwrap());
    assert!(!root.folds_case(&rel("not/yet/there")).unwrap());
    assert_eq!(root.list(&Rel::top()).unwrap(), []);
}
