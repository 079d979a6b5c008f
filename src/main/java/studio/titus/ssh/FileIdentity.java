package studio.titus.ssh;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.KeyPair;

/** A key that was read from a file and decrypted, as JSch asks for it when logging in. */
final class FileIdentity implements Identity {

    private final KeyPair pair;
    private final String name;

    /** @param name what JSch's log calls the key */
    FileIdentity(KeyPair pair, String name) {
        this.pair = pair;
        this.name = name;
    }

    /** Nothing is left to decrypt. */
    @Override
    public boolean setPassphrase(byte[] passphrase) {
        return true;
    }

    @Override
    public byte[] getPublicKeyBlob() {
        return pair.getPublicKeyBlob();
    }

    @Override
    public byte[] getSignature(byte[] data) {
        return pair.getSignature(data);
    }

    @Override
    public byte[] getSignature(byte[] data, String algorithm) {
        return pair.getSignature(data, algorithm);
    }

    @Override
    public String getAlgName() {
        return pair.getKeyTypeString();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isEncrypted() {
        return false;
    }

    @Override
    public void clear() {
        pair.dispose();
    }
}
