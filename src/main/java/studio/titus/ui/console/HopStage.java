package studio.titus.ui.console;

import studio.titus.ui.control.Status;

/**
 * One machine on the way to a node, as the bar over its terminal shows it.
 *
 * @param name such as {@code bastion}
 * @param address where it is; empty while that is not known
 * @param took how long the hop to it took, such as {@code 12 ms}; empty when it is not made yet or stood already
 */
record HopStage(String name, String address, Status status, String took) {}
