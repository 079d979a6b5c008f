package studio.titus.ui.shell;

import java.util.Optional;
import studio.titus.ssh.KeyPairMaker.Pair;

/**
 * A rehearsal: a place to work in that leaves nothing behind, and what one can do to it.
 *
 * @param site where the screens work
 * @param controls its speed, and what shall go wrong
 * @param key opens its nodes and lies where nothing is left behind; empty when nobody logs in
 */
public record Rehearsal(Site site, RehearsalControls controls, Optional<Pair> key) {}
