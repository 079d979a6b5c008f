package studio.titus.titus.job.json;

import java.util.List;
import studio.titus.titus.job.JobDescriptor;

/** What became of a text that was to be a job. */
public sealed interface Imported {

    /**
     * A job.
     *
     * @param notes what of the text is not in it
     */
    record Job(JobDescriptor job, List<Note> notes) implements Imported {
        public Job {
            notes = List.copyOf(notes);
        }
    }

    /** No job, and why. */
    record Unreadable(Note reason) implements Imported {}

    /**
     * A curl command that sends a file, which only its owner's computer can read.
     *
     * @param path as written, perhaps relative to a folder that nobody knows
     */
    record NamesFile(String path) implements Imported {}
}
