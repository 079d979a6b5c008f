package studio.titus.ui.start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.titus.engine.CloudSession;
import studio.titus.engine.CloudSession.FoundStack;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.plan.Inventory;
import studio.titus.problem.Problem;
import studio.titus.state.StackFolders;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.shell.OpenStack;
import studio.titus.ui.signin.SignIn;
import studio.titus.ui.signin.SignInModel;

/** Looks for stacks by their tags as soon as one is signed in. */
final class FindModel {

    /** How far looking has come. */
    sealed interface Search {

        /** Not signed in yet. */
        record Waiting() implements Search {}

        record Looking() implements Search {}

        /** @param looked what stands of those that were looked at so far */
        record Found(List<FoundStack> stacks, Map<StackName, Inventory> looked) implements Search {}

        record Failed(Problem problem) implements Search {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(FindModel.class);

    private final SignInModel signIn;
    private final StackFolders folders;
    private final Background background;
    private final StartDoors doors;
    private final ReadOnlyObjectWrapper<Search> search =
            new ReadOnlyObjectWrapper<>(this, "search", new Search.Waiting());

    FindModel(SignInModel signIn, StackFolders folders, Background background, StartDoors doors) {
        this.signIn = signIn;
        this.folders = folders;
        this.background = background;
        this.doors = doors;
        signIn.stateProperty().addListener((o, before, now) -> look(now));
    }

    SignInModel signIn() {
        return signIn;
    }

    ReadOnlyObjectProperty<Search> search() {
        return search.getReadOnlyProperty();
    }

    private void look(SignIn state) {
        if (state instanceof SignIn.Done(CloudSession session)) {
            search.set(new Search.Looking());
            background.submit(session::stacks, found -> show(session, found), this::fail);
        } else {
            search.set(new Search.Waiting());
        }
    }

    /** An answer of a session that was left meanwhile is no news. */
    private void show(CloudSession session, List<FoundStack> found) {
        if (signIn.session().filter(session::equals).isPresent()) {
            search.set(new Search.Found(List.copyOf(found), Map.of()));
            found.forEach(stack -> background.submit(
                    () -> session.cloud().discover(stack.name(), Optional.empty()),
                    standing -> show(session, stack, standing),
                    failure -> LOG.info("What stands of {} is not known", stack.name(), failure)));
        }
    }

    private void show(CloudSession session, FoundStack stack, Inventory standing) {
        if (signIn.session().filter(session::equals).isPresent()
                && search.get() instanceof Search.Found(var stacks, var looked)) {
            Map<StackName, Inventory> more = new HashMap<>(looked);
            more.put(stack.name(), standing);
            search.set(new Search.Found(stacks, Map.copyOf(more)));
        }
    }

    /** The region one is signed in to; empty when one is not. */
    Optional<Region> region() {
        return signIn.session().map(CloudSession::region);
    }

    private void fail(Exception e) {
        search.set(new Search.Failed(Failures.problem(e)));
    }

    /** Goes to a stack that was found; the session goes along. */
    void open(FoundStack stack) {
        signIn.handOver()
                .ifPresent(session -> doors.open(new OpenStack(folders.of(stack.name()), session, signIn.door())));
    }
}
