package studio.titus.rehearsal.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /api/v3/tasks}. */
public final class TasksResource implements Resource {

    static final String ROOT = "/api/v3/tasks";

    private final Supplier<Master> master;

    /** @param master fails with {@link Refusal#masterDown()} while none can be reached */
    public TasksResource(Supplier<Master> master) {
        this.master = master;
    }

    @Override
    public Optional<Reply> answer(Request request) {
        String path = request.path();
        if (path.equals(ROOT)) {
            return Optional.of(all(request));
        }
        if (!path.startsWith(ROOT + "/") || path.indexOf('/', ROOT.length() + 1) >= 0) {
            return Optional.empty();
        }
        String id = URLDecoder.decode(path.substring(ROOT.length() + 1), StandardCharsets.UTF_8);
        return Optional.of(request.method().equals("DELETE") ? kill(request, id) : one(request, id));
    }

    private Reply all(Request request) {
        if (!request.reads()) {
            throw Refusal.wrongMethod();
        }
        var listing = new Listing(request.query());
        var criteria = Criteria.of(request.query());
        return master.get().ask(held -> listing.of(held.tasks().filter(criteria::task)));
    }

    private Reply one(Request request, String id) {
        if (!request.reads()) {
            throw Refusal.wrongMethod();
        }
        return master.get()
                .ask(held -> Reply.ok(held.task(id)
                        .orElseThrow(() -> Refusal.notFound("Task id " + id + " not found"))
                        .json()));
    }

    /** What is no boolean counts as false. */
    private Reply kill(Request request, String id) {
        boolean shrink =
                request.query().first("shrink").map(Boolean::parseBoolean).orElse(false);
        return master.get().ask(held -> {
            held.killTask(id, shrink);
            return Reply.done();
        });
    }
}
