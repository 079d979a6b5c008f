package studio.titus.plan;

import static studio.titus.plan.Addresses.*;

import studio.titus.model.StackSettings;
import studio.titus.plan.StorageSpec.Bucket;

/** Where the containers' logs go. */
final class StoragePage extends Page {

    StoragePage(Draft draft, StackSettings settings, Facts facts) {
        super(draft, Group.STORAGE, settings, facts);
    }

    @Override
    void write() {
        var bucket = settings.bucket().value();
        add(
                        BUCKET,
                        new Bucket(
                                bucket,
                                settings.region().code(),
                                facts.packages().objects()),
                        "Log bucket " + bucket,
                        "Keeps the containers' logs")
                .createdAfter(VPC, "the bucket's name is written down as a tag of the network first")
                .destroyedBefore(VPC, "the network keeps the bucket's name until it is gone");
    }
}
