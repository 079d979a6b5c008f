package studio.titus.ui.jobs.list;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.titus.ui.control.Labels;
import studio.titus.ui.control.Parts;
import studio.titus.ui.control.StatusIcon;
import studio.titus.ui.jobs.list.JobView.Moment;

/** States one under the other, each with its icon, its reason and its time. */
final class TimelineView extends VBox {

    TimelineView() {
        getStyleClass().add("job-timeline");
    }

    /** @param moments the latest first */
    void show(List<Moment> moments) {
        List<Moment> settled = new ArrayList<>(moments);
        settled.replaceAll(moment -> moment == moments.getFirst() ? moment : moment.passed());
        Parts.fill(this, settled, Line::new, Line::show);
    }

    private static final class Line extends HBox {

        private final StatusIcon icon = new StatusIcon();
        private final Label title = Labels.of("", "strong");
        private final Label time = Labels.whole("", "mono", "small", "muted");
        private final Label why = Labels.wrapping("", "small", "muted");

        Line() {
            getStyleClass().add("job-moment");
            HBox head = new HBox(title, spring(), time);
            VBox words = new VBox(head, why);
            HBox.setHgrow(words, Priority.ALWAYS);
            getChildren().addAll(icon, words);
        }

        private static Node spring() {
            return Labels.spring();
        }

        void show(Moment moment) {
            icon.setStatus(moment.status());
            title.setText(moment.title());
            time.setText(moment.time());
            why.setText(moment.why());
            Parts.shown(why, !moment.why().isEmpty());
        }
    }
}
