/**
 * Auto Scaling of one region: groups that keep their number of instances, and the log of what they did.
 *
 * <p>A failed launch is no error of any call; it only shows in the activities, as with AWS.
 */
@NullMarked
package studio.titus.rehearsal.autoscaling;

import org.jspecify.annotations.NullMarked;
