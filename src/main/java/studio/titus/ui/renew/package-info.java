/**
 * Signing in again when the session ended before the work on a stack did: one page, shown in place of the stack's screen, which comes
 * back with a new session and goes on. Settings and folder stay as they are.
 */
@NullMarked
package studio.titus.ui.renew;

import org.jspecify.annotations.NullMarked;
