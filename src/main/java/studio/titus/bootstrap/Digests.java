package studio.titus.bootstrap;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digests of a file, in hex.
 *
 * @param sha256 what a node checks before it installs the file
 * @param blobId git's id of the content
 * @param md5 S3's entity tag of an object with this content that was uploaded in one piece
 */
record Digests(String sha256, String blobId, String md5) {

    private static final int PIECE = 1 << 16;

    /** Reads the file once. */
    static Digests of(Path file) throws IOException {
        var sha256 = digest("SHA-256");
        var blob = digest("SHA-1");
        var md5 = digest("MD5");
        blob.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                sha256.update(piece, 0, read);
                blob.update(piece, 0, read);
                md5.update(piece, 0, read);
            }
        }
        return new Digests(hex(sha256), hex(blob), hex(md5));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
