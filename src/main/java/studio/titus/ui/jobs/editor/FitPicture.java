package studio.titus.ui.jobs.editor;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.titus.fit.Amount;
import studio.titus.titus.fit.Dimension;
import studio.titus.titus.fit.Fit;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.Status;
import studio.titus.ui.control.StatusIcon;

/** The agents as bars, with one task of the job laid over each, and in words what could start now. Built anew only when that changes. */
final class FitPicture extends VBox {

    private static final int MOST_AGENTS = 8;
    private static final double NAME_WIDTH = 84;

    private final StatusIcon icon = new StatusIcon();
    private final Label headline = Labels.wrapping("");
    private final GridPane agents = new GridPane();
    private final FitWords words;
    private Optional<Fit> shown = Optional.empty();

    FitPicture(FitWords words) {
        this.words = words;
        getStyleClass().add("fit-picture");
        agents.getStyleClass().add("fit-agents");
        agents.getColumnConstraints().add(new ColumnConstraints(NAME_WIDTH));
        for (int column = 0; column < Dimension.values().length; column++) {
            var bar = new ColumnConstraints();
            bar.setHgrow(Priority.ALWAYS);
            bar.setPrefWidth(NAME_WIDTH);
            agents.getColumnConstraints().add(bar);
        }
        var tasks = new ColumnConstraints();
        tasks.setMinWidth(USE_PREF_SIZE);
        agents.getColumnConstraints().add(tasks);
        HBox.setHgrow(headline, Priority.ALWAYS);
        HBox head = new HBox(icon, headline);
        head.getStyleClass().add("fit-head");
        getChildren().addAll(head, agents);
        Parts.shown(this, false);
    }

    /** Shows nothing as long as nobody knows. */
    void show(Optional<Fit> fit) {
        if (!fit.equals(shown)) {
            shown = fit;
            Parts.shown(this, fit.isPresent());
            fit.ifPresent(this::draw);
        }
    }

    private void draw(Fit fit) {
        icon.setStatus(fit.startable() >= fit.wanted() ? Status.READY : Status.LOOK);
        headline.setText(words.headline(fit));
        agents.getChildren().clear();
        int column = 1;
        for (Dimension dimension : Dimension.values()) {
            agents.add(Labels.of(words.name(dimension), "muted", "small"), column, 0);
            column++;
        }
        int row = 1;
        for (Fit.Place place : fit.places().stream().limit(MOST_AGENTS).toList()) {
            draw(fit, place, row);
            row++;
        }
    }

    private void draw(Fit fit, Fit.Place place, int row) {
        agents.add(Labels.of(place.agent().name(), "small"), 0, row);
        int column = 1;
        for (Dimension dimension : Dimension.values()) {
            agents.add(bar(dimension, place.agent().total(), place.agent().used(), fit.one()), column, row);
            column++;
        }
        agents.add(Labels.of(words.place(fit, place), "muted", "small"), column, row);
    }

    private FitBar bar(Dimension dimension, Amount total, Amount used, Amount one) {
        double whole = Math.max(total.of(dimension), Double.MIN_NORMAL);
        FitBar bar = new FitBar();
        bar.show(used.of(dimension) / whole, one.of(dimension) / whole);
        String text = words.bar(dimension, total, used, one);
        bar.setAccessibleText(text);
        Tooltip.install(bar, new Tooltip(text));
        return bar;
    }
}
