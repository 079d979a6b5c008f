/** What a person may choose about the window itself; every choice is seen at once. */
@NullMarked
package studio.titus.ui.settings;

import org.jspecify.annotations.NullMarked;
