package studio.titus.checks;

import studio.titus.ssh.Target;

/** Whether a service of systemd is active. */
record ServiceCheck(Target node, String unit) {

    String command() {
        return "systemctl is-active " + unit;
    }

    /** What the command prints says more than its exit code. Source: systemctl(1). */
    Finding look(NodeLine line) throws InterruptedException {
        var state = line.run(node, command()).output().strip();
        return switch (state) {
            case "active" -> Finding.holds(state);
            case "activating", "reloading" -> Finding.pending(state, "systemd is starting it.");
            default ->
                Finding.fails(
                        "%s\n%s".formatted(state, lastWords(line)).strip(),
                        "systemd says that %s is %s.".formatted(unit, state.isEmpty() ? "not there" : state),
                        new Fix.RestartService(node, unit));
        };
    }

    private String lastWords(NodeLine line) throws InterruptedException {
        return line.run(node, "sudo journalctl -u %s -n 20 --no-pager".formatted(unit))
                .output();
    }
}
