/**
 * What every screen stands on: texts, the view loader, the one bridge to the JavaFX thread, background work, theme,
 * clipboard and window memory. Nothing here knows a screen, and nothing outside this room imports
 * {@code javafx.application.Platform}.
 */
@NullMarked
package studio.titus.ui.fx;

import org.jspecify.annotations.NullMarked;
