//! Bookmarks: kept, used, edited, and taken over from other clients.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::Scene;
use crate::support::ketch::Run;
use crate::support::shell::Start;
use crate::support::site::PASSWORD;
use crate::support::terminal::Screen;

impl Scene {
    /// The file of bookmarks.
    fn bookmarks(&self) -> String {
        fs::read_to_string(self.local(".config/ketch/bookmarks")).unwrap_or_default()
    }

    /// Writes the file of bookmarks.
    fn write_bookmarks(&self, text: &str) {
        let file = self.local(".config/ketch/bookmarks");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text.replace("HOST", &self.site.address().to_string())).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    }
}

#[track_caller]
fn ok(run: &Run, stdout: &str, stderr: &str) {
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), stdout, stderr));
}

#[test]
fn a_server_is_kept_under_a_name_and_found_by_it() {
    let scene = Scene::new();
    scene.site.write("pub/deep/f", "hello\n");
    let host = scene.site.address();
    let run =
        scene.run(&["bookmark", "add", "work", "bob@HOST/pub", "--mode", "pasv", "--timeout", "7", "-q"]);
    ok(&run, "", "");
    let text = format!("[work]\nurl ftp://bob@{host}/pub\nmode pasv\ntimeout 7\n");
    assert!(scene.bookmarks().ends_with(&text), "{}", scene.bookmarks());
    ok(&scene.run(&["bookmark"]), &format!("work  ftp://bob@{host}/pub  mode=pasv  timeout=7\n"), "");
    let with_password =
        |args: &[&str]| Run::from(scene.command(args).env("KETCH_PASSWORD", PASSWORD).output().unwrap());
    ok(&with_password(&["work", "ls", "-1"]), "deep\n", "");
    ok(&with_password(&["work/deep", "cat", "f"]), "hello\n", "");
    ok(&with_password(&["-c", "open work//pub/deep; cat f"]), "hello\n", "");
    let log = scene.site.server.log();
    assert!(log.iter().any(|line| line == "PASV") && !log.iter().any(|line| line == "EPSV"), "{log:?}");
    // What is said goes before what the bookmark says.
    ok(&with_password(&["--mode", "epsv", "work", "ls", "-1"]), "deep\n", "");
    assert!(scene.site.server.log().iter().any(|line| line == "EPSV"));
    assert!(scene.ends(20, &["-u", "eve", "work", "ls"]).contains("and none was given"));
    let json = scene.run(&["bookmark", "list", "--json"]).stdout;
    assert!(
        json.contains("\"bookmark\":\"work\"") && json.contains("\"settings\":{\"mode\":\"pasv\""),
        "{json}"
    );
    ok(&scene.run(&["bookmark", "rm", "work"]), "", "");
    ok(
        &scene.run(&["bookmark"]),
        "",
        "note: there are no bookmarks; `bookmark add NAME` keeps the connection in hand\n",
    );
    assert_eq!(
        scene.ends(4, &["bookmark", "rm", "work"]),
        "error: there is no bookmark `work`; `bookmark` lists them\n"
    );
}

#[test]
fn a_bookmark_goes_before_the_environment_and_the_configuration() {
    let scene = Scene::new();
    scene.write_bookmarks("[work]\nurl ftp://HOST\nmode port\n");
    fs::write(scene.local("config"), "mode epsv\n").unwrap();
    let mut command = scene.command(&["--config", "config", "work", "mode"]);
    let run = Run::from(command.env("KETCH_MODE", "pasv").output().unwrap());
    assert!(run.stdout.starts_with("mode: port "), "{run}");
}

#[test]
fn the_connection_in_hand_is_kept_with_its_directory() {
    let scene = Scene::new();
    fs::create_dir_all(scene.site.path("a b")).unwrap();
    let host = scene.site.address();
    let run = scene.run(&["-c", "open --lock-step URL/; cd 'a b'; bookmark add here --tls off"]);
    let note = "note: its password is not kept; `--passwords` keeps it, and netrc or `--password-command` is better\n";
    let warned = "warning: a password in a script can be read by all who can read the script; better in a netrc file\n";
    let kept = format!("note: `here` is ftp://bob@{host}/%2Fa%20b/\n");
    ok(&run, "", &format!("{warned}{note}{kept}"));
    let section = format!("[here]\nurl ftp://bob@{host}/%2Fa%20b/\nlock-step on\ntls off\n");
    assert!(scene.bookmarks().ends_with(&section), "{}", scene.bookmarks());
    let told = scene.ends(13, &["URL/", "bookmark", "add", "here"]);
    assert!(told.contains("there is one already; `--force` replaces it"), "{told}");
    let run = scene.run(&["-q", "URL/", "bookmark", "add", "here", "--force", "--passwords"]);
    ok(&run, "", "");
    let run = scene.run(&["here", "pwd"]);
    ok(&run, "/\n", "");
    assert!(!scene.run(&["bookmark"]).stdout.contains(PASSWORD));
    assert_eq!(scene.ends(2, &["bookmark", "add", "x"]), "error: not connected; `open HOST` first\n");
}

#[test]
fn names_that_would_be_read_as_something_else_are_refused() {
    let scene = Scene::new();
    for name in ["a/b", "a@b", "a:b", "[a]", " a", ""] {
        let told = scene.ends(2, &["bookmark", "add", name, "h"]);
        assert!(told.contains("can be no name of a bookmark"), "{name}: {told}");
    }
}

#[test]
fn a_mistake_in_the_file_is_told_by_its_line() {
    let scene = Scene::new();
    scene.write_bookmarks("[work]\nurl HOST\ntiemout 3\n");
    let file = scene.local(".config/ketch/bookmarks").display().to_string();
    let words = format!("error: `{file}`, line 3: there is no setting `tiemout`; did you mean `timeout`?\n");
    for args in
        [&["work", "ls"][..], &["bookmark"], &["bookmark", "add", "x", "h"], &["bookmark", "rm", "work"]]
    {
        assert_eq!(scene.ends(2, args), words, "{args:?}");
    }
    // Whoever names a server by its URL needs no bookmarks.
    assert_eq!(scene.run(&["URL/", "ls"]).code, Some(0));
}

#[test]
fn what_the_editor_leaves_is_kept_when_it_makes_sense() {
    let scene = Scene::new();
    let edit = |editor: &str| {
        let mut command = scene.command(&["bookmark", "edit"]);
        Run::from(command.env("VISUAL", editor).output().unwrap())
    };
    ok(&edit("printf '[a]\\nurl h\\n' >>"), "", "");
    assert!(scene.bookmarks().ends_with("[a]\nurl h\n"), "{}", scene.bookmarks());
    ok(&edit("true"), "", "note: nothing has changed\n");
    let before = scene.bookmarks();
    let run = edit("printf '[b]\\nmode x\\n' >>");
    let draft = scene.local(".config/ketch/bookmarks.edit");
    assert_eq!(run.code, Some(2), "{run}");
    let line = before.lines().count() + 2;
    let words = format!("error: the bookmarks stay as they were: line {line}: `x` is no value for `mode`");
    assert!(run.stderr.starts_with(&words), "{run}");
    assert!(run.stderr.ends_with(&format!("what you wrote is in `{}`\n", draft.display())), "{run}");
    assert!(scene.bookmarks() == before && draft.exists());
    assert_eq!(edit("false").code, Some(2));
}

#[test]
fn bookmarks_of_other_clients_are_taken_over() {
    let scene = Scene::new();
    let place = |name: &str, text: &str| {
        let file = scene.local(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    place(".local/share/lftp/bookmarks", "one\tftp://bob:s%20e@h/pub/\ntwo\tsftp://x@h/\n");
    let file = |name: &str| scene.local(name).display().to_string();
    let run = scene.run(&["bookmark", "import", "lftp"]);
    let told = format!(
        "warning: not taken over of `two`: it is no FTP, but `sftp`\nnote: 1 bookmark taken over from `{}`\nnote: 1 \
         password left out; `--passwords` takes it over, too\n",
        file(".local/share/lftp/bookmarks")
    );
    ok(&run, "one  ftp://bob@h/pub/\n", &told);
    let ncftp = "NcFTP bookmark-file version: 8\nNumber of bookmarks: ??\n\
                 one,g,ketch,*encoded*czNjcmV0IHdvcmQA,,pub,I,2121,1795284154,1,1,-1,1,,,,,,,S,-1,\n";
    place(".ncftp/bookmarks", ncftp);
    let run = scene.run(&["bookmark", "import", "ncftp", "--passwords"]);
    let told = format!(
        "warning: `one` stays as it is: there is such a bookmark already, and no `--force`\nnote: 0 bookmarks taken \
         over from `{}`\n",
        file(".ncftp/bookmarks")
    );
    ok(&run, "", &told);
    assert_eq!(scene.run(&["bookmark", "import", "ncftp", "--passwords", "-f"]).code, Some(0));
    assert!(
        scene.bookmarks().contains("[one]\nurl ftp://ketch:s3cret%20word@g:2121/pub/\n"),
        "{}",
        scene.bookmarks()
    );
    place(
        "sites.xml",
        "<FileZilla3><Servers><Server><Host>h</Host><Protocol>4</Protocol><User>ann</User><Logontype>2</Logontype>\
         <PasvMode>MODE_ACTIVE</PasvMode><Name>Ann's</Name></Server></Servers></FileZilla3>",
    );
    let run = scene.run(&["-q", "bookmark", "import", "filezilla", "sites.xml"]);
    ok(&run, "Ann's  ftpes://ann@h/  mode=active\n", "");
    let told = scene.ends(10, &["bookmark", "import", "filezilla"]);
    assert!(told.contains(".config/filezilla/sitemanager.xml`"), "{told}");
    place("wrong", "<html/>");
    let told = scene.ends(2, &["bookmark", "import", "filezilla", "wrong"]);
    let words = "` cannot be the bookmarks of FileZilla: it is none of FileZilla's files: there is no `FileZilla3` \
                 around all\n";
    assert!(told.ends_with(words), "{told}");
}

#[test]
fn the_shell_knows_bookmarks_and_completes_them() {
    let scene = Scene::new();
    fs::create_dir(scene.site.path("pub")).unwrap();
    let shell = Start::with(&["-q"]).go();
    shell.run(&format!("bookmark add my-server {}/pub", scene.site.address()));
    shell.run("bookmark add other h");
    assert_eq!(shell.completed("open my"), "open my-server ");
    assert_eq!(shell.completed("bookmark r"), "bookmark rm ");
    assert_eq!(shell.completed("bookmark rm ot"), "bookmark rm other ");
    shell.run("open my-server");
    shell.terminal.wait("the prompt", |screen: &Screen| screen.line() == "anonymous@127.0.0.1:/pub [auto]>");
}
