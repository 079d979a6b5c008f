package studio.titus.checks;

/** Whether the gateway's API is out of the bastion's direct reach, so that only a login on the gateway leads to it. */
record TunnelCheck(StackNodes nodes) {

    String command() {
        return "nc -z -w 3 %s %d".formatted(nodes.gateway().host(), SshLine.API);
    }

    Finding direct(NodeLine line) throws InterruptedException {
        var answer = line.run(nodes.bastion(), command());
        return answer.succeeded()
                ? Finding.fails(
                        "it answers",
                        "Whoever is on the bastion may submit jobs without a login on the gateway. Take the rule that"
                                + " lets port %d in away in EC2's console.".formatted(SshLine.API))
                : Finding.holds("no answer (exit code %d)".formatted(answer.exitCode()));
    }
}
