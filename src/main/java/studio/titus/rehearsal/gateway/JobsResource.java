package studio.titus.rehearsal.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import studio.titus.titus.job.judge.GatewayJudge;
import studio.titus.titus.job.judge.Verdict;
import studio.titus.titus.job.wire.Message;
import studio.titus.titus.job.wire.Schema;

/** {@code /api/v3/jobs}. */
public final class JobsResource implements Resource {

    static final String ROOT = "/api/v3/jobs";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    /** What the resource says of itself. */
    private static final String WADL = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><application"
            + " xmlns=\"http://wadl.dev.java.net/2009/02\"><doc xmlns:jersey=\"http://jersey.java.net/\""
            + " jersey:generatedBy=\"Jersey: 1.19 02/11/2015 03:25 AM\"/><grammars/><resources"
            + " base=\"http://127.0.0.1:7001/api/\"><resource path=\"v3/jobs\"><method id=\"createJob\""
            + " name=\"POST\"><request><representation"
            + " mediaType=\"application/json\"/></request><response><representation"
            + " mediaType=\"application/json\"/></response></method><method id=\"findJobs\""
            + " name=\"GET\"><response><representation"
            + " mediaType=\"application/json\"/></response></method></resource></resources></application>";

    private final Supplier<Master> master;
    private final GatewayJudge judge = new GatewayJudge();

    /** @param master fails with {@link Refusal#masterDown()} while none can be reached */
    public JobsResource(Supplier<Master> master) {
        this.master = master;
    }

    @Override
    public Optional<Reply> answer(Request request) {
        String path = request.path();
        if (path.equals(ROOT)) {
            return Optional.of(all(request));
        }
        if (!path.startsWith(ROOT + "/")) {
            return Optional.empty();
        }
        String[] rest = path.substring(ROOT.length() + 1).split("/");
        String id = URLDecoder.decode(rest[0], StandardCharsets.UTF_8);
        return switch (rest.length) {
            case 1 -> Optional.of(one(request, id));
            case 2 -> part(request, id, rest[1]);
            default -> Optional.empty();
        };
    }

    private <T> T ask(Function<Master, T> question) {
        return master.get().ask(question);
    }

    private Reply all(Request request) {
        if (request.method().equals("POST")) {
            return create(request);
        }
        if (request.method().equals("OPTIONS")) {
            return new Reply(OK, "application/vnd.sun.wadl+xml", WADL);
        }
        if (!request.reads()) {
            throw Refusal.wrongMethod();
        }
        var listing = new Listing(request.query());
        var criteria = Criteria.of(request.query());
        return ask(held -> listing.of(held.jobs().filter(criteria::job)));
    }

    private Reply create(Request request) {
        Bodies.requireJson(request, "com.netflix.titus.grpc.protogen.JobDescriptor");
        return switch (judge.judge(request.body())) {
            case Verdict.Refused refused -> refused(refused, request);
            case Verdict.Accepted accepted -> {
                String id = ask(held -> held.submit(accepted.descriptor()));
                yield new Reply(
                        ACCEPTED, Reply.JSON, Records.object().put("id", id).toString());
            }
        };
    }

    /** Who asks with {@code debug} learns each broken rule by its field. */
    private static Reply refused(Verdict.Refused refused, Request request) {
        boolean debug = request.query()
                .first("debug")
                .filter(value -> !value.equals("false"))
                .isPresent();
        if (!debug) {
            throw new Refusal(refused.status(), refused.message());
        }
        var body = Records.object().put("statusCode", refused.status()).put("message", refused.message());
        var context = body.putObject("errorContext");
        context.putObject("clientRequest").put("method", request.method()).put("relativeURI", request.target());
        if (!refused.violations().isEmpty()) {
            var violations = context.putObject("constraintViolations");
            refused.violations().forEach(violation -> violations.put(violation.field(), violation.description()));
        }
        context.putArray("exception");
        context.putObject("serverContext");
        return new Reply(refused.status(), Reply.JSON, body.toString());
    }

    private Reply one(Request request, String id) {
        if (request.method().equals("DELETE")) {
            return ask(held -> {
                held.kill(id);
                return Reply.done();
            });
        }
        if (!request.reads()) {
            throw Refusal.wrongMethod();
        }
        return ask(held -> Reply.ok(held.job(id)
                .orElseThrow(() -> Refusal.notFound("Job id " + id + " not found"))
                .json()));
    }

    private Optional<Reply> part(Request request, String id, String part) {
        return switch (part) {
            case "instances" -> Optional.of(resize(only("PUT", request), id));
            case "jobprocesses" -> Optional.of(processes(only("PUT", request), id));
            case "enable" -> Optional.of(enable(only("POST", request), id, true));
            case "disable" -> Optional.of(enable(only("POST", request), id, false));
            default -> Optional.empty();
        };
    }

    private static Request only(String method, Request request) {
        if (!request.method().equals(method)) {
            throw Refusal.wrongMethod();
        }
        return request;
    }

    private Reply resize(Request request, String id) {
        Message capacity = Bodies.read(request, Schema.CAPACITY);
        Capacities.check(capacity);
        return ask(held -> {
            HeldJob job = held.service(id);
            Capacities.checkProcesses(job, capacity.int32("desired"));
            held.resize(job, capacity.int32("min"), capacity.int32("desired"), capacity.int32("max"));
            return Reply.done();
        });
    }

    private Reply processes(Request request, String id) {
        Message off = Bodies.read(request, Schema.JOB_PROCESSES);
        return ask(held -> {
            HeldJob job = held.service(id);
            held.write(() -> Capacities.setProcesses(
                    job, off.flag("disableIncreaseDesired"), off.flag("disableDecreaseDesired")));
            return Reply.done();
        });
    }

    private Reply enable(Request request, String id, boolean enabled) {
        return ask(held -> {
            HeldJob job = held.service(id);
            held.write(() -> job.service().put("enabled", enabled));
            return Reply.done();
        });
    }
}
