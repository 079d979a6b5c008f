/** Benchmarks against named peers; run by hand, figures in {@code src/bench/README.md}. */
@NullMarked
package studio.titus.bench;

import org.jspecify.annotations.NullMarked;
