/**
 * The messages of Titus's API definitions 0.0.1-rc27 that make up a job, as a table, and protobuf's way between them and JSON: what it
 * reads, what it refuses and in which words, and how it prints. Protobuf itself stands beside it in the tests only.
 */
@NullMarked
package studio.titus.titus.job.wire;

import org.jspecify.annotations.NullMarked;
