package studio.titus.rehearsal.shell;

import java.util.List;

/** A line of shell, read. */
sealed interface Statement {

    /** A program with its arguments and redirections, still quoted; or variables. */
    record Simple(List<String> tokens) implements Statement {}

    /** Each reads what the one before prints. */
    record Pipeline(List<Statement> parts, boolean negated) implements Statement {}

    /** {@code &&}, or {@code ||}. */
    record Both(Statement left, boolean and, Statement right) implements Statement {}

    record Sequence(List<Statement> statements) implements Statement {}

    /** While the condition's success is as wanted. */
    record Loop(Statement condition, boolean wanted, Statement body) implements Statement {}

    record ForEach(String variable, List<String> words, Statement body) implements Statement {}

    record Choice(Statement condition, Statement then, Statement otherwise) implements Statement {}

    /** A loop, choice or group with redirections behind it. */
    record Redirected(Statement statement, List<String> tokens) implements Statement {}
}
