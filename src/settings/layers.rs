//! Settings over settings: what was said nearer to the work wins.

use std::collections::BTreeSet;

use super::Settings;

impl Settings {
    /// These settings with those of `closer` over them: what was said nearer to the work wins.
    #[must_use]
    pub fn under(&self, closer: &Settings) -> Settings {
        let (far, near) = (self.clone(), closer.clone());
        let said_mode = near.passive || near.active || near.mode.is_some();
        let said_password = near.password_file.is_some() || near.password_command.is_some();
        let said_family = near.ipv4 || near.ipv6;
        let said_loudness = near.quiet || near.verbose;
        let on = |name: &str, near: bool, far: bool| near || (far && !closer.off.contains(name));
        Settings {
            user: near.user.or(far.user),
            password_file: if said_password { near.password_file } else { far.password_file },
            password_command: if said_password { near.password_command } else { far.password_command },
            account: near.account.or(far.account),
            port: near.port.or(far.port),
            virtual_host: near.virtual_host.or(far.virtual_host),
            netrc_file: near.netrc_file.or(far.netrc_file),
            no_netrc: on("no-netrc", near.no_netrc, far.no_netrc),
            on_login: near.on_login.or(far.on_login),
            config: near.config.or(far.config),
            no_config: on("no-config", near.no_config, far.no_config),
            passive: if said_mode { near.passive } else { far.passive },
            active: if said_mode { near.active } else { far.active },
            mode: if said_mode { near.mode } else { far.mode },
            ipv4: on("ipv4", near.ipv4, far.ipv4 && !said_family),
            ipv6: on("ipv6", near.ipv6, far.ipv6 && !said_family),
            bind: near.bind.or(far.bind),
            pasv_address: near.pasv_address.or(far.pasv_address),
            active_address: near.active_address.or(far.active_address),
            active_ports: near.active_ports.or(far.active_ports),
            noop: near.noop.or(far.noop),
            explain: on("explain", near.explain, far.explain),
            proxy: near.proxy.or(far.proxy),
            ftp_proxy: near.ftp_proxy.or(far.ftp_proxy),
            ftp_proxy_type: near.ftp_proxy_type.or(far.ftp_proxy_type),
            lock_step: on("lock-step", near.lock_step, far.lock_step),
            tls: near.tls.or(far.tls),
            prot: near.prot.or(far.prot),
            ccc: on("ccc", near.ccc, far.ccc),
            ca_file: near.ca_file.or(far.ca_file),
            pin: if near.pin.is_empty() { far.pin } else { near.pin },
            insecure: on("insecure", near.insecure, far.insecure),
            cert: near.cert.or(far.cert),
            key: near.key.or(far.key),
            tls_min: near.tls_min.or(far.tls_min),
            tls_max: near.tls_max.or(far.tls_max),
            timeout: near.timeout.or(far.timeout),
            connect_timeout: near.connect_timeout.or(far.connect_timeout),
            data_timeout: near.data_timeout.or(far.data_timeout),
            retries: near.retries.or(far.retries),
            retry_wait: near.retry_wait.or(far.retry_wait),
            min_rate: near.min_rate.or(far.min_rate),
            deadline: near.deadline.or(far.deadline),
            segments: near.segments.or(far.segments),
            parallel: near.parallel.or(far.parallel),
            limit_rate: near.limit_rate.or(far.limit_rate),
            verify: near.verify.or(far.verify),
            overwrite: near.overwrite.or(far.overwrite),
            ascii: on("ascii", near.ascii, far.ascii),
            no_times: on("no-times", near.no_times, far.no_times),
            no_ask: on("no-ask", near.no_ask, far.no_ask),
            no_glob: on("no-glob", near.no_glob, far.no_glob),
            mkdirs: on("mkdirs", near.mkdirs, far.mkdirs),
            atomic: on("atomic", near.atomic, far.atomic),
            server_tz: near.server_tz.or(far.server_tz),
            charset: near.charset.or(far.charset),
            quiet: on("quiet", near.quiet, far.quiet && !said_loudness),
            verbose: on("verbose", near.verbose, far.verbose && !said_loudness),
            json: on("json", near.json, far.json),
            json_file: near.json_file.or(far.json_file),
            progress: near.progress.or(far.progress),
            color: near.color.or(far.color),
            prompt: near.prompt.or(far.prompt),
            title: near.title.or(far.title),
            bell: near.bell.or(far.bell),
            startup: near.startup.or(far.startup),
            no_startup: on("no-startup", near.no_startup, far.no_startup),
            off: self.off_under(closer),
        }
    }

    /// What is off, all in all: what the nearer says is on is not.
    fn off_under(&self, closer: &Settings) -> BTreeSet<String> {
        if self.off.is_empty() {
            return closer.off.clone();
        }
        let on =
            |name: &&String| !closer.said().iter().any(|(said, text)| said == name && text.exact() == "on");
        self.off.iter().filter(on).chain(&closer.off).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::client::DataMode;

    #[test]
    fn what_was_said_nearer_wins() {
        let far = Settings { passive: true, timeout: Some(Duration::from_secs(5)), ..Settings::default() };
        let near = Settings { active: true, ..Settings::default() };
        let both = far.under(&near);
        assert_eq!(both.data_mode(), Some(DataMode::Active));
        assert_eq!(both.options().reply_timeout, Duration::from_secs(5));
        assert_eq!(far.under(&Settings::default()).data_mode(), Some(DataMode::Passive));
    }
}
