package studio.titus.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A place that nodes fetch packages from. Sources: docs.docker.com "Install on Ubuntu", the scripts of the Titus proof of concept. */
public enum PackageSource {
    /** Docker's own packages for Ubuntu. */
    DOCKER(
            "docker",
            "https://download.docker.com/linux/ubuntu",
            "https://download.docker.com/linux/ubuntu/gpg",
            "9DC858229FC7DD38854AE2D88D81803C0EBFCD88"),
    /** Mesos and the Titus executor. */
    TITUS(
            "titus",
            "https://packagecloud.io/netflix/titus/ubuntu/",
            "https://packagecloud.io/netflix/titus/gpgkey",
            "4B45ACEEC47B4740716E23373A62CE57DC367361"),
    /** A folder with the packages of Titus master and gateway, for stacks that have none on this computer; by commit, so that they stay the same. */
    DEBS(
            "debs",
            "https://raw.githubusercontent.com/angelbarrera92/titus-terraform/180eecdf1bec90b3aa5e2bbf3c133426b7dd9321/deb",
            "",
            "");

    private final String id;
    private final String url;
    private final String key;
    private final String fingerprint;

    PackageSource(String id, String url, String key, String fingerprint) {
        this.id = id;
        this.url = url;
        this.key = key;
        this.fingerprint = fingerprint;
    }

    /** The name in settings. */
    public String id() {
        return id;
    }

    /** Where it usually is. */
    public String url() {
        return url;
    }

    /** Where the key is that signs it; a mirror is signed by the same key. "" for none. */
    public String key() {
        return key;
    }

    /** The fingerprint of that key, 40 hex digits; "" for none. */
    public String fingerprint() {
        return fingerprint;
    }

    static Optional<PackageSource> find(String id) {
        return Stream.of(values()).filter(source -> source.id.equals(id)).findFirst();
    }

    static List<String> ids() {
        return Stream.of(values()).map(PackageSource::id).toList();
    }
}
