package studio.titus.ui.jobs.editor;

import studio.titus.titus.fit.Amount;
import studio.titus.titus.fit.Dimension;
import studio.titus.titus.fit.Fit;
import studio.titus.ui.fx.Texts;

/** What is said of the room for a job. */
record FitWords(Texts texts) {

    String headline(Fit fit) {
        int agents = fit.places().size();
        if (fit.fitting() == 0) {
            return fit.lack().map(this::lack).orElseGet(() -> texts.of("job.fit.alone"));
        }
        return fit.startable() < fit.wanted()
                ? texts.of("job.fit.some", fit.fitting(), agents, fit.startable(), fit.wanted())
                : texts.of("job.fit.all", fit.fitting(), agents, fit.wanted());
    }

    private String lack(Fit.Lack lack) {
        String missing = amount(lack.dimension(), lack.missing());
        return lack.ever()
                ? texts.of("job.fit.full", lack.agent().name(), missing)
                : texts.of("job.fit.never", lack.agent().type(), missing);
    }

    /** What could start on an agent. */
    String place(Fit fit, Fit.Place place) {
        return place.tasks() == 0
                ? texts.of("job.fit.none")
                : texts.of("job.fit.tasks", Math.min(place.tasks(), fit.wanted()));
    }

    String name(Dimension dimension) {
        return switch (dimension) {
            case CPU -> texts.of("job.cpu");
            case MEMORY -> texts.of("job.memory");
            case DISK -> texts.of("job.disk");
            case NETWORK -> texts.of("job.network");
        };
    }

    /** A bar in words. */
    String bar(Dimension dimension, Amount total, Amount used, Amount one) {
        return texts.of(
                "job.fit.bar",
                name(dimension),
                amount(dimension, used.of(dimension)),
                amount(dimension, total.of(dimension)),
                amount(dimension, one.of(dimension)));
    }

    private String amount(Dimension dimension, double amount) {
        return switch (dimension) {
            case CPU -> texts.of("job.fit.cpu", amount);
            case MEMORY -> texts.of("job.fit.memory", amount);
            case DISK -> texts.of("job.fit.disk", amount);
            case NETWORK -> texts.of("job.fit.network", amount);
        };
    }
}
