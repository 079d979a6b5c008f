package studio.titus.ui.fx;

/** Controls nothing; its view is among the test resources. */
public final class SampleController {}
