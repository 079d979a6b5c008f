/**
 * Where the program starts: chooses between window and command line, builds the object graph by hand and knows the
 * application's folders. The only room that may see all others.
 */
@NullMarked
package studio.titus.launch;

import org.jspecify.annotations.NullMarked;
