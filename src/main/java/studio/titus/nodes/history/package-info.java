/** What became of the jobs of a stack: a memory on this computer that outlives the server's. */
@NullMarked
package studio.titus.nodes.history;

import org.jspecify.annotations.NullMarked;
