//! Which proxy is taken, and that active mode is not possible through any.

use super::{SCHEMES, Scene};
use crate::support::proxy::Proxy;

/// How many clients a proxy has when a file is fetched with these variables and options; `ONE` and `TWO` stand for
/// two proxies.
#[track_caller]
fn clients(environment: &[(&str, &str)], options: &[&str]) -> (usize, usize) {
    let (scene, one, two) = (Scene::new(), Proxy::good(), Proxy::good());
    let told = |text: &str| text.replace("ONE", &one.url("socks5h")).replace("TWO", &two.url("http"));
    let environment: Vec<(&str, String)> =
        environment.iter().map(|(name, value)| (*name, told(value))).collect();
    let environment: Vec<(&str, &str)> =
        environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let options: Vec<String> = options.iter().map(|text| told(text)).collect();
    let mut args: Vec<&str> = options.iter().map(String::as_str).collect();
    args.extend(["cat", "URL/f"]);
    let run = scene.run_in(&environment, &args);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "what is in f\n", ""));
    (one.clients(), two.clients())
}

#[test]
fn the_environment_names_one() {
    for name in ["ALL_PROXY", "all_proxy", "FTP_PROXY", "ftp_proxy"] {
        assert_eq!(clients(&[(name, "ONE")], &[]), (2, 0), "{name}");
    }
    // For the web, and empty ones, are none.
    assert_eq!(clients(&[("HTTP_PROXY", "ONE"), ("https_proxy", "ONE"), ("ALL_PROXY", "")], &[]), (0, 0));
}

#[test]
fn the_one_for_ftp_wins_over_the_one_for_all() {
    assert_eq!(clients(&[("all_proxy", "ONE"), ("FTP_PROXY", "TWO")], &[]), (0, 2));
    assert_eq!(clients(&[("ALL_PROXY", "ONE"), ("all_proxy", "TWO")], &[]), (0, 2));
}

#[test]
fn no_proxy_excepts_hosts() {
    let all = ("ALL_PROXY", "ONE");
    for (name, hosts, expected) in [
        ("NO_PROXY", "127.0.0.1", 0),
        ("no_proxy", "example.com, 127.0.0.0/8", 0),
        ("NO_PROXY", "*", 0),
        ("NO_PROXY", "127.0.0.2,localhost", 2),
        ("NO_PROXY", "", 2),
    ] {
        assert_eq!(clients(&[all, (name, hosts)], &[]), (expected, 0), "{name}={hosts}");
    }
}

#[test]
fn the_option_wins_over_the_environment() {
    assert_eq!(clients(&[("ALL_PROXY", "ONE")], &["--proxy", "TWO"]), (0, 2));
    assert_eq!(clients(&[("ALL_PROXY", "ONE"), ("NO_PROXY", "*")], &["--proxy", "TWO"]), (0, 2));
    assert_eq!(clients(&[("ALL_PROXY", "ONE")], &["--proxy", "none"]), (0, 0));
}

#[test]
fn the_configuration_wins_over_the_environment() {
    let (scene, one, two) = (Scene::new(), Proxy::good(), Proxy::good());
    let (one_url, two_url) = (one.url("socks5h"), two.url("http"));
    let file = |text: &str| std::fs::write(scene.local("config"), text).unwrap();
    let args = ["--config", "config", "cat", "URL/f"];
    file(&format!("proxy {one_url}\n"));
    assert_eq!(scene.run_in(&[("ALL_PROXY", &two_url), ("NO_PROXY", "*")], &args).code, Some(0));
    assert_eq!((one.clients(), two.clients()), (2, 0));
    file("[127.0.*]\nproxy none\n");
    assert_eq!(scene.run_in(&[("ALL_PROXY", &two_url)], &args).code, Some(0));
    assert_eq!((one.clients(), two.clients()), (2, 0));
    file("[*.example.com]\nproxy none\n");
    assert_eq!(scene.run_in(&[("ALL_PROXY", &two_url)], &args).code, Some(0));
    assert_eq!((one.clients(), two.clients()), (2, 2));
}

#[test]
fn a_proxy_that_is_none_is_told_without_its_password() {
    let scene = Scene::new();
    for (text, why) in [
        ("https://ann:sesame@h", "proxies that are reached by `https` are not supported"),
        ("socks4://ann:sesame@h", "the scheme `socks4` is not supported"),
        ("socks5h://ann:sesame@h:99999", "the port is not a number from 1 to 65535"),
        ("ann:sesame@", "the host is missing"),
    ] {
        let by_option = scene.run(&["--proxy", text, "ls", "URL/"]);
        let in_the_shell = scene.run(&["-v", "-c", &format!("open --proxy '{text}' URL/")]);
        let by_environment = scene.run_in(&[("ALL_PROXY", text)], &["ls", "URL/"]);
        for (run, name) in [(by_option, "--proxy"), (in_the_shell, "--proxy"), (by_environment, "ALL_PROXY")]
        {
            assert_eq!(run.code, Some(2), "{text} {run}");
            assert!(run.stderr.contains(&format!("`{name}` cannot be that: {why}")), "{text} {run}");
            assert!(!run.stderr.contains("sesame"), "{text} {run}");
        }
    }
    assert_eq!(scene.site.server.log(), [""; 0]);
}

#[test]
fn active_mode_is_refused_before_anything_is_sent() {
    for scheme in SCHEMES {
        for mode in ["active", "port", "eprt"] {
            let (scene, proxy) = (Scene::new(), Proxy::good());
            let told = scene.ends(26, &proxy.url(scheme), &["--mode", mode, "get", "URL/f"]);
            let why = format!(
                "caused by: mode `{mode}` does not work through a proxy: the server cannot connect back to us\n"
            );
            assert!(told.ends_with(&why), "{told}");
            assert_eq!(proxy.clients(), 0);
        }
    }
}

#[test]
fn active_mode_is_refused_on_a_connection_through_a_proxy() {
    for command in ["active", "ls -A", "passive off", "mode eprt", "get --mode port f"] {
        let (scene, proxy) = (Scene::new(), Proxy::good());
        let told =
            scene.ends(0, &proxy.url("socks5h"), &["URL/", "-c", &format!("cat f; -{command}; cat f")]);
        assert!(told.contains("does not work through a proxy"), "{command}: {told}");
        assert_eq!(scene.methods(), ["EPSV"; 2], "{command}");
    }
}

#[test]
fn auto_mode_is_passive_only() {
    let scene = Scene::at(crate::support::site::Site::with(|config| config.without = vec!["EPSV", "PASV"]));
    let told = scene.ends(33, &Proxy::good().url("http"), &["cat", "URL/f"]);
    assert_eq!(scene.methods(), ["EPSV", "PASV"]);
    assert!(!told.contains("--active"), "{told}");
}

#[test]
fn a_connection_that_stands_is_not_taken_for_one_through_a_proxy() {
    let (scene, proxy) = (Scene::new(), Proxy::good());
    let url = proxy.url("socks5h");
    let run = scene.run(&["URL/", "-c", &format!("cat f; cat --proxy {url} f")]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), "what is in f\n"), "{run}");
    assert!(run.stderr.contains("goes another way than `--proxy` says"), "{run}");
    assert_eq!(proxy.clients(), 0);
    // A URL brings a connection of its own, which goes the way that was asked for.
    let run = scene.run(&["-c", &format!("cat URL/f; cat --proxy {url} URL/f; cat URL/f")]);
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(proxy.clients(), 2);
    // Behind the command of a command line it is for the connection, too.
    let run = scene.run(&["URL/", "cat", "f", "--proxy", &url]);
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(proxy.clients(), 4);
}
