/**
 * The boot scripts of the nodes: templates in {@code resources/bootstrap}, filled with values and kept under the size that EC2 takes. A
 * script holds no secret and no signed address: whoever may describe the instance can read it.
 */
@NullMarked
package studio.titus.bootstrap;

import org.jspecify.annotations.NullMarked;
