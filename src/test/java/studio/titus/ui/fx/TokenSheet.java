package studio.titus.ui.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour token sheet read as numbers, with the contrast of two of its colours. */
record TokenSheet(String name, Map<String, Integer> colours) {

    private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+):\\s*#([0-9A-Fa-f]{6});");

    private static final Pattern NAME = Pattern.compile("(-[\\w-]+):\\s*(-[\\w-]+);");

    /** The names that one rule of a component sheet gives to tokens. */
    static Map<String, String> namesIn(String sheet, String selector) throws IOException {
        String text = Files.readString(Path.of("resources/css/components", sheet + ".css"));
        int from = text.indexOf(selector + " {");
        Map<String, String> names = new HashMap<>();
        Matcher matcher = NAME.matcher(text.substring(from, text.indexOf('}', from)));
        while (matcher.find()) {
            names.put(matcher.group(1), matcher.group(2));
        }
        return names;
    }

    static TokenSheet read(String name) throws IOException {
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = TOKEN.matcher(Files.readString(Path.of("resources/css/tokens", name + ".css")));
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return new TokenSheet(name, colours);
    }

    /** The contrast of two tokens by WCAG 2.2, from 1 to 21. */
    double contrast(String one, String other) {
        double first = luminance(colour(one));
        double second = luminance(colour(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private int colour(String token) {
        Integer colour = colours.get(token);
        if (colour == null) {
            throw new IllegalArgumentException(name + " has no colour " + token);
        }
        return colour;
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double share = (value & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
