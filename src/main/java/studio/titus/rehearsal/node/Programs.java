package studio.titus.rehearsal.node;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The programs there are on a node. */
final class Programs {

    private static final int NOT_FOUND = 127;
    private static final Set<String> FULL_SCREEN =
            Set.of("vim", "vi", "nano", "less", "more", "top", "htop", "tmux", "screen", "watch", "emacs");

    private final Map<String, Program> programs = new HashMap<>();

    Programs() {
        PlainPrograms.addTo(programs);
        TextPrograms.addTo(programs);
        FilePrograms.addTo(programs);
        ColumnPrograms.addTo(programs);
        SystemPrograms.addTo(programs);
        programs.put("which", this::which);
        programs.put("type", this::type);
        programs.put("test", new Condition());
        programs.put("[", new Condition());
        programs.put("docker", new Docker());
        programs.put("systemctl", new Systemctl());
        programs.put("service", new Systemctl()::service);
        programs.put("journalctl", new Journal());
        programs.put("curl", new Curl());
        programs.put("nc", new Netcat());
        programs.put("jq", new Jq());
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
