package studio.titus.ui.provision;

import java.util.List;
import studio.titus.ui.control.ProblemAction;
import studio.titus.ui.control.Status;

/**
 * A fact or a question over the list.
 *
 * @param first its strong first words
 * @param rest what follows them, with its own blank
 * @param actions at most two, the safe one first
 */
public record Notice(Status status, String first, String rest, List<ProblemAction> actions) {}
