/**
 * S3: buckets of all regions, their objects with versions, and uploads that were never finished.
 *
 * <p>Objects live in memory and are meant to be small.
 */
@NullMarked
package studio.titus.rehearsal.s3;

import org.jspecify.annotations.NullMarked;
