//! Background jobs as people see them: a line each, and one for each file on its way.

use indicatif::{BinaryBytes, HumanDuration};

use super::progress::shortened;
use crate::commands::JobView;
use crate::escape::escape;
use crate::report::JobState;

/// The jobs, with how far they are.
pub(super) fn list(jobs: &[JobView], columns: Option<usize>) -> String {
    let mut text = String::new();
    for job in jobs {
        text.push_str(&format!("[{}] {}: {}\n", job.number, job.state.name(), job.line));
        let mut done = Vec::new();
        if job.files > 0 {
            done.push(format!("{} {}", job.files, if job.files == 1 { "file" } else { "files" }));
        }
        if job.bytes > 0 {
            done.push(BinaryBytes(job.bytes).to_string());
        }
        done.push(format!("in {}", HumanDuration(job.took)));
        if let JobState::Failed(kind) = job.state {
            done.push(format!("exit code {}", kind.code()));
        }
        text.push_str(&format!("    {}\n", done.join(", ")));
        for (name, moved, size) in &job.transfers {
            let far = match size {
                Some(size) => format!("{} of {}", BinaryBytes(*moved), BinaryBytes(*size)),
                None => BinaryBytes(*moved).to_string(),
            };
            let name = escape(name).to_string();
            let name = match columns {
                Some(columns) => shortened(&name, columns.saturating_sub(far.len() + 6)),
                None => name,
            };
            text.push_str(&format!("    {name}: {far}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use std::time::Duration;

    #[test]
    fn a_job_says_how_far_it_is() {
        let job = JobView {
            number: 2,
            line: "mget *.gz".to_owned(),
            state: JobState::Running,
            took: Duration::from_secs(61),
            files: 1,
            bytes: 3 << 20,
            transfers: vec![(b"a/long/path/to/big.gz".to_vec(), 1 << 20, Some(4 << 20))],
        };
        let expected = "[2] running: mget *.gz\n    1 file, 3.00 MiB, in 61 seconds\n    …to/big.gz: 1.00 MiB of 4.00 MiB\n";
        assert_eq!(list(std::slice::from_ref(&job), Some(36)), expected);
        let failed = JobView {
            state: JobState::Failed(ErrorKind::NotFound),
            files: 0,
            bytes: 0,
            transfers: Vec::new(),
            ..job
        };
        assert_eq!(list(&[failed], Some(80)), "[2] failed: mget *.gz\n    in 61 seconds, exit code 23\n");
    }
}
