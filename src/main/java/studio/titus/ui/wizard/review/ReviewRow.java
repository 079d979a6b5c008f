package studio.titus.ui.wizard.review;

import studio.titus.ui.control.Status;

/**
 * A line of the plan.
 *
 * @param status planned, or for a stack that stands: kept, changed
 * @param detail why it is needed and what it waits for, or what changes
 * @param billed whether it is paid by the hour
 */
record ReviewRow(Status status, String sentence, String address, String detail, boolean billed) {}
