/**
 * EC2 of one region: networks, addresses, groups, instances, templates, with the refusals AWS would give.
 *
 * <p>State is kept in the SDK's own model objects; each class answers for one kind of resource.
 */
@NullMarked
package studio.titus.rehearsal.ec2;

import org.jspecify.annotations.NullMarked;
