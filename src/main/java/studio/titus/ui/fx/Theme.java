package studio.titus.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A look: the theme of the library below, our colour tokens, and the component sheets that both looks share. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "/css/tokens/light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "/css/tokens/dark.css");

    private static final List<String> COMPONENTS = Stream.of(
                    "base",
                    "buttons",
                    "fields",
                    "choices",
                    "rail",
                    "rows",
                    "pills",
                    "boxes",
                    "table",
                    "progress",
                    "timeline",
                    "rehearsal",
                    "topology",
                    "window",
                    "run",
                    "wizard",
                    "start",
                    "console",
                    "settings",
                    "checks",
                    "jobs",
                    "job-list")
            .map(name -> url("/css/components/" + name + ".css"))
            .toList();

    private final String base;
    private final String tokens;

    Theme(String base, String tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    /** The style sheet of the library, for {@code Application.setUserAgentStylesheet}. */
    public String base() {
        return base;
    }

    /** Our style sheets in the order a scene needs them: tokens first. */
    public List<String> sheets() {
        return Stream.concat(Stream.of(url(tokens)), COMPONENTS.stream()).toList();
    }

    private static String url(String path) {
        URL url = Objects.requireNonNull(Theme.class.getResource(path), path);
        return url.toExternalForm();
    }
}
