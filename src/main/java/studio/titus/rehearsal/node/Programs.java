package studio.titus.rehearsal.node;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import studio.titus.rehearsal.container.AwsCli;
import studio.titus.rehearsal.programs.CommonPrograms;

/** The programs there are on a node. */
final class Programs {

    private static final int NOT_FOUND = 127;
    private static final Set<String> FULL_SCREEN =
            Set.of("vim", "vi", "nano", "less", "more", "top", "htop", "tmux", "screen", "watch", "emacs");

    private final Map<String, Program> programs = new HashMap<>();

    /** @param enter is given the shell in a container that somebody wants to type into */
    Programs(Consumer<ContainerSession> enter) {
        PlainPrograms.addTo(programs);
        CommonPrograms.all().forEach((name, program) -> programs.put(name, program::run));
        programs.put("tail", new Tail());
        FilePrograms.addTo(programs);
        ColumnPrograms.addTo(programs);
        SystemPrograms.addTo(programs);
        programs.put("which", this::which);
        programs.put("type", this::type);
        programs.put("docker", new Docker(enter));
        programs.put("systemctl", new Systemctl());
        programs.put("service", new Systemctl()::service);
        programs.put("journalctl", new Journal());
        programs.put("curl", new Curl());
        programs.put("nc", new Netcat());
        programs.put("jq", new Jq());
        programs.put("aws", Programs::aws);
    }

    /** On agents, which have it for their boot script, in the machine's own role. */
    private static int aws(Invocation call) {
        var host = call.host();
        if (host.node().role() != Role.AGENT
                || host.lab().boot(host.node()).began("packages").isEmpty()) {
            return call.fail(NOT_FOUND, "bash: aws: command not found");
        }
        var access = host.lab().access(host.node());
        return new AwsCli(access, access.role(), "", call.streams()).run(call.arguments());
    }

    private int which(Invocation call) {
        int status = 0;
        for (String name : call.plain()) {
            status = programs.containsKey(name) ? call.print("/usr/bin/" + name) : 1;
        }
        return status;
    }

    private int type(Invocation call) {
        int status = 0;
        for (String name : call.plain()) {
            status = programs.containsKey(name)
                    ? call.print(name + " is /usr/bin/" + name)
                    : call.fail(1, "bash: type: " + name + ": not found");
        }
        return status;
    }

    Program find(String name) {
        String bare = name.replaceFirst("^(/usr)?/s?bin/", "");
        if (FULL_SCREEN.contains(bare)) {
            return call -> call.fail(1, bare + ": full-screen programs do not run on the rehearsal's nodes, sorry");
        }
        return programs.getOrDefault(bare, call -> call.fail(NOT_FOUND, "bash: " + name + ": command not found"));
    }
}
