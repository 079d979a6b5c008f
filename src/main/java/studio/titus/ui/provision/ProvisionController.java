package studio.titus.ui.provision;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.ProblemCard;

/** Shows the page of a {@link ProvisionModel}. */
public final class ProvisionController {

    private final ProvisionModel model;
    private @Nullable Problem shown;
    private List<Offer> offered = List.of();

    @FXML
    private RunHead head;

    @FXML
    private NoticeView notice;

    @FXML
    private ProblemCard problem;

    @FXML
    private RunList list;

    @FXML
    private VBox next;

    @FXML
    private VBox offers;

    public ProvisionController(ProvisionModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        model.pageProperty().subscribe(this::show);
    }

    private void show(ProvisionPage page) {
        head.show(page.run());
        notice.show(page.notice());
        list.show(page.run().groups());
        showProblem(page);
        showOffers(page.offers());
    }

    private void showProblem(ProvisionPage page) {
        if (Objects.equals(shown, page.problem())) {
            return;
        }
        shown = page.problem();
        if (shown == null) {
            problem.hide();
        } else {
            problem.show(shown, page.remedies());
        }
    }

    private void showOffers(List<Offer> now) {
        next.setVisible(!now.isEmpty());
        next.setManaged(!now.isEmpty());
        if (now.isEmpty() != offered.isEmpty()) {
            offers.getChildren().setAll(now.stream().map(OfferCard::new).toList());
        }
        offered = now;
    }
}
