//! Proxies that want to know who asks.

use super::{SCHEMES, Scene};
use crate::support::proxy::{Config, Misdeed, Proxy};

/// A proxy for one user; the password holds what a URL has to encode.
fn guarded() -> Proxy {
    let login = Some(("ann".to_owned(), "open: sesame/ä".to_owned()));
    Proxy::start(Config { login, ..Config::default() })
}

fn url(scheme: &str, login: &str, proxy: &Proxy) -> String {
    format!("{scheme}://{login}@{}", proxy.address())
}

#[test]
fn the_right_password_lets_in_and_is_never_shown() {
    for scheme in SCHEMES {
        let (scene, proxy) = (Scene::new(), guarded());
        let url = url(scheme, "ann:open:%20sesame%2F%C3%A4", &proxy);
        for run in [
            scene.run(&["-v", "--proxy", &url, "cat", "URL/f"]),
            scene.run_in(&[("ALL_PROXY", &url)], &["-v", "cat", "URL/f"]),
            scene.run(&["-v", "-c", &format!("open --proxy '{url}' URL/; status; cat f")]),
        ] {
            assert_eq!(run.code, Some(0), "{scheme} {run}");
            assert!(run.stdout.ends_with("what is in f\n"), "{scheme} {run}");
            assert!(!run.to_string().contains("sesame"), "{scheme} {run}");
        }
        let login = Some(("ann".to_owned(), "open: sesame/ä".to_owned()));
        assert!(proxy.asked().iter().all(|asked| asked.login == login), "{:?}", proxy.asked());
    }
}

#[test]
fn the_wrong_password_is_exit_38() {
    for scheme in SCHEMES {
        let (scene, proxy) = (Scene::new(), guarded());
        let told = scene.ends(38, &url(scheme, "ann:sesam", &proxy), &["-v", "cat", "URL/f"]);
        let why = format!("the proxy `{}` refused the user name and the password\n", proxy.address());
        assert!(told.contains(&why), "{told}");
        assert!(!told.contains("sesam"), "{told}");
        assert_eq!((proxy.clients(), proxy.asked().len()), (1, 0));
    }
}

#[test]
fn tinyproxy_says_unauthorized_to_a_wrong_password() {
    let (scene, proxy) = (Scene::new(), Proxy::bad(Misdeed::Refuse(401)));
    let told = scene.ends(38, &url("http", "ann:sesam", &proxy), &["cat", "URL/f"]);
    assert!(told.contains("` refused the user name and the password\n"), "{told}");
}

#[test]
fn no_password_is_exit_38() {
    for scheme in SCHEMES {
        let (scene, proxy) = (Scene::new(), guarded());
        let told = scene.ends(38, &proxy.url(scheme), &["cat", "URL/f"]);
        let why = format!("the proxy `{}` asks for a user name and a password\n", proxy.address());
        assert!(told.contains(&why) && told.contains("hint: write it as "), "{told}");
    }
}

#[test]
fn a_password_that_is_not_asked_for_is_not_sent() {
    let (scene, proxy) = (Scene::new(), Proxy::good());
    scene.fetches(&url("socks5h", "ann:sesame", &proxy));
    assert!(proxy.asked().iter().all(|asked| asked.login.is_none()), "{:?}", proxy.asked());
}
