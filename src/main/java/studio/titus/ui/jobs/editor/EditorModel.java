package studio.titus.ui.jobs.editor;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.titus.problem.Problem;
import studio.titus.titus.GatewayException;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.Imported;
import studio.titus.titus.job.json.JobJson;
import studio.titus.titus.job.rules.Finding;
import studio.titus.titus.job.rules.JobRules;
import studio.titus.titus.job.rules.ServerFindings;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.jobs.editor.EditorState.Began;
import studio.titus.ui.jobs.form.FormReport;
import studio.titus.ui.jobs.form.JobEdits;
import studio.titus.ui.jobs.form.JobField;
import studio.titus.ui.jobs.form.JobForm;

/** A job while it is being made, checked and sent. Knows no node of the scene; use it on the UI thread. */
final class EditorModel {

    /** What the master adds to each job. */
    private static final List<String> OF_THE_MASTER = List.of("titus.cell", "titus.stack");

    private final JobDesk desk;
    private final Background background;
    private final Set<JobField> judged = EnumSet.noneOf(JobField.class);
    private final ReadOnlyObjectWrapper<EditorState> state;
    private JobRules rules = new JobRules();
    private JobEdits edits;
    private List<Finding> said = List.of();
    private StackValues values = StackValues.UNKNOWN;
    private Optional<Standing> standing = Optional.empty();
    private Optional<String> sent = Optional.empty();
    private @Nullable Problem silent;
    private @Nullable Problem problem;
    private boolean asking;
    private boolean peeking;
    private boolean activating;
    private boolean sending;
    private boolean restored;
    private Secrets secrets = Secrets.NONE;
    private Optional<Began> began = Optional.empty();
    private Optional<String> kept = Optional.empty();

    EditorModel(JobDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
        this.edits = JobEdits.of(JobForm.of(Beginning.EMPTY.job("", values)));
        this.state = new ReadOnlyObjectWrapper<>(this, "state", draw());
    }

    /** @param like the JSON of a job to begin with, "" for none; what a gateway added to it is left out */
    EditorModel(JobDesk desk, Background background, String like) {
        this(desk, background);
        if (!like.isEmpty()) {
            take(JobJson.read(like) instanceof Imported.Job read ? JobJson.write(ofItsOwn(read.job())) : like);
        }
    }

    private static JobDescriptor ofItsOwn(JobDescriptor job) {
        var attributes = new LinkedHashMap<>(job.attributes());
        OF_THE_MASTER.forEach(attributes::remove);
        return job.withAttributes(attributes);
    }

    ReadOnlyObjectProperty<EditorState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    EditorState state() {
        return state.get();
    }

    /** The page has come on: the stack is asked what it has, the gateway how it stands. */
    void begin() {
        background.submit(desk::values, this::known, this::unknown);
        look();
    }

    private void known(StackValues found) {
        values = found;
        JobForm now = edits.now();
        boolean unsaid =
                now.text(JobField.ROLE).isEmpty() && now.text(JobField.GROUPS).isEmpty();
        if (unsaid) {
            edits = new JobEdits(edits.past(), filled(now), edits.future(), edits.place());
        }
        refresh();
    }

    private JobForm filled(JobForm form) {
        return form.with(JobField.ROLE, values.role()).with(JobField.GROUPS, values.securityGroup());
    }

    private void unknown(Exception failure) {
        silent = Failures.problem(failure);
        refresh();
    }

    /** What was left here before; nothing that was done since is lost. */
    void restore(JobForm form, Secrets marked) {
        if (!edits.canUndo()) {
            secrets = marked;
            edits = JobEdits.of(form);
            judged.addAll(List.of(JobField.values()));
            restored = true;
            refresh();
        }
    }

    /** Something was typed or chosen in a field. */
    void type(JobField field, String text) {
        said = said.stream()
                .filter(finding -> JobField.at(finding.field(), edits.now().job())
                        .filter(field::equals)
                        .isEmpty())
                .toList();
        change(edits.typed(field, text));
    }

    /** A field was left. */
    void leave(JobField field) {
        edits = edits.rested();
        if (!edits.now().text(field).isBlank()) {
            judged.add(field);
        }
        refresh();
    }

    /** The JSON was changed, or something was pasted there. */
    void write(String json) {
        said = List.of();
        judged.addAll(List.of(JobField.values()));
        change(edits.written(json));
    }

    /** A text from elsewhere shall be the job: JSON or a curl command. */
    void take(String text) {
        said = List.of();
        judged.addAll(List.of(JobField.values()));
        change(edits.step(edits.now().withText(text)));
        began("");
    }

    /** What could not be taken, and why. */
    void untaken(Problem why) {
        problem = why;
        refresh();
    }

    void begin(Beginning beginning, String name) {
        said = List.of();
        judged.clear();
        step(form -> form.withJob(beginning.job(form.text(JobField.OWNER), values)));
        began(
                beginning == Beginning.EMPTY
                        ? Optional.empty()
                        : Optional.of(new Began(name, edits.now().job())));
    }

    /** Begins with a template of the person's own. */
    void begin(String name, String json) {
        take(json);
        began(name);
    }

    private void began(String name) {
        began(
                edits.now().bad().isPresent()
                        ? Optional.empty()
                        : Optional.of(new Began(name, edits.now().job())));
    }

    private void began(Optional<Began> with) {
        began = with;
        refresh();
    }

    /** The job was kept as a template of this name. */
    void kept(String name) {
        kept = Optional.of(name);
        refresh();
    }

    /** Values of these variables shall stay out of what is kept. */
    void mark(Secrets marked) {
        secrets = marked;
        refresh();
    }

    void switchKind() {
        step(JobForm::switched);
    }

    /** Takes role and security group of the stack. */
    void fillIn() {
        step(this::filled);
    }

    /** A correction that the page offers. */
    void correct(UnaryOperator<JobDescriptor> correction) {
        said = List.of();
        step(form -> form.withJob(correction.apply(form.job())));
    }

    private void step(UnaryOperator<JobForm> step) {
        change(edits.step(step.apply(edits.now())));
    }

    void undo() {
        change(edits.undo());
    }

    void redo() {
        change(edits.redo());
    }

    private void change(JobEdits next) {
        if (!next.equals(edits)) {
            edits = next;
            sent = Optional.empty();
            kept = Optional.empty();
            problem = null;
            refresh();
        }
    }

    /** Asks the gateway how it stands. */
    void look() {
        if (!asking) {
            asking = true;
            refresh();
            background.submit(desk::look, this::seen, this::unseen);
        }
    }

    /** Asks it again while the page is shown, without saying so. */
    void tick() {
        if (!asking && !peeking && !activating && !sending) {
            peeking = true;
            background.submit(desk::look, this::seen, this::unseen);
        }
    }

    private void seen(Standing now) {
        asking = false;
        peeking = false;
        silent = null;
        standing = Optional.of(now);
        rules = now.biggest().map(JobRules::new).orElseGet(JobRules::new);
        refresh();
    }

    private void unseen(Exception failure) {
        asking = false;
        peeking = false;
        activating = false;
        standing = Optional.empty();
        silent = Failures.problem(failure);
        refresh();
    }

    /** Lets the stack's agents take tasks. */
    void activate() {
        activating = true;
        refresh();
        background.submit(
                () -> {
                    desk.activate();
                    return true;
                },
                done -> {
                    activating = false;
                    look();
                },
                this::unseen);
    }

    /** Shows all that is wrong; sends the job when nothing is. One that was sent is not sent again before it changes. */
    void submit() {
        judged.addAll(List.of(JobField.values()));
        refresh();
        if (sending || sent.isPresent() || !state().isReady()) {
            return;
        }
        sending = true;
        problem = null;
        refresh();
        JobDescriptor job = edits.now().job();
        String json = edits.now().json();
        Set<String> marked = secrets.names();
        background.submit(() -> desk.submit(json, marked), this::arrived, failure -> refused(job, failure));
    }

    private void arrived(String id) {
        sending = false;
        sent = Optional.of(id);
        refresh();
        look();
    }

    private void refused(JobDescriptor job, Exception failure) {
        sending = false;
        said = failure instanceof GatewayException refusal ? ServerFindings.of(refusal.said(), job) : List.of();
        problem = said.isEmpty() ? Failures.problem(failure) : null;
        refresh();
    }

    private void refresh() {
        state.set(draw());
    }

    private EditorState draw() {
        return new EditorState(
                edits,
                FormReport.of(edits.now(), rules, said),
                judged,
                values,
                asking,
                activating,
                standing,
                silent,
                sending,
                problem,
                sent,
                restored,
                secrets,
                began,
                kept);
    }
}
