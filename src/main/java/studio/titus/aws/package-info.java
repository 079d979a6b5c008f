/**
 * The way to AWS, and the only room that imports its SDK: clients, credentials, what each error means, a handler for each kind of
 * resource, and the look at what stands. Everything goes through {@link studio.titus.aws.AwsClients}, so that rehearsal can put its
 * own clients in.
 */
@NullMarked
package studio.titus.aws;

import org.jspecify.annotations.NullMarked;
