package studio.titus.bootstrap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Signs by which contents of objects are told apart in plans, short enough that a secret can't be guessed by one. */
public final class ObjectSigns {

    private static final int DIGITS = 8;

    private ObjectSigns() {}

    /** @param entityTag as S3 gives it: for an object uploaded in one piece the MD5 of its content, in quotes or without */
    public static String of(String entityTag) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(entityTag.replace("\"", "").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
