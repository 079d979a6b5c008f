package studio.titus.ui.wizard.draft;

import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.titus.model.PublicKey;

/** The public key, the file it came from, and the file of its private half. */
public final class KeyAnswers {

    public static final String KEY = "publicKeyFile";
    static final String TEXT = "publicKey";
    static final String PRIVATE = "privateKeyFile";

    private final Answer<PublicKey> key = new Answer<>(KEY, "", PublicKey::check);
    private final StringProperty file = new SimpleStringProperty(this, "file", "");

    private final StringProperty privateFile = new SimpleStringProperty(this, "privateFile", "");

    KeyAnswers() {}

    /** The text of the key. A private key must not stay here. */
    public Answer<PublicKey> key() {
        return key;
    }

    /** Path of the file, empty for a pasted key. */
    public StringProperty fileProperty() {
        return file;
    }

    /** Path of the private half's file; empty where it is not known, or the agent holds it. */
    public StringProperty privateFileProperty() {
        return privateFile;
    }

    /** Takes a key out of a file, or pasted when {@code path} is empty. */
    public void take(String path, String text) {
        privateFile.set("");
        file.set(path);
        key.type(text);
    }

    Stream<Observable> observables() {
        return Stream.of(key.textProperty(), file, privateFile);
    }
}
