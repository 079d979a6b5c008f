package studio.titus.engine;

import java.util.Optional;

/** Asks a person for the one-time code of their second factor. */
@FunctionalInterface
public interface OneTimeCode {

    /**
     * Asks once; may block for as long as the person looks for the device.
     *
     * @param profile the profile that wants the code
     * @param device serial number or ARN of the second factor
     * @return the code as typed, empty when there is nobody to ask or the person does not want to
     */
    Optional<String> ask(String profile, String device);

    /** Where there is nobody to ask. */
    static OneTimeCode nobody() {
        return (profile, device) -> Optional.empty();
    }
}
