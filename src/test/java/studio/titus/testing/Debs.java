package studio.titus.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Makes Debian packages for tests. */
public final class Debs {

    private Debs() {}

    /** A new folder with small packages of both Titus servers, gone when the JVM ends. */
    public static Path folder() {
        try {
            var folder = Files.createTempDirectory("debs");
            folder.toFile().deleteOnExit();
            for (var server : List.of("titus-server-master", "titus-server-gateway")) {
                write(folder.resolve(server + "_0.1.0-2_all.deb"), server, "0.1.0-2", "all")
                        .toFile()
                        .deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package of this name, version and architecture. */
    public static Path write(Path file, String name, String version, String architecture) throws IOException {
        return write(
                file,
                "gz",
                "Package: %s\nVersion: %s\nArchitecture: %s\nDescription: x\n more: y\n"
                        .formatted(name, version, architecture));
    }

    /** @param packing of the control archive: {@code gz}, {@code xz} or {@code ""} */
    public static Path write(Path file, String packing, String control) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var ar = new ArArchiveOutputStream(bytes)) {
            member(ar, "debian-binary", "2.0\n".getBytes(StandardCharsets.UTF_8));
            member(ar, "control.tar" + (packing.isEmpty() ? "" : "." + packing), archive(packing, control));
            member(ar, "data.tar.gz", archive("gz", "data".repeat(1000)));
        }
        return Files.write(file, bytes.toByteArray());
    }

    private static void member(ArArchiveOutputStream ar, String name, byte[] content) throws IOException {
        ar.putArchiveEntry(new ArArchiveEntry(name, content.length));
        ar.write(content);
        ar.closeArchiveEntry();
    }

    private static byte[] archive(String packing, String control) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(packed(packing, bytes))) {
            var content = control.getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry("./control");
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static OutputStream packed(String packing, OutputStream to) {
        try {
            return packing.isEmpty() ? to : new CompressorStreamFactory().createCompressorOutputStream(packing, to);
        } catch (CompressorException e) {
            throw new IllegalStateException(e);
        }
    }
}
