/** Tests of keys and of the way to the nodes. OpenSSH's own tools judge what is written and read. */
@NullMarked
package studio.titus.ssh;

import org.jspecify.annotations.NullMarked;
