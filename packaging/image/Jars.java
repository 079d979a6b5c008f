import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars entry by entry: in one order, with one time, and stored, not compressed. The same input gives the same bytes; the package
 * around them compresses all the similar classes together, which halves its size, and a class is read without unpacking.
 */
final class Jars {

    private final Instant time;

    Jars(Instant time) {
        this.time = time;
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    void copy(Path from, Path to) throws IOException {
        try (var source = new JarFile(from.toFile(), false);
                var target = new ZipOutputStream(Files.newOutputStream(to))) {
            target.setMethod(ZipOutputStream.STORED);
            for (JarEntry entry :
                    source.stream().filter(Jars::used).sorted(order()).toList()) {
                copy(source, entry, target);
            }
        }
        Files.setLastModifiedTime(to, FileTime.from(time));
    }

    /** Jars want their manifest first. */
    private static Comparator<JarEntry> order() {
        return Comparator.comparing((JarEntry entry) -> !entry.getName().equals("META-INF/MANIFEST.MF"))
                .thenComparing(ZipEntry::getName);
    }

    /** What only builds read: Maven's descriptors, Kotlin's compiler's, and the signature of a jar whose bytes are not kept as they were. */
    private static boolean used(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !name.startsWith("META-INF/maven/")
                && !name.endsWith(".kotlin_builtins")
                && !name.endsWith(".kotlin_module")
                && !name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private void copy(JarFile source, JarEntry entry, ZipOutputStream target) throws IOException {
        byte[] bytes;
        try (InputStream stream = source.getInputStream(entry)) {
            bytes = stream.readAllBytes();
        }
        var sum = new CRC32();
        sum.update(bytes);
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(java.time.LocalDateTime.ofInstant(time, java.time.ZoneOffset.UTC));
        copy.setSize(bytes.length);
        copy.setCompressedSize(bytes.length);
        copy.setCrc(sum.getValue());
        target.putNextEntry(copy);
        target.write(bytes);
        target.closeEntry();
    }
}
