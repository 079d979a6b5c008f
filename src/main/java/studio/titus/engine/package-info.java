/**
 * What walks a plan: in parallel as far as the graph allows, waiting without fixed sleeps, trying again what may be tried again, writing
 * each intent down before the call and each result after it. Knows resources and handlers, but neither AWS nor a screen.
 *
 * <p>Start with {@link studio.titus.engine.StackEngine}; the other side of the contract is {@link studio.titus.engine.Cloud}.
 */
@NullMarked
package studio.titus.engine;

import org.jspecify.annotations.NullMarked;
