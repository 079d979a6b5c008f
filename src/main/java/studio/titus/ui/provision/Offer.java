package studio.titus.ui.provision;

import org.kordamp.ikonli.Ikon;

/**
 * One of the ways on after a run.
 *
 * @param title a verb first
 * @param detail what it means, costs included
 */
public record Offer(Ikon icon, String title, String detail, Runnable run) {}
