package studio.titus.ui.destroy;

import javafx.fxml.FXML;
import studio.titus.ui.provision.NoticeView;
import studio.titus.ui.provision.RunHead;
import studio.titus.ui.provision.RunList;

/** Shows the run that removes. */
public final class RemovalController {

    private final DestroyModel model;

    @FXML
    private RunHead head;

    @FXML
    private NoticeView notice;

    @FXML
    private RunList list;

    public RemovalController(DestroyModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
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
    }
}
