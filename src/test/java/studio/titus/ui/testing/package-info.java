/** Hand-written stand-ins for the cloud, for tests and pictures of screens: they answer at once what they were told to. */
@NullMarked
package studio.titus.ui.testing;

import org.jspecify.annotations.NullMarked;
