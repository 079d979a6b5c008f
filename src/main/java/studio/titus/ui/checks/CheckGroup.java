package studio.titus.ui.checks;

import java.util.List;
import studio.titus.ui.control.Status;

/**
 * Claims that belong together, as a card.
 *
 * @param id stays the same while its words change
 * @param count such as "5 of 5"
 * @param status of the card as a whole, which draws its outline
 */
record CheckGroup(String id, String title, String count, Status status, List<CheckLine> lines) {}
