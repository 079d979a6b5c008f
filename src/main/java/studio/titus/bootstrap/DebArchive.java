package studio.titus.bootstrap;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.jspecify.annotations.Nullable;

/** The ar archive that a Debian package is: {@code debian-binary}, {@code control.tar.*}, {@code data.tar.*}. Source: deb(5). */
final class DebArchive {

    /** Control archives hold a few kilobytes. */
    private static final int LARGEST_CONTROL = 1 << 20;

    private byte @Nullable [] control;
    private boolean data;

    private DebArchive() {}

    /** The text of the control file, once all members were seen in full length. */
    static String control(Path file) throws IOException, DebFile.Malformed {
        if (Files.size(file) == 0) {
            throw new DebFile.Malformed("it is empty");
        }
        var archive = new DebArchive();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            archive.read(in);
        }
        if (archive.control == null || !archive.data) {
            throw new DebFile.Malformed("it lacks the control or the data archive of a Debian package");
        }
        return text(archive.control);
    }

    private void read(InputStream in) throws DebFile.Malformed {
        try {
            var ar = new ArArchiveInputStream(in);
            for (ArArchiveEntry entry = ar.getNextEntry(); entry != null; entry = ar.getNextEntry()) {
                read(ar, entry);
            }
        } catch (IOException e) {
            throw new DebFile.Malformed("it is no Debian package, or only a part of one");
        }
    }

    private void read(ArArchiveInputStream ar, ArArchiveEntry entry) throws IOException {
        boolean holdsControl = entry.getName().startsWith("control.tar") && entry.getLength() <= LARGEST_CONTROL;
        var content = holdsControl ? new ByteArrayOutputStream() : OutputStream.nullOutputStream();
        if (ar.transferTo(content) < entry.getLength()) {
            throw new EOFException(entry.getName());
        }
        if (content instanceof ByteArrayOutputStream bytes) {
            control = bytes.toByteArray();
        }
        data |= entry.getName().startsWith("data.tar");
    }

    private static String text(byte[] archive) throws DebFile.Malformed {
        try (var tar = new TarArchiveInputStream(unpacked(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (Path.of(entry.getName()).normalize().equals(Path.of("control"))) {
                    return new String(tar.readNBytes(LARGEST_CONTROL), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new DebFile.Malformed("its control archive can't be read");
        }
        throw new DebFile.Malformed("its control archive holds no control file");
    }

    private static InputStream unpacked(byte[] archive) {
        try {
            return new CompressorStreamFactory().createCompressorInputStream(new ByteArrayInputStream(archive));
        } catch (CompressorException e) {
            return new ByteArrayInputStream(archive); // may be a plain tar archive
        }
    }
}
