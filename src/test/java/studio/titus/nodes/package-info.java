/** The nodes of one stack as one object, over rehearsed machines that really answer SSH. */
@NullMarked
package studio.titus.nodes;

import org.jspecify.annotations.NullMarked;
