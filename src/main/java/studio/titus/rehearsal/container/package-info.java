/** What runs in the rehearsal's containers: programs of images as far as a rehearsal knows them, with their output and their end. */
@NullMarked
package studio.titus.rehearsal.container;

import org.jspecify.annotations.NullMarked;
