package studio.titus.ui.shell;

/**
 * A rehearsal: a place to work in that leaves nothing behind, and what one can do to it.
 *
 * @param site where the screens work
 * @param controls its speed, and what shall go wrong
 */
public record Rehearsal(Site site, RehearsalControls controls) {}
