/**
 * Choosing credentials and a region, and signing in with them in the background: one form for the wizard's first page
 * and for finding stacks. Typed keys stay in memory and go nowhere but to the connector.
 */
@NullMarked
package studio.titus.ui.signin;

import org.jspecify.annotations.NullMarked;
