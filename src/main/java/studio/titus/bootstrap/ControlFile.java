package studio.titus.bootstrap;

import java.util.HashMap;
import java.util.Map;

/** The control file of a Debian package: fields of the form {@code Name: value}. Source: deb-control(5). */
final class ControlFile {

    private final Map<String, String> fields = new HashMap<>();

    ControlFile(String text) {
        text.lines()
                .filter(line -> !line.startsWith(" ") && line.indexOf(':') > 0) // others go on with a value
                .map(line -> line.split(":", 2))
                .forEach(parts -> fields.putIfAbsent(parts[0], parts[1].strip()));
    }

    String field(String name) throws DebFile.Malformed {
        var value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new DebFile.Malformed("its control file has no field " + name);
        }
        return value;
    }
}
