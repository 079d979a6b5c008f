package studio.titus.ui.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.titus.engine.KnownProfile;
import studio.titus.problem.Problem;
import studio.titus.state.DataFolder;
import studio.titus.state.DataFolder.Kept;
import studio.titus.state.Preferences;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.shell.AppPreferences;
import studio.titus.ui.shell.Program;
import studio.titus.ui.shell.Services;

/** What can be chosen and forgotten. Knows no node; use it on the UI thread. */
final class SettingsModel {

    private final AppPreferences preferences;
    private final Services services;
    private final Background background;
    private final DataFolder data;
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final ObservableList<Kept> kept = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem");

    SettingsModel(AppPreferences preferences, Services services, Background background) {
        this.preferences = preferences;
        this.services = services;
        this.background = background;
        this.data = new DataFolder(services.program().data());
    }

    AppPreferences preferences() {
        return preferences;
    }

    Program program() {
        return services.program();
    }

    /** The profiles of the person's AWS files, once they were read. */
    ObservableList<String> profiles() {
        return profiles;
    }

    /** What is kept on this computer. */
    ObservableList<Kept> kept() {
        return kept;
    }

    /** Why something could not be forgotten; {@code null} when nothing went wrong. */
    ReadOnlyObjectProperty<@Nullable Problem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Reads profiles and what is kept. */
    void refresh() {
        background.submit(
                () -> services.aws().connector().profiles().stream()
                        .map(KnownProfile::name)
                        .toList(),
                profiles::setAll,
                this::fail);
        background.submit(data::kept, kept::setAll, this::fail);
    }

    void forget(Kept one) {
        problem.set(null);
        background.submit(
                () -> {
                    data.forget(one);
                    return data.kept();
                },
                kept::setAll,
                this::fail);
    }

    /** Forgets everything that is kept, and all that was chosen. */
    void forgetAll() {
        preferences.change(all -> Preferences.USUAL);
        List.copyOf(kept).forEach(this::forget);
    }

    /** Opens the nearest folder above that exists. */
    void open(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!at.toFile().exists() && at.getParent() != null) {
            at = at.getParent();
        }
        services.program().open().accept(at.toUri());
    }

    private void fail(Exception failure) {
        problem.set(Failures.problem(failure));
    }
}
