/**
 * The house rules that the compiler cannot check: who may import whom, and how source looks. They run as ordinary
 * tests, so that breaking one breaks the build with the file and the reason.
 */
@NullMarked
package studio.titus.architecture;

import org.jspecify.annotations.NullMarked;
