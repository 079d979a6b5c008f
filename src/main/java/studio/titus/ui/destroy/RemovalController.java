package studio.titus.ui.destroy;

import javafx.fxml.FXML;
import javafx.scene.Node;
import studio.titus.ui.provision.NoticeView;
import studio.titus.ui.provision.RunHead;
import studio.titus.ui.provision.RunList;
import studio.titus.ui.provision.RunLogPanel;

/** Shows the run that removes. */
public final class RemovalController {

    private final DestroyModel model;

    @FXML
    private RunHead head;

    @FXML
    private NoticeView notice;

    @FXML
    private RunList list;

    @FXML
    private RunLogPanel log;

    public RemovalController(DestroyModel model) {
        this.model = model;
    }

    /** Opens and closes the log, for the head of the page. */
    Node logToggle() {
        return log.toggle();
    }

    @FXML
    void initialize() {
        log.show(model.log());
        model.pageProperty().subscribe(page -> {
            if (page instanceof DestroyPage.Removal removal) {
                show(removal);
            }
        });
    }

    private void show(DestroyPage.Removal page) {
        head.show(page.run());
        notice.show(page.notice());
        list.show(page.run().groups());
        log.refresh();
    }
}
