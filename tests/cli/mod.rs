//! The command line: exit codes, help, mistakes, scripts, and what goes where.
