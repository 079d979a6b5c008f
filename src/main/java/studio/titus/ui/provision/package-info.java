/**
 * The run of a stack as a person follows it: rows of resources, one honest bar, stopping, going on. The model of a run
 * is shared with the room that destroys; the screen here is the one that creates.
 */
@NullMarked
package studio.titus.ui.provision;

import org.jspecify.annotations.NullMarked;
