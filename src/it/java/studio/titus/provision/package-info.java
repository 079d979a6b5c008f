/** Whole runs against a server that nobody here wrote: complete, cut off at every call, and destroyed from every state. */
@NullMarked
package studio.titus.provision;

import org.jspecify.annotations.NullMarked;
