//! The user's editor, on a local file.

use std::ffi::OsString;
use std::path::Path;

use super::shell::{Operands, program};
use super::{Context, Usage};
use crate::error::Error;
use crate::escape::escape;

/// What edits where nobody says it.
const USUAL: &str = "vi";

/// Runs the editor. Its name is the user's own, and may be several words; that of the file is handed to it as it is, and
/// no word of a shell's.
pub(super) fn run(cx: &mut Context<'_>, file: &Path) -> anyhow::Result<()> {
    let editor = cx.environment.editor.clone().unwrap_or_else(|| OsString::from(USUAL));
    let mut program = program(&editor, Operands::Follow);
    program.arg(file).current_dir(&cx.here);
    let status = cx.person().lend_terminal(&mut program).map_err(Error::local("run", &editor))?;
    if status.success() {
        return Ok(());
    }
    Err(Usage(format!("the editor `{}` ended with {status}", escape(editor.as_encoded_bytes()))).into())
}
