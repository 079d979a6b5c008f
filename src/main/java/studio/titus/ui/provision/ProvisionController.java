package studio.titus.ui.provision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.timeline.TimeStripView;
import studio.titus.ui.topology.TopologyView;

/** Shows the page of a {@link ProvisionModel}. */
public final class ProvisionController {

    private final ProvisionModel model;
    private final Texts texts;
    private @Nullable Problem shown;
    private List<Offer> offered = List.of();

    @FXML
    private Region page;

    @FXML
    private RunHead head;

    @FXML
    private NoticeView notice;

    @FXML
    private ProblemCard problem;

    @FXML
    private Region body;

    @FXML
    private VBox sights;

    @FXML
    private TopologyView map;

    @FXML
    private TimeStripView time;

    @FXML
    private RunList list;

    @FXML
    private Region next;

    @FXML
    private Label choices;

    @FXML
    private VBox offers;

    @FXML
    private RunLogPanel log;

    private @Nullable SightSwitch switches;

    public ProvisionController(ProvisionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The switch between list, picture and time, for the head of the page. */
    Node sightSwitch() {
        return Objects.requireNonNull(switches).control();
    }

    /** Opens and closes the log, for the head of the page. */
    Node logToggle() {
        return log.toggle();
    }

    @FXML
    void initialize() {
        SightSwitch made = new SightSwitch(texts, page, body, sights, map, time, list);
        switches = made;
        map.draw(model.blueprint());
        map.setOnSelect(list::select);
        log.show(model.log());
        model.pageProperty().subscribe(now -> show(now, made));
    }

    private void show(ProvisionPage now, SightSwitch places) {
        head.show(now.run());
        notice.show(now.notice());
        map.show(now.run().states());
        time.show(now.run().time());
        list.show(now.run().groups());
        log.refresh();
        places.setOver(!now.offers().isEmpty());
        showProblem(now);
        showOffers(now.offers(), now.choices());
    }

    private void showProblem(ProvisionPage now) {
        if (Objects.equals(shown, now.problem())) {
            return;
        }
        shown = now.problem();
        if (shown == null) {
            problem.hide();
        } else {
            problem.show(shown, now.remedies());
        }
    }

    private void showOffers(List<Offer> now, String costs) {
        next.setVisible(!now.isEmpty());
        next.setManaged(!now.isEmpty());
        choices.setText(costs);
        if (now.isEmpty() != offered.isEmpty()) {
            offers.getChildren().setAll(now.stream().map(OfferCard::new).toList());
            first().ifPresent(Node::requestFocus);
        }
        offered = now;
    }

    /** What most likely comes next: against the cause if there is something, otherwise the first way on. */
    private Optional<Node> first() {
        return problem.remedy()
                .<Node>map(button -> button)
                .or(() -> offers.getChildren().stream().findFirst());
    }
}
