package studio.titus.ui.jobs.list;

import java.util.Locale;

/** Which jobs are shown. */
record JobFilter(String text, Scope scope, Kind kind) {

    /** Whether jobs are over. */
    enum Scope {
        ACTIVE,
        FINISHED,
        ALL
    }

    /** What kind of job. */
    enum Kind {
        ANY,
        SERVICE,
        BATCH
    }

    static final JobFilter FIRST = new JobFilter("", Scope.ACTIVE, Kind.ANY);

    JobFilter withText(String now) {
        return new JobFilter(now.strip().toLowerCase(Locale.ROOT), scope, kind);
    }

    JobFilter withScope(Scope now) {
        return new JobFilter(text, now, kind);
    }

    JobFilter withKind(Kind now) {
        return new JobFilter(text, scope, now);
    }

    boolean passes(JobView job) {
        return job.search().contains(text) && inScope(job) && ofKind(job);
    }

    private boolean inScope(JobView job) {
        return switch (scope) {
            case ACTIVE -> job.active();
            case FINISHED -> !job.active();
            case ALL -> true;
        };
    }

    private boolean ofKind(JobView job) {
        return switch (kind) {
            case ANY -> true;
            case SERVICE -> job.service();
            case BATCH -> !job.service();
        };
    }
}
