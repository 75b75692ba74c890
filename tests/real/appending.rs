//! `append` and `put --append`: behind what is there.

use super::runner::checks;
use super::scene::{Scene, holds, noise};

checks! {
    Moves append_goes_behind_what_is_there,
    Moves put_append_does_the_same,
    Moves appending_to_nothing_makes_the_file,
    Moves standard_input_is_appended,
}

fn append_goes_behind_what_is_there(s: &Scene<'_>) {
    s.put_there("log", "old\n");
    s.put_here("log", "new\n");
    assert_eq!(s.ok(&["append", "log"]), "");
    holds(&s.there("log"), "old\nnew\n");
    s.put_here("more", noise(70_000));
    s.ok(&["append", "more", "log"]);
    holds(&s.there("log"), [b"old\nnew\n", &*noise(70_000)].concat());
}

fn put_append_does_the_same(s: &Scene<'_>) {
    s.put_there("a", "old a\n");
    s.put_there("b", "old b\n");
    s.put_here("a", "new a\n");
    s.put_here("b", "new b\n");
    s.ok(&["put", "--append", "a", "b", "-O", "."]);
    holds(&s.there("a"), "old a\nnew a\n");
    holds(&s.there("b"), "old b\nnew b\n");
}

fn appending_to_nothing_makes_the_file(s: &Scene<'_>) {
    s.put_here("log", "new\n");
    s.ok(&["append", "log"]);
    holds(&s.there("log"), "new\n");
}

fn standard_input_is_appended(s: &Scene<'_>) {
    s.put_there("log", "old\n");
    let mut command = s.ketch(&[s.target()]);
    command.args(["append", "-", "log"]);
    s.finish(command, b"new\n").ok();
    holds(&s.there("log"), "old\nnew\n");
}
