//! The queue on a disk of its own, and what several processes would do to it.

use super::*;
use std::os::unix::fs::PermissionsExt;

fn queue() -> (tempfile::TempDir, Queue) {
    let home = tempfile::tempdir().unwrap();
    let queue = Queue::at(Some(home.path().join("ketch/queue")));
    (home, queue)
}

fn entry(line: &str) -> Entry {
    Entry {
        number: 0,
        work: Work::Line(line.to_owned()),
        url: Some("ftp://bob@h/pub".to_owned()),
        settings: vec![("mode".to_owned(), "passive".to_owned())],
        here: "/tmp".into(),
        added: 0,
        begun: false,
        failure: None,
    }
}

/// Numbers and states.
fn states(queue: &Queue) -> Vec<(u32, &'static str, bool)> {
    let all = queue.list().unwrap().into_iter();
    all.map(|one| (one.entry.number, one.state.name(), one.entry.begun)).collect()
}

fn next(queue: &Queue) -> Option<Claim> {
    queue.claim(&Pick::Waiting, &[], queue.stops().unwrap()).unwrap()
}

#[test]
fn an_entry_is_run_by_one_at_a_time_and_stays_until_it_is_done() {
    let (home, queue) = queue();
    assert!(queue.list().unwrap().is_empty() && !home.path().join("ketch").exists());
    for line in ["get a", "get b", "get c"] {
        queue.add(entry(line)).unwrap();
    }
    let first = next(&queue).unwrap();
    let second = next(&queue).unwrap();
    assert_eq!((&first.entry.work, second.entry.number), (&Work::Line("get a".to_owned()), 2));
    assert_eq!(states(&queue), [(1, "running", true), (2, "running", true), (3, "waiting", false)]);
    queue.end(&first, Ending::Done).unwrap();
    queue.end(&second, Ending::Failed(Failure::new(ErrorKind::NotFound, "not\n there"))).unwrap();
    drop((first, second));
    assert_eq!(states(&queue), [(2, "failed", true), (3, "waiting", false)]);
    let failed = queue.list().unwrap().remove(0).entry.failure.unwrap();
    assert_eq!((failed.code, failed.why.as_str()), (23, "not there"));
    let third = next(&queue).unwrap();
    assert_eq!(third.entry.number, 3);
    assert!(next(&queue).is_none(), "what failed is not tried again by itself");
    // As when the process that runs it is killed.
    drop(third);
    assert_eq!(states(&queue), [(2, "failed", true), (3, "waiting", true)]);
    let again = next(&queue).unwrap();
    assert!(again.entry.begun);
    queue.end(&again, Ending::Interrupted).unwrap();
    drop(again);
    let stops = queue.stops().unwrap();
    let failed = queue.claim(&Pick::These(vec![2]), &[], stops).unwrap().unwrap();
    assert_eq!(failed.entry.number, 2);
    assert!(queue.claim(&Pick::All, &[3], stops).unwrap().is_none());
    queue.end(&failed, Ending::Untouched).unwrap();
    assert_eq!(states(&queue)[0], (2, "failed", true));
    let left: Vec<_> = fs::read_dir(home.path().join("ketch/queue")).unwrap().flatten().collect();
    assert!(left.iter().all(|file| file.metadata().unwrap().permissions().mode() & 0o777 == 0o600));
    let directory = fs::metadata(home.path().join("ketch/queue")).unwrap();
    assert_eq!(directory.permissions().mode() & 0o777, 0o700);
}

#[test]
fn what_is_run_is_not_removed_and_numbers_are_not_given_twice() {
    let (_home, queue) = queue();
    for line in ["get a", "get b", "get c"] {
        queue.add(entry(line)).unwrap();
    }
    let first = next(&queue).unwrap();
    let removed = queue.remove(|entry| entry.number != 2).unwrap();
    assert_eq!(removed, Removed { gone: vec![3], running: vec![1] });
    queue.end(&first, Ending::Done).unwrap();
    assert_eq!(queue.add(entry("get d")).unwrap().number, 4);
    assert_eq!(queue.remove(|_| true).unwrap().gone, [2, 4]);
    assert_eq!(queue.add(entry("get e")).unwrap().number, 1, "an empty queue begins anew");
}

#[test]
fn a_queue_that_is_told_to_stop_begins_nothing_more() {
    let (_home, queue) = queue();
    queue.add(entry("get a")).unwrap();
    let stops = queue.stops().unwrap();
    queue.stop().unwrap();
    assert!(queue.claim(&Pick::Waiting, &[], stops).unwrap().is_none());
    assert!(next(&queue).is_some(), "who begins later is not meant");
}

#[test]
fn names_are_kept_byte_by_byte() {
    use std::os::unix::ffi::OsStringExt;
    let (_home, queue) = queue();
    let odd = OsString::from_vec(b"a\xff\n".to_vec());
    let work = Work::Words(vec!["get".into(), odd.clone()]);
    queue.add(Entry { work: work.clone(), here: odd.clone(), ..entry("") }).unwrap();
    let kept = queue.list().unwrap().remove(0).entry;
    assert_eq!((kept.work, kept.here), (work, odd));
}

#[test]
fn what_makes_no_sense_is_told_and_not_written_over() {
    let (home, queue) = queue();
    let path = home.path().join("ketch/queue/list");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let head = "{\"v\":1,\"last\":1,\"stops\":0}\n";
    for (text, why) in [
        ("x\n".to_owned(), "line 1: expected value"),
        (format!("{head}{{}}\n"), "line 2: missing field `work`"),
        ("{\"v\":2,\"last\":1,\"stops\":0}\nx".to_owned(), "it was written by a newer ketch"),
    ] {
        fs::write(&path, &text).unwrap();
        let error = queue.add(entry("get a")).unwrap_err();
        let start = format!("`{}` is no queue of ours: {why}", path.display());
        assert!(error.to_string().starts_with(&start), "{error}");
        assert_eq!(error.kind(), ErrorKind::BadState);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}

#[test]
fn many_at_once_run_each_entry_once() {
    let (_home, queue) = queue();
    let ran = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for name in ["a", "b", "c", "d"] {
            let (queue, ran) = (&queue, &ran);
            scope.spawn(move || {
                for turn in 0..10 {
                    queue.add(entry(&format!("get {name}{turn}"))).unwrap();
                    while let Some(claim) = next(queue) {
                        ran.lock().unwrap().push(claim.entry.work.clone());
                        queue.end(&claim, Ending::Done).unwrap();
                    }
                }
            });
        }
    });
    let mut ran: Vec<_> = ran.into_inner().unwrap().into_iter().map(|work| format!("{work:?}")).collect();
    assert_eq!(ran.len(), 40);
    ran.sort();
    ran.dedup();
    assert_eq!(ran.len(), 40, "none ran twice");
    assert!(queue.list().unwrap().is_empty());
}
