package studio.titus.ui.wizard;

/** The way on which a person comes to the public key. */
sealed interface KeyWay {

    /** Nothing was chosen yet. */
    record Undecided() implements KeyWay {}

    /** A key that lies in the usual folder. */
    record Found(FoundKey key) implements KeyWay {}

    /** A key that is still to be made. */
    record New() implements KeyWay {}

    /** A key out of another file, or a pasted one. */
    record Own() implements KeyWay {}
}
