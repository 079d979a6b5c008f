/**
 * What tests of several rooms share and what is no part of the product: foreign programs that a test talks to and
 * other helpers. Nothing here knows a room.
 */
@NullMarked
package studio.titus.testing;

import org.jspecify.annotations.NullMarked;
