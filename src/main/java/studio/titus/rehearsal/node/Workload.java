package studio.titus.rehearsal.node;

import java.util.List;
import java.util.Optional;
import studio.titus.rehearsal.control.Mishap;

/** What runs on nodes: a systemd unit, or a container with its image and command. */
enum Workload {
    SSH(Role.BASTION, "ssh", "OpenBSD Secure Shell server", "", "/usr/sbin/sshd -D"),
    DOCKER(Role.PREREQS, "docker", "Docker Application Container Engine", "zookeeper", "/usr/bin/dockerd -H fd://"),
    ZOOKEEPER(Role.PREREQS, "zookeeper", "jplock/zookeeper:3.4.10", "mesos", "/opt/zookeeper/bin/zkS…"),
    MESOS_MASTER(
            Role.PREREQS,
            "mesomaster",
            "mesosphere/mesos-master:1.0.1-2.0.93.ubuntu1404",
            "ready",
            "mesos-master --zk=zk…"),
    TITUS_MASTER(
            Role.MASTER,
            "titus-server-master",
            "Titus Master",
            "ready",
            "/opt/titus-server-master/bin/titus-server-master -p /opt/titus-server-master/titusmaster.properties"),
    TITUS_GATEWAY(
            Role.GATEWAY,
            "titus-server-gateway",
            "Titus Gateway",
            "ready",
            "/opt/titus-server-gateway/bin/titus-server-gateway -p"
                    + " /opt/titus-server-gateway/titusgateway.properties"),
    AGENT_DOCKER(Role.AGENT, "docker", "Docker Application Container Engine", "network-units", "/usr/bin/dockerd"),
    MESOS_AGENT(Role.AGENT, "mesos-agent", "Mesos agent", "ready", "/usr/sbin/mesos-agent"),
    DOCKER_PROXY(
            Role.AGENT,
            "docker-tcp-proxy",
            "Docker's socket on a TCP port of this machine alone",
            "ready",
            "/lib/systemd/systemd-socket-proxyd /var/run/docker.sock");

    private final Role role;
    private final String id;
    private final String about;
    private final String from;
    private final String command;

    Workload(Role role, String id, String about, String from, String command) {
        this.role = role;
        this.id = id;
        this.about = about;
        this.from = from;
        this.command = command;
    }

    static List<Workload> of(Role role) {
        return List.of(values()).stream()
                .filter(workload -> workload == SSH || workload.role == role)
                .toList();
    }

    boolean isContainer() {
        return this == ZOOKEEPER || this == MESOS_MASTER;
    }

    /** The unit's name without {@code .service}, or the container's name. */
    String id() {
        return id;
    }

    /** The unit's description, or the container's image. */
    String about() {
        return about;
    }

    /** The step of the boot script by which it runs; "" for what is there from the start. */
    String from() {
        return from;
    }

    String command() {
        return command;
    }

    /** What makes it fail. */
    Optional<Mishap> mishap() {
        return Optional.ofNullable(
                switch (this) {
                    case ZOOKEEPER -> Mishap.ZOOKEEPER_DOWN;
                    case TITUS_MASTER -> Mishap.MASTER_FAILED;
                    case TITUS_GATEWAY -> Mishap.GATEWAY_FAILED;
                    case MESOS_AGENT -> Mishap.AGENT_FAILED;
                    case SSH, DOCKER, MESOS_MASTER, AGENT_DOCKER, DOCKER_PROXY -> null;
                });
    }

    /** What a restart of it mends. */
    List<Mishap> cures() {
        return switch (this) {
            case ZOOKEEPER -> List.of(Mishap.ZOOKEEPER_DOWN);
            case MESOS_MASTER -> List.of(Mishap.MESOS_NOT_ELECTED);
            case TITUS_MASTER -> List.of(Mishap.MASTER_FAILED);
            case TITUS_GATEWAY -> List.of(Mishap.GATEWAY_FAILED);
            case MESOS_AGENT -> List.of(Mishap.AGENT_FAILED, Mishap.AGENT_NOT_REGISTERED, Mishap.WRONG_RESOURCE_SET);
            case DOCKER -> List.of(Mishap.ZOOKEEPER_DOWN, Mishap.MESOS_NOT_ELECTED);
            case SSH, AGENT_DOCKER, DOCKER_PROXY -> List.of();
        };
    }
}
