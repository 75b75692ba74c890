//! `jobs`, `fg`, `wait`, `kill`: what runs in the background.

use super::each::done_with;
use super::jobs;
use super::prelude::*;

/// Show what runs in the background, and what has ended since
#[derive(Debug, Args)]
pub struct Jobs {}

/// Bring a background job to the front: its progress is shown, and Ctrl-C is for it
#[derive(Debug, Args)]
pub struct Fg {
    /// Its number; without one the last
    #[arg(value_name = "JOB")]
    job: Option<JobName>,
}

/// Wait for background jobs, and exit as they did; Ctrl-C ends the wait only
#[derive(Debug, Args)]
pub struct Wait {
    /// Their numbers; without one all of them
    #[arg(value_name = "JOB")]
    jobs: Vec<JobName>,
}

/// End background jobs
#[derive(Debug, Args)]
pub struct Kill {
    /// Their numbers, or `all`
    #[arg(value_name = "JOB", required = true)]
    jobs: Vec<JobName>,
}

/// The number of a job, or what stands for several; its type is what completes it.
#[derive(Debug, Clone)]
pub struct JobName(String);

impl From<String> for JobName {
    fn from(text: String) -> JobName {
        JobName(text)
    }
}

impl JobName {
    fn is_all(&self) -> bool {
        self.0 == "all"
    }
}

impl Jobs {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let views = cx.jobs.views();
        cx.show(&Record::Jobs(&views))?;
        // A script may still want to know how they ended.
        if cx.interactive {
            cx.jobs.forget_the_ended();
        }
        Ok(Flow::Next)
    }
}

impl Fg {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let number = cx.jobs.find(self.job.as_ref().map(|JobName(name)| name.as_str()))?;
        let ended = jobs::foreground(cx, number);
        done_with(cx, "fg", (None, None), ended)?;
        Ok(Flow::Next)
    }
}

impl Wait {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let ended = named(cx, &self.jobs).and_then(|numbers| jobs::wait(cx, &numbers));
        done_with(cx, "wait", (None, None), ended)?;
        Ok(Flow::Next)
    }
}

impl Kill {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let killed = named(cx, &self.jobs);
        let killed = killed.map(|numbers| numbers.into_iter().for_each(|number| cx.jobs.kill(number)));
        done_with(cx, "kill", (None, None), killed)?;
        Ok(Flow::Next)
    }
}

/// The numbers of the jobs that are meant; none named is all.
fn named(cx: &Context<'_>, names: &[JobName]) -> anyhow::Result<Vec<u32>> {
    if names.is_empty() || names.iter().any(JobName::is_all) {
        return Ok(cx.jobs.views().iter().map(|job| job.number).collect());
    }
    names.iter().map(|JobName(name)| cx.jobs.find(Some(name))).collect()
}
