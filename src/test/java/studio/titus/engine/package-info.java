/** The engine against a cloud of maps and a clock that jumps: no test here waits, and none knows AWS. */
@NullMarked
package studio.titus.engine;

import org.jspecify.annotations.NullMarked;
