package studio.titus.ui.shell;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import studio.titus.model.PriceTable;

/**
 * What the screens need of the rest of the program; the composition root fills it.
 *
 * @param aws the real thing
 * @param rehearsals makes a rehearsal cloud in which nothing exists yet
 * @param prices for estimates
 * @param random for tokens and pauses of runs
 * @param ssh the person's keys
 * @param program how it is installed on this computer
 * @param clock the time of this computer
 */
public record Services(
        Site aws,
        Supplier<Rehearsal> rehearsals,
        PriceTable prices,
        RandomGenerator random,
        SshKeys ssh,
        Program program,
        InstantSource clock) {}
