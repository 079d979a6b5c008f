package studio.titus.bootstrap;

import java.util.regex.Pattern;
import studio.titus.model.NodePackages;
import studio.titus.model.TitusPackage;

/** Keys of packages in a stack's bucket. They name the content, so that what lies under one never changes. */
final class PackageKeys {

    private static final String FOLDER = NodePackages.PREFIX + "packages/";
    private static final Pattern KEY = Pattern.compile(Pattern.quote(FOLDER) + "([0-9a-f]{64})/([^/]+)");

    private PackageKeys() {}

    static String of(String sha256, String fileName) {
        return FOLDER + sha256 + "/" + fileName;
    }

    /** @throws IllegalArgumentException for a key that is none of these */
    static String sha256(String key) {
        var match = KEY.matcher(key);
        if (!match.matches()) {
            throw new IllegalArgumentException("No package's key: " + key);
        }
        return match.group(1);
    }

    static boolean isOf(String key, TitusPackage wanted) {
        var match = KEY.matcher(key);
        return match.matches() && match.group(2).startsWith(wanted.packageName() + "_");
    }
}
