/**
 * The 18 kinds of resource in AWS: a handler for each, thin over the SDK's calls, and how what AWS tells becomes a
 * {@link studio.titus.plan.Live}. Start with {@link studio.titus.aws.resource.Handlers}.
 */
@NullMarked
package studio.titus.aws.resource;

import org.jspecify.annotations.NullMarked;
