package studio.titus.rehearsal.container;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a rehearsal knows of an image by its name. */
enum Image {

    /** Serves a page on port 80 by itself. */
    WEB(List.of("nginx", "httpd", "apache", "caddy")),

    /** Runs on by itself. */
    SERVER(List.of("redis", "memcached", "postgres", "mysql", "mariadb", "zookeeper", "registry", "rabbitmq")),

    /** Has the AWS CLI. */
    AWS(List.of("aws-cli", "awscli", "aws")),

    /** A shell without a terminal, which ends at once. */
    SHELL(List.of("alpine", "busybox", "ubuntu", "debian", "centos", "fedora", "amazonlinux", "bash")),

    UNKNOWN(List.of());

    private final List<String> parts;

    Image(List<String> parts) {
        this.parts = parts;
    }

    static Image of(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(image -> image.parts.stream().anyMatch(part -> last.contains(part)))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
