/**
 * The stack that stands: its nodes, the values one needs, what it costs, and what differs from the plan. Also the front
 * of the rooms that build and destroy: who opens a stack's screens comes in here.
 */
@NullMarked
package studio.titus.ui.dashboard;

import org.jspecify.annotations.NullMarked;
