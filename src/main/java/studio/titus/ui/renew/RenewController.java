package studio.titus.ui.renew;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.ui.control.FormField;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.fx.View;
import studio.titus.ui.signin.SignInFormController;

/** Shows the form for signing in without the question about the region, which the stack has answered. */
public final class RenewController {

    private final RenewModel model;
    private final View<SignInFormController> signIn;

    @FXML
    private StackPane form;

    @FXML
    private ProblemCard problem;

    RenewController(RenewModel model, View<SignInFormController> signIn) {
        this.model = model;
        this.signIn = signIn;
    }

    @FXML
    void initialize() {
        FormField region = signIn.controller().regionField();
        region.setVisible(false);
        region.setManaged(false);
        form.getChildren().setAll(signIn.root());
        model.elsewhereProperty().subscribe(this::show);
    }

    private void show(@Nullable Problem elsewhere) {
        if (elsewhere == null) {
            problem.hide();
        } else {
            problem.show(elsewhere, List.of());
        }
    }

    /** Where the focus goes when the page comes on. */
    Node first() {
        return signIn.controller().first();
    }
}
