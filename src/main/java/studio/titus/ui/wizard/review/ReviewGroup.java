package studio.titus.ui.wizard.review;

import java.util.List;
import org.kordamp.ikonli.Ikon;

/**
 * Lines that belong together.
 *
 * @param summary what is in it, for when it is folded
 * @param look whether a person should look at it first
 */
record ReviewGroup(Ikon icon, String title, String summary, boolean look, List<ReviewRow> rows) {}
