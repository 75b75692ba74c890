//! Settings as people see them: in their groups, each with its value, and with what it does or who said so.

use super::wrap::{BELOW, readable, wrapped};
use crate::commands::{Layout, Shown};
use crate::settings::Origin;

/// All settings in their groups, with what they do or (as names) with who said so; or each of them in full.
pub(super) fn list(settings: &[Shown], layout: Layout, columns: Option<usize>) -> String {
    let width = readable(columns);
    if layout == Layout::Long {
        return settings.iter().map(|shown| full(shown, width)).collect();
    }
    let mut text = String::new();
    let mut group = "";
    for shown in settings {
        if shown.setting.group != group {
            group = &shown.setting.group;
            text.push_str(&format!("{}{group}:\n", if text.is_empty() { "" } else { "\n" }));
        }
        let line = format!("  {} {}\n", shown.setting.name, value(shown));
        text.push_str(&wrapped(&line, width, BELOW));
        match layout {
            Layout::Names => text.push_str(&origin(shown, width)),
            _ => text.push_str(&paragraph(&shown.setting.help, width)),
        }
    }
    text
}

/// Who said what it is, if anybody did.
fn origin(shown: &Shown, width: usize) -> String {
    match shown.origin {
        Origin::Default => String::new(),
        ref origin => paragraph(&format!("From: {origin}"), width),
    }
}

/// One setting with all that there is to know of it.
fn full(shown: &Shown, width: usize) -> String {
    let setting = &shown.setting;
    let mut text = wrapped(&format!("{} {}\n", setting.name, value(shown)), width, BELOW);
    text.push_str(&paragraph(&setting.help, width));
    if !setting.values.is_empty() {
        text.push_str(&paragraph(&format!("Values: {}", setting.values.join(", ")), width));
    }
    text.push_str(&origin(shown, width));
    text
}

/// What it is, or would be if nobody said anything.
fn value(shown: &Shown) -> String {
    match (&shown.value, &shown.setting.default) {
        (Some(value), _) => format!("= {value}"),
        (None, Some(default)) => format!("= {default} (default)"),
        (None, None) if shown.setting.is_switch() => "= off (default)".to_owned(),
        (None, None) => "is not set".to_owned(),
    }
}

/// A paragraph below the line that it belongs to.
fn paragraph(text: &str, width: usize) -> String {
    wrapped(&format!("{:BELOW$}{text}\n", ""), width, BELOW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::words;

    fn shown(name: &str, value: Option<&str>) -> Shown {
        let setting = words::all().into_iter().find(|setting| setting.name == name).unwrap();
        let origin = value.map_or(Origin::Default, |_| Origin::Environment("KETCH_X".to_owned()));
        Shown { setting, value: value.map(ToOwned::to_owned), origin }
    }

    #[test]
    fn settings_fit_a_narrow_terminal() {
        let all: Vec<Shown> = ["user", "retries", "atomic"].map(|name| shown(name, None)).into();
        let text = list(&all, Layout::Columns, Some(40));
        let expected = "\
Login:
  user is not set
    User name; without one the login is
    anonymous

Time:
  retries = 3 (default)
    Try a transfer again so often that
    failed in a way that may pass

Transfer:
  atomic = off (default)
    Give uploads their name only when
    they are whole
";
        assert_eq!(text, expected);
    }

    #[test]
    fn one_setting_is_shown_with_its_values() {
        let text = list(&[shown("verify", Some("hash"))], Layout::Long, Some(100));
        assert!(text.starts_with("verify = hash\n    How transfers are verified"), "{text}");
        assert!(
            text.ends_with("\n    Values: auto, size, hash\n    From: KETCH_X in the environment\n"),
            "{text}"
        );
    }

    #[test]
    fn who_said_so_stands_in_the_place_of_what_it_does() {
        let all = [shown("user", Some("ann")), shown("port", None)];
        let text = list(&all, Layout::Names, Some(30));
        let expected = "\
Login:
  user = ann
    From: KETCH_X in the
    environment
  port = 21, or 990 with
    implicit TLS (default)
";
        assert_eq!(text, expected);
    }
}
