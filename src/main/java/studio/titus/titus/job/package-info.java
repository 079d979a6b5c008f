/**
 * A Titus v3 job as people and forms think of it: one immutable value of which form, JSON and summary are views. Every value of it can be
 * sent; whether the gateway takes it is another question, which {@code judge} and {@code rules} answer.
 */
@NullMarked
package studio.titus.titus.job;

import org.jspecify.annotations.NullMarked;
