package studio.titus.ui.control;

/** A remedy a problem card offers as a button: its words, a verb first, and what it does. */
public record ProblemAction(String text, Runnable run) {}
