package studio.titus.checks;

import studio.titus.bootstrap.BootReport;
import studio.titus.ssh.Target;

/** Whether a node's boot script is done. */
record BootCheck(Target node) {

    Finding look(NodeLine line) throws InterruptedException {
        var boot = new BootLook(line);
        var report = boot.report(node);
        return switch (report.outcome()) {
            case READY -> Finding.holds("step ready");
            case WAITING -> Finding.pending("", "The node has only just started; its script has not begun.");
            case RUNNING ->
                Finding.pending("step " + report.step(), "It is at the step \"%s\".".formatted(report.step()));
            case FAILED ->
                Finding.fails(boot.log(node), failure(report), new Fix.RepeatBoot(node), new Fix.ReplaceNode(node));
        };
    }

    private static String failure(BootReport report) {
        return "It failed at the step \"%s\": %s.".formatted(report.step(), report.reason());
    }
}
