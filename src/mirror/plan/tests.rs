//! Plans, tried on trees that nobody would make.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::filter::Line;
use super::*;
use crate::proto::time::Precision;

type Tree = BTreeMap<Rel, Node>;

fn rel(text: &str) -> Rel {
    Rel::new(text.as_bytes()).unwrap()
}

fn rules() -> Rules {
    Rules {
        compare: Compare { size: true, time: Some(Times::Kept), content: false },
        which: Which::Different,
        delete: Delete::Never,
        delete_excluded: false,
        filter: Filter::default(),
        links: Links::Skip,
        modes: None,
        times: true,
        shard: None,
        flat: false,
        aside: None,
    }
}

fn file(name: &str, size: u64, seconds: i64) -> Node {
    let time = Some(Stamp { seconds, precision: Precision::Second });
    Node { size: Some(size), time, ..Node::new(name.as_bytes(), Kind::File) }
}

fn children(tree: &Tree, path: &Rel) -> Vec<Node> {
    let inside = tree.iter().filter(|(child, _)| !child.is_top() && child.parent() == *path);
    let mut nodes: Vec<Node> = inside.map(|(_, node)| node.clone()).collect();
    nodes.sort_by(|a, b| a.name.cmp(&b.name));
    nodes
}

/// The plan for whole trees.
fn plan(rules: &Rules, source: &Tree, target: &Tree) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut waiting = vec![Rel::top()];
    while let Some(path) = waiting.pop() {
        let (ours, theirs) = (children(source, &path), children(target, &path));
        directory(rules, &Scope::default(), &path, ours, theirs, &mut |item| {
            if matches!(item.action, Action::Make | Action::Enter) {
                waiting.push(item.path.clone());
            }
            items.push(item);
        });
    }
    let mut cleared: Vec<Rel> =
        items.iter().filter(|item| item.action == Action::Clear).map(|i| i.path.clone()).collect();
    while let Some(path) = cleared.pop() {
        clearing(rules, &Scope::default(), &path, children(target, &path), &mut |item| {
            if item.action == Action::Clear {
                cleared.push(item.path.clone());
            }
            items.push(item);
        });
    }
    items
}

/// Does what a plan says.
fn apply(rules: &Rules, items: &[Item], target: &mut Tree) {
    let mut cleared = Vec::new();
    for item in items {
        match (item.action, &item.source) {
            (Action::Delete, _) => _ = target.remove(&item.path),
            (Action::Clear, _) => cleared.push(item.path.clone()),
            (Action::Make, _) => _ = target.insert(item.path.clone(), Node::new(item.path.name(), Kind::Dir)),
            (Action::Transfer | Action::Link | Action::SetMode | Action::Compare, Some(source)) => {
                let mode = rules.modes.zip(source.mode).map(|(mask, mode)| mask.apply(mode, source.kind));
                target.insert(item.path.clone(), Node { mode, ..source.clone() });
            }
            _ => {}
        }
    }
    cleared.sort();
    for path in cleared.into_iter().rev() {
        if children(target, &path).is_empty() {
            target.remove(&path);
        }
    }
}

fn done(items: &[Item]) -> Vec<(&str, Action, &Why)> {
    let mut all: Vec<_> = items
        .iter()
        .filter(|item| !matches!(item.action, Action::Keep | Action::Enter))
        .map(|item| (std::str::from_utf8(item.path.as_bytes()).unwrap(), item.action, &item.why))
        .collect();
    all.sort_by_key(|(path, ..)| *path);
    all
}

fn tree(paths: &[(&str, Node)]) -> Tree {
    paths
        .iter()
        .map(|(path, node)| (rel(path), Node { name: rel(path).name().into(), ..node.clone() }))
        .collect()
}

#[test]
fn the_table_of_reasons() {
    let source = tree(&[
        ("new", file("", 1, 100)),
        ("size", file("", 2, 100)),
        ("newer", file("", 1, 200)),
        ("older", file("", 1, 50)),
        ("same", file("", 1, 101)),
        ("d", Node::new(b"", Kind::Dir)),
        ("d/deep", file("", 1, 1)),
        ("kind", Node::new(b"", Kind::Dir)),
        ("kind2", file("", 1, 1)),
        ("link", Node::new(b"", Kind::Link)),
    ]);
    let target = tree(&[
        ("size", file("", 1, 100)),
        ("newer", file("", 1, 100)),
        ("older", file("", 1, 100)),
        ("same", file("", 1, 100)),
        ("kind", file("", 1, 1)),
        ("kind2", Node::new(b"", Kind::Link)),
        ("gone", file("", 1, 1)),
        ("g", Node::new(b"", Kind::Dir)),
        ("g/one", file("", 1, 1)),
    ]);
    let is = [
        ("d", Action::Make, &Why::New),
        ("d/deep", Action::Transfer, &Why::New),
        ("kind", Action::Refuse, &Why::Kind),
        ("kind2", Action::Refuse, &Why::Kind),
        ("new", Action::Transfer, &Why::New),
        ("newer", Action::Transfer, &Why::Newer),
        ("older", Action::Transfer, &Why::Older),
        ("size", Action::Transfer, &Why::Size),
    ];
    assert_eq!(done(&plan(&rules(), &source, &target)), is);
    let written =
        Rules { compare: Compare { time: Some(Times::Written { ahead: 0 }), ..rules().compare }, ..rules() };
    assert!(done(&plan(&written, &source, &target)).iter().all(|(path, ..)| *path != "older"));
    let delete = Rules { delete: Delete::After, which: Which::Missing, ..rules() };
    let is = [
        ("d", Action::Make, &Why::New),
        ("d/deep", Action::Transfer, &Why::New),
        ("g", Action::Clear, &Why::Gone),
        ("g/one", Action::Delete, &Why::Gone),
        ("gone", Action::Delete, &Why::Gone),
        ("kind", Action::Refuse, &Why::Kind),
        ("kind2", Action::Refuse, &Why::Kind),
        ("new", Action::Transfer, &Why::New),
    ];
    assert_eq!(done(&plan(&delete, &source, &target)), is);
}

#[test]
fn a_clock_that_is_ahead_hides_no_change() {
    // Written at 100 by a clock that is 50 ahead: at 50 of ours.
    let (from, to) = (file("f", 1, 60), file("f", 1, 100));
    let verdict = |ahead| {
        let rules =
            Rules { compare: Compare { time: Some(Times::Written { ahead }), ..rules().compare }, ..rules() };
        super::file(&rules, &from, Some(&to))
    };
    assert_eq!(verdict(0), (Action::Keep, Why::Same));
    assert_eq!(verdict(50), (Action::Transfer, Why::Newer));
}

#[test]
fn times_are_compared_as_exactly_as_both_are_known() {
    let stamp = |seconds, precision| Some(Stamp { seconds, precision });
    let verdict = |from, to| compare_times(Times::Kept, from, to).unwrap();
    let (second, minute, day) = (Precision::Second, Precision::Minute, Precision::Day);
    assert_eq!(verdict(stamp(1000, second), stamp(999, second)), Why::Same);
    assert_eq!(verdict(stamp(1001, second), stamp(999, second)), Why::Newer);
    assert_eq!(verdict(stamp(1019, second), stamp(960, minute)), Why::Same);
    assert_eq!(verdict(stamp(1020, second), stamp(960, minute)), Why::Newer);
    assert_eq!(verdict(stamp(0, day), stamp(86_399, second)), Why::Same);
    assert_eq!(compare_times(Times::Kept, None, stamp(0, day)), None);
}

#[test]
fn shards_share_a_tree() {
    let count = 7;
    let mut sizes = vec![0; 7];
    for number in 0..7000 {
        let path = rel(&format!("some/path/{number}"));
        let of = (0..count).filter(|index| Shard { index: *index, count }.has(&path)).collect::<Vec<_>>();
        assert_eq!(of.len(), 1);
        sizes[usize::try_from(of[0]).unwrap()] += 1;
    }
    assert!(sizes.iter().all(|size| (800..1200).contains(size)), "{sizes:?}");
    assert!(Shard { index: 0, count: 1 }.has(&rel("x")));
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![Just("a"), Just("b"), Just("c.o"), Just("keep"), Just(".x.ketch-part"), Just("ü")]
        .prop_map(str::to_owned)
}

fn node() -> impl Strategy<Value = Node> {
    let kind = prop_oneof![5 => Just(Kind::File), 3 => Just(Kind::Dir), 1 => Just(Kind::Link), 1 => Just(Kind::Other)];
    let time = proptest::option::weighted(0.9, 0i64..6);
    let size = proptest::option::weighted(0.9, 0u64..3);
    (kind, size, time, proptest::option::of(0u16..0o1000)).prop_map(|(kind, size, seconds, mode)| Node {
        name: Box::default(),
        kind,
        size: size.filter(|_| kind == Kind::File),
        time: seconds.map(|seconds| Stamp { seconds: seconds * 2, precision: Precision::Second }),
        mode,
        target: (kind == Kind::Link).then(|| b"a"[..].into()),
    })
}

/// A tree: what is put into something that is no directory is not there.
fn any_tree() -> impl Strategy<Value = Tree> {
    let path = proptest::collection::vec(name(), 1..4).prop_map(|names| names.join("/"));
    proptest::collection::btree_map(path, node(), 0..14).prop_map(|found| {
        let mut tree = Tree::new();
        for (path, node) in found {
            let path = rel(&path);
            let mut above = path.parent();
            let mut chain = Vec::new();
            while !above.is_top() {
                chain.push(above.clone());
                above = above.parent();
            }
            let fits = chain.iter().all(|dir| tree.get(dir).is_none_or(|node: &Node| node.kind == Kind::Dir));
            if fits {
                for dir in chain {
                    tree.entry(dir.clone()).or_insert_with(|| Node::new(dir.name(), Kind::Dir));
                }
                let name = path.name().into();
                tree.entry(path).or_insert(Node { name, ..node });
            }
        }
        tree
    })
}

fn any_rules() -> impl Strategy<Value = Rules> {
    let delete = prop_oneof![Just(Delete::Never), Just(Delete::Before), Just(Delete::After)];
    let which = prop_oneof![4 => Just(Which::Different), 1 => Just(Which::All), 1 => Just(Which::Newer), 1 => Just(Which::Missing), 1 => Just(Which::Existing)];
    let links = prop_oneof![Just(Links::Skip), Just(Links::Recreate)];
    let patterns = prop_oneof![
        Just(vec![]),
        Just(vec!["*.o"]),
        Just(vec!["keep"]),
        Just(vec!["/a/"]),
        Just(vec!["!b"]),
        Just(vec!["*", "!a", "!a/**"])
    ];
    (delete, which, links, patterns, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(delete, which, links, patterns, time, modes, delete_excluded)| {
            let line = |text: &str| Line { from: "--exclude".to_owned(), text: text.to_owned() };
            let filter = Filter::default().with_patterns(patterns.into_iter().map(line).collect()).unwrap();
            let compare = Compare { time: time.then_some(Times::Kept), ..rules().compare };
            let modes = modes.then_some(Mask(0o755));
            Rules { delete, which, links, filter, compare, modes, delete_excluded, ..rules() }
        },
    )
}

/// Tells whether a path, or a directory on the way to it, is left out.
fn is_out(rules: &Rules, tree: &Tree, path: &Rel) -> bool {
    let mut path = path.clone();
    while !path.is_top() {
        let node = tree.get(&path).cloned().unwrap_or_else(|| Node::new(path.name(), Kind::Dir));
        if rules.filter.judge(&Scope::default(), &path, &node).is_out() {
            return true;
        }
        path = path.parent();
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_names_nothing_that_is_not_in_its_trees(rules in any_rules(), source in any_tree(), target in any_tree()) {
        let mut seen = std::collections::BTreeSet::new();
        for item in plan(&rules, &source, &target) {
            prop_assert!(seen.insert(item.path.clone()), "{} is planned twice", item.path.display());
            prop_assert_eq!(source.get(&item.path).filter(|_| item.source.is_some()), item.source.as_ref());
            prop_assert_eq!(target.get(&item.path).filter(|_| item.target.is_some()), item.target.as_ref());
            prop_assert!(item.source.is_some() || item.target.is_some());
            prop_assert!(!is_ours(item.path.name()) || item.source.is_none());
        }
    }

    #[test]
    fn what_the_source_has_is_never_deleted(rules in any_rules(), source in any_tree(), target in any_tree()) {
        for item in plan(&rules, &source, &target) {
            if matches!(item.action, Action::Delete | Action::Clear) {
                let left_out = rules.delete_excluded && is_out(&rules, &source, &item.path);
                prop_assert!(item.source.is_none() || left_out);
                prop_assert!(rules.delete != Delete::Never && target.contains_key(&item.path));
            }
        }
    }

    #[test]
    fn what_is_left_out_is_never_touched(rules in any_rules(), source in any_tree(), target in any_tree()) {
        let rules = Rules { delete_excluded: false, ..rules };
        for item in plan(&rules, &source, &target) {
            if !matches!(item.action, Action::Keep | Action::Enter | Action::Clear) {
                let tree = if item.source.is_some() { &source } else { &target };
                prop_assert!(!is_out(&rules, tree, &item.path), "{:?}", item);
            }
        }
        let mut after = target.clone();
        apply(&rules, &plan(&rules, &source, &target), &mut after);
        for (path, node) in &target {
            if is_out(&rules, &target, path) && !source.contains_key(path) {
                prop_assert_eq!(after.get(path), Some(node), "{}", path.display());
            }
        }
    }

    #[test]
    fn a_plan_that_was_done_leaves_nothing_to_do(rules in any_rules(), source in any_tree(), target in any_tree()) {
        // What cannot be compared, or is wanted in any case, is transferred each time.
        let rules = Rules { which: if rules.which == Which::All { Which::Different } else { rules.which }, ..rules };
        let mut after = target.clone();
        apply(&rules, &plan(&rules, &source, &target), &mut after);
        for item in plan(&rules, &source, &after) {
            let idle = matches!(item.action, Action::Keep | Action::Enter | Action::Refuse | Action::Clear);
            prop_assert!(idle || item.why == Why::Unknown, "{:?}", item);
        }
    }

    #[test]
    fn a_tree_is_like_itself(rules in any_rules(), tree in any_tree()) {
        let rules = Rules { modes: None, which: Which::Different, delete_excluded: false, ..rules };
        for item in plan(&rules, &tree, &tree) {
            let idle = matches!(item.action, Action::Keep | Action::Enter) || item.why == Why::Unknown;
            prop_assert!(idle, "{:?}", item);
        }
    }

    #[test]
    fn with_deletion_the_trees_become_one(mut source in any_tree(), mut target in any_tree()) {
        for tree in [&mut source, &mut target] {
            tree.retain(|path, node| {
                matches!(node.kind, Kind::File | Kind::Dir) && !path.names().any(is_ours)
            });
        }
        let rules = Rules { delete: Delete::After, ..rules() };
        let items = plan(&rules, &source, &target);
        let refused: Vec<Rel> =
            items.iter().filter(|item| item.action == Action::Refuse).map(|item| item.path.clone()).collect();
        let mut after = target.clone();
        apply(&rules, &items, &mut after);
        let settled = |path: &&Rel| !refused.iter().any(|refused| path.is_within(refused));
        let names = |tree: &Tree| tree.keys().filter(settled).cloned().collect::<Vec<_>>();
        prop_assert_eq!(names(&source), names(&after));
    }
}
