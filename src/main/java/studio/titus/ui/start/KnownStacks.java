package studio.titus.ui.start;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.titus.model.Region;
import studio.titus.model.StackSettings;
import studio.titus.plan.Blueprint;
import studio.titus.problem.ProblemException;
import studio.titus.state.StackFolder;
import studio.titus.state.StackFolders;
import studio.titus.state.StackRecord;

/** Reads what this computer remembers of its stacks. Blocks; a folder that cannot be read is told, not hidden. */
final class KnownStacks {

    private final StackFolders folders;
    private final InstantSource clock;
    private final int all = Blueprint.skeleton().resources().size();

    KnownStacks(StackFolders folders, InstantSource clock) {
        this.folders = folders;
        this.clock = clock;
    }

    /** The stacks that are not known to be destroyed, by name. */
    List<KnownStack> read() {
        return folders.all().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    private Optional<KnownStack> read(StackFolder folder) {
        try {
            Optional<StackRecord> record = folder.record();
            boolean gone = record.filter(known -> known.destroyed() != null).isPresent();
            boolean rehearsed = record.filter(StackRecord::rehearsal).isPresent();
            return gone || rehearsed ? Optional.empty() : Optional.of(known(folder, record.orElse(null)));
        } catch (ProblemException e) {
            return Optional.of(new KnownStack(folder, null, null, Optional.empty(), 0, all, false, e.problem()));
        }
    }

    private KnownStack known(StackFolder folder, @Nullable StackRecord record) {
        Optional<StackSettings> settings = folder.settings();
        Region region = record == null
                ? settings.map(StackSettings::region).orElse(null)
                : Region.find(record.region()).orElse(null);
        if (!Files.exists(folder.path().resolve("journal.jsonl"))) {
            return new KnownStack(
                    folder, region, record == null ? null : record.firstApplied(), settings, 0, all, false, null);
        }
        try (var _ = folder.lock();
                var journal = folder.journal(clock)) {
            return new KnownStack(
                    folder,
                    region,
                    record == null ? null : record.firstApplied(),
                    settings,
                    journal.made(),
                    all,
                    journal.anyOpen(),
                    null);
        }
    }
}
