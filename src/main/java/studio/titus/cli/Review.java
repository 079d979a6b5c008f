package studio.titus.cli;

import java.util.List;
import java.util.Optional;
import studio.titus.cli.render.CostText;
import studio.titus.cli.render.JsonEvents;
import studio.titus.cli.render.PlanText;
import studio.titus.cli.render.PreflightText;
import studio.titus.cli.render.Words;
import studio.titus.engine.Preflight;
import studio.titus.engine.Preflight.Verdict;
import studio.titus.model.FieldNote;
import studio.titus.model.PriceTable;
import studio.titus.model.StackSettings;
import studio.titus.plan.CostEstimate;
import studio.titus.plan.Inventory.Conflict;
import studio.titus.plan.Plan;
import studio.titus.problem.Problem;

/** What a person sees before anything is made: the plan, what it costs, and what stands in its way. */
final class Review {

    private final Output output;
    private final OpenStack stack;

    Review(Output output, OpenStack stack) {
        this.output = output;
        this.stack = stack;
    }

    /**
     * A plan that was shown.
     *
     * @param refusal why it can't be carried out, if so
     */
    record Reviewed(Plan plan, CostEstimate cost, Optional<Problem> refusal) {}

    /** Makes the plan and shows it; checks the account only when there is something to do. */
    Reviewed show(StackSettings settings) {
        var plan = stack.desk().plan(settings);
        var cost = CostEstimate.of(settings, PriceTable.shipped());
        showPlan(plan);
        showHints(settings);
        showCost(cost);
        var rows = plan.isEmpty() ? List.<Preflight.Row>of() : preflight(plan);
        return new Reviewed(plan, cost, refusal(plan, rows));
    }

    private void showPlan(Plan plan) {
        output.say(headline(plan), "");
        output.say(new PlanText(output.style(), output.verbose()).lines(plan));
        plan.changes().forEach(change -> output.json(() -> JsonEvents.change(change)));
        plan.removals().forEach(live -> output.json(() -> JsonEvents.removal(live)));
        plan.inventory().conflicts().forEach(conflict -> output.json(() -> JsonEvents.conflict(conflict)));
    }

    private String headline(Plan plan) {
        return plan.isEmpty()
                ? "Stack %s in %s is as it shall be: nothing to change.".formatted(stack.name(), stack.place())
                : "Stack %s in %s: %s.".formatted(stack.name(), stack.place(), Words.intent(plan.summary()));
    }

    private void showHints(StackSettings settings) {
        settings.hints().stream().map(FieldNote::message).forEach(hint -> output.say("Note: " + hint));
    }

    private void showCost(CostEstimate cost) {
        output.say(new CostText(output.style()).lines(cost));
        output.say("");
        output.json(() -> JsonEvents.cost(cost));
    }

    private List<Preflight.Row> preflight(Plan plan) {
        var rows = stack.desk().preflight(plan, row -> output.json(() -> JsonEvents.preflight(row)));
        output.say(new PreflightText(output.style(), output.verbose()).lines(rows));
        output.say("");
        return rows;
    }

    private static Optional<Problem> refusal(Plan plan, List<Preflight.Row> rows) {
        return plan.inventory().conflicts().stream()
                .findFirst()
                .map(Review::taken)
                .or(() -> rows.stream()
                        .filter(row -> row.verdict() == Verdict.STOP)
                        .findFirst()
                        .map(Review::stopped));
    }

    private static Problem taken(Conflict conflict) {
        return Problem.of("cli.name-taken", "The name %s is taken.".formatted(conflict.id()))
                .subject(conflict.address().value())
                .because("It exists already, %s, and is never adopted or changed silently.".formatted(conflict.owner()))
                .next("Set another namePrefix or bucket in the settings.", "Or remove it, if nothing needs it.");
    }

    private static Problem stopped(Preflight.Row row) {
        var problem = Problem.of("cli.preflight-stop", "%s: %s".formatted(row.title(), row.reason()))
                .because("The run would fail half-way, so it is not begun.");
        return row.fix().isEmpty() ? problem : problem.next(row.fix());
    }
}
