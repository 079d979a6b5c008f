/**
 * What the stack is: the 38 resources as typed statements, the graph between them, what stands in AWS, and the plan that leads from
 * one to the other. Pure values and pure functions: nothing here talks to AWS, the disk or a clock.
 *
 * <p>Start with {@link studio.titus.plan.Blueprint}, then {@link studio.titus.plan.Planner}.
 */
@NullMarked
package studio.titus.plan;

import org.jspecify.annotations.NullMarked;
