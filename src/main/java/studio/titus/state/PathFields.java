package studio.titus.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import studio.titus.model.Checked;
import studio.titus.model.FieldNote;
import studio.titus.model.PublicKey;

/** The fields of a settings file that name other files. */
record PathFields(SettingsFile.Folders folders, List<FieldNote> issues) {

    /** The longest key EC2 takes is under a kilobyte; a larger file is something else. */
    private static final int LARGEST_KEY_FILE = 64 * 1024;

    private static final String FIELD = "publicKeyFile";

    /** The absolute path; blank text counts as none. */
    Optional<String> resolve(String field, String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(folders.resolve(written.strip()).toString());
        } catch (InvalidPathException e) {
            issues.add(FieldNote.of(
                    field, "settings.path", "\"%s\" is not a path on this system. Type another.".formatted(written)));
            return Optional.empty();
        }
    }

    /** The key in a file. */
    Optional<PublicKey> publicKey(String file) {
        Path path = Path.of(file);
        try {
            byte[] bytes = SmallFile.read(path, LARGEST_KEY_FILE);
            if (bytes.length > LARGEST_KEY_FILE) {
                return refuse("public-key.malformed", "%s is too large to be a public key.", path);
            }
            return accept(path, PublicKey.check(text(bytes)));
        } catch (NoSuchFileException e) {
            return refuse("public-key.no-file", "There is no file %s.", path);
        } catch (CharacterCodingException e) {
            return refuse("public-key.malformed", "%s is not a text file, so it is no public key.", path);
        } catch (SmallFile.NotRegular e) {
            return refuse("public-key.unreadable", e.folder() ? "%s is a folder." : "%s is a device or a pipe.", path);
        } catch (IOException e) {
            return refuse("public-key.unreadable", "%s cannot be read.", path);
        }
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private Optional<PublicKey> accept(Path path, Checked<PublicKey> checked) {
        Path sibling = path.resolveSibling(path.getFileName() + ".pub");
        if (checked instanceof Checked.Invalid<PublicKey>(String code, String message, var _)
                && code.equals("public-key.private")
                && Files.isRegularFile(sibling)) {
            issues.add(new FieldNote(FIELD, code, message + " Here that is " + sibling + ".", sibling.toString()));
            return Optional.empty();
        }
        return Fields.accept(checked, FIELD, issues);
    }

    private Optional<PublicKey> refuse(String code, String what, Path path) {
        issues.add(FieldNote.of(
                FIELD,
                code,
                what.formatted(path) + " Give the path of a public key, for instance ~/.ssh/id_ed25519.pub."));
        return Optional.empty();
    }
}
