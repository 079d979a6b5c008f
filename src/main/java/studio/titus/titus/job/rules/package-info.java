/**
 * What a person should know of a job before it is sent: what the gateway would refuse or change, told at the field in plain words, and the
 * traps that no gateway reports because they spring later, at the agent or never.
 */
@NullMarked
package studio.titus.titus.job.rules;

import org.jspecify.annotations.NullMarked;
