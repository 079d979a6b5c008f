/** A job while it is being made: one immutable value of which the form's fields, its JSON and its summary are views. Knows no window. */
@NullMarked
package studio.titus.ui.jobs.form;

import org.jspecify.annotations.NullMarked;
