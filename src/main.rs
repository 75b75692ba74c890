//! The `ketch` binary: it calls the library and nothing else.

fn main() -> std::process::ExitCode {
    ketch::ui::run(std::env::args_os())
}
