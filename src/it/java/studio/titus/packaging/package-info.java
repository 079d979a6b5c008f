/**
 * The program as people get it: the folder that {@code mvn package} leaves, started by its script. Nothing here calls
 * the product's classes.
 */
@NullMarked
package studio.titus.packaging;

import org.jspecify.annotations.NullMarked;
