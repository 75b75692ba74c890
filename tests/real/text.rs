//! TYPE A: line ends on both sides.

use super::runner::checks;
use super::scene::{Scene, holds};

checks! {
    Moves text_comes_down_with_our_line_ends,
    Moves a_file_with_crlf_comes_down_with_lf {
        PureFtpd: "it sends CR CR LF for CR LF",
    },
    Moves a_cr_alone_comes_down_as_it_is,
    Moves text_goes_up_with_the_server_s_line_ends,
    Moves a_file_with_crlf_goes_up_as_text,
    Moves a_cr_alone_goes_up_as_it_is {
        PureFtpd: "it throws away every CR",
    },
    Moves the_type_of_the_session_holds_until_it_changes,
    Moves a_url_can_ask_for_text,
    Moves without_type_a_nothing_is_converted,
}

fn text_comes_down_with_our_line_ends(s: &Scene<'_>) {
    s.put_there("file", "one\n\ntwo\nthe end");
    s.ok(&["get", "-a", "file"]);
    holds(&s.here("file"), "one\n\ntwo\nthe end");
    assert_eq!(s.ok(&["cat", "--ascii", "file"]), "one\n\ntwo\nthe end");
}

fn a_file_with_crlf_comes_down_with_lf(s: &Scene<'_>) {
    s.put_there("file", "one\r\n\r\ntwo\r\n");
    assert_eq!(s.ok(&["cat", "-a", "file"]), "one\n\ntwo\n");
}

fn a_cr_alone_comes_down_as_it_is(s: &Scene<'_>) {
    s.put_there("file", "\rone\rtwo\n\rthree\r");
    assert_eq!(s.ok(&["cat", "-a", "file"]), "\rone\rtwo\n\rthree\r");
}

fn text_goes_up_with_the_server_s_line_ends(s: &Scene<'_>) {
    s.put_here("file", "\none\n\ntwo\nthe end");
    s.ok(&["put", "-a", "file"]);
    holds(&s.there("file"), "\none\n\ntwo\nthe end");
}

fn a_file_with_crlf_goes_up_as_text(s: &Scene<'_>) {
    s.put_here("file", "one\r\n\r\ntwo\r\n");
    s.ok(&["put", "-q", "-a", "file"]);
    holds(&s.there("file"), "one\n\ntwo\n");
}

fn a_cr_alone_goes_up_as_it_is(s: &Scene<'_>) {
    s.put_here("file", "one\rtwo\n\rthree");
    s.ok(&["put", "-q", "-a", "file"]);
    holds(&s.there("file"), "one\rtwo\n\rthree");
}

fn the_type_of_the_session_holds_until_it_changes(s: &Scene<'_>) {
    s.put_there("file", "one\n");
    let run = s.run(&[
        "-v",
        "-c",
        "ascii; cat file; binary; cat file; type a; cat file; type; type image; cat file",
    ]);
    let ascii = "type: ascii (line ends are converted; sizes cannot be verified)\n";
    let binary = "type: binary\n";
    let expected = [ascii, "one\n", binary, "one\n", ascii, "one\n", ascii, binary, "one\n"].concat();
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), expected.as_str()));
    let types: Vec<&str> = run.requests().into_iter().filter(|line| line.starts_with("TYPE")).collect();
    assert_eq!(types, ["TYPE A", "TYPE I", "TYPE A", "TYPE I"]);
}

fn a_url_can_ask_for_text(s: &Scene<'_>) {
    s.put_there("file", "one\n");
    s.put_here("up", "one\r\n");
    let run = s.run_free(&["-v", "cat", &s.url("file;type=a"), &s.url("file")]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "one\none\n"));
    let types: Vec<&str> = run.requests().into_iter().filter(|line| line.starts_with("TYPE")).collect();
    assert_eq!(types, ["TYPE A", "TYPE I"]);
    s.run_free(&["put", "-q", "up", &s.url("up;type=A")]).ok();
    holds(&s.there("up"), "one\n");
}

fn without_type_a_nothing_is_converted(s: &Scene<'_>) {
    let text = "one\r\ntwo\nthree\r\r\n\0\u{1f}\u{ff}";
    s.put_there("down", text);
    s.put_here("up", text);
    s.ok(&["get", "down"]);
    s.ok(&["put", "up"]);
    holds(&s.here("down"), text);
    holds(&s.there("up"), text);
}
