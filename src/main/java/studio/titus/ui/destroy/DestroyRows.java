package studio.titus.ui.destroy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.engine.RunEvent.Failure;
import studio.titus.plan.Address;
import studio.titus.plan.Addresses;
import studio.titus.plan.Blueprint;
import studio.titus.plan.Group;
import studio.titus.plan.Inventory;
import studio.titus.plan.Kind;
import studio.titus.plan.Live;
import studio.titus.plan.Resource;
import studio.titus.ui.control.ResourceLine;
import studio.titus.ui.control.Status;
import studio.titus.ui.fx.Texts;
import studio.titus.ui.provision.Notice;
import studio.titus.ui.provision.RunGroup;
import studio.titus.ui.provision.RunItem;
import studio.titus.ui.provision.RunLine;

/** The lines of what goes, what stays, what was asked and what is left. */
final class DestroyRows {

    /** The order in which groups go: machines first, since everything else is used by them. */
    private static final List<Group> ORDER =
            List.of(Group.COMPUTE, Group.NETWORK, Group.SECURITY, Group.IDENTITY, Group.STORAGE);

    private final Texts texts;
    private final Blueprint blueprint = Blueprint.skeleton();

    DestroyRows(Texts texts) {
        this.texts = texts;
    }

    List<DestroyPage.Going> going(Inventory inventory, boolean contents) {
        List<DestroyPage.Going> going = new ArrayList<>();
        for (Group group : ORDER) {
            List<Live> members = of(group, inventory.present().values());
            if (!members.isEmpty()) {
                going.add(new DestroyPage.Going(
                        going.size() + 1,
                        icon(group),
                        group.title(),
                        sentence(group, members, contents),
                        Integer.toString(members.size())));
            }
        }
        if (!inventory.strays().isEmpty()) {
            going.add(new DestroyPage.Going(
                    going.size() + 1,
                    BootstrapIcons.FILES,
                    texts.of("destroy.goes.strays"),
                    texts.of("destroy.goes.strays.detail"),
                    Integer.toString(inventory.strays().size())));
        }
        return going;
    }

    private List<Live> of(Group group, Collection<Live> all) {
        List<Address> order =
                blueprint.resources().stream().map(Resource::address).toList();
        return all.stream()
                .filter(live -> blueprint.get(live.address()).group() == group)
                .sorted(Comparator.comparingInt(live -> order.indexOf(live.address())))
                .toList();
    }

    private String sentence(Group group, List<Live> members, boolean contents) {
        return switch (group) {
            case COMPUTE -> machines(members);
            case NETWORK -> texts.of("destroy.goes.network");
            case SECURITY -> texts.of("destroy.goes.security");
            case IDENTITY -> texts.of("destroy.goes.identity");
            case STORAGE ->
                contents
                        ? texts.of(
                                "destroy.goes.bucket.contents",
                                members.getFirst().id())
                        : texts.of(
                                "destroy.goes.bucket.empty", members.getFirst().id());
        };
    }

    private String machines(List<Live> members) {
        String nodes = members.stream()
                .filter(live -> live.kind() == Kind.INSTANCE)
                .map(live -> live.address().name())
                .collect(Collectors.joining(", "));
        if (nodes.isEmpty()) {
            return texts.of("destroy.goes.agents");
        }
        boolean agents = members.stream().anyMatch(live -> live.kind() == Kind.AUTO_SCALING_GROUP);
        return agents ? texts.of("destroy.goes.nodes-and-agents", nodes) : nodes;
    }

    private static Ikon icon(Group group) {
        return switch (group) {
            case COMPUTE -> BootstrapIcons.CPU;
            case NETWORK -> BootstrapIcons.DIAGRAM_3;
            case SECURITY -> BootstrapIcons.SHIELD_LOCK;
            case IDENTITY -> BootstrapIcons.PERSON_BADGE;
            case STORAGE -> BootstrapIcons.BUCKET;
        };
    }

    List<String> staying(Inventory inventory, boolean contents) {
        List<String> staying = new ArrayList<>();
        Optional<Live> bucket = inventory.find(Addresses.BUCKET);
        if (bucket.isPresent() && !contents) {
            staying.add(texts.of("destroy.stays.bucket", bucket.get().id()));
        }
        staying.add(texts.of("destroy.stays.folder"));
        inventory.conflicts().stream()
                .map(conflict -> texts.of("destroy.stays.foreign", conflict.id(), conflict.owner()))
                .forEach(staying::add);
        return staying;
    }

    /** What is left and should not be: where objects were not to be deleted, the bucket stays by the person's wish. */
    List<Live> left(Inventory found, boolean contents) {
        List<Live> left = new ArrayList<>(found.present().values());
        left.addAll(found.strays());
        left.removeIf(live -> !contents && live.address().equals(Addresses.BUCKET));
        return left;
    }

    List<DestroyPage.Asked> asked(Inventory found, String region) {
        List<DestroyPage.Asked> asked = new ArrayList<>();
        for (Group group : ORDER) {
            int count = of(group, found.present().values()).size();
            asked.add(
                    new DestroyPage.Asked(status(group, count), texts.of(question(group)), how(group, region), count));
        }
        int strays = found.strays().size();
        Status status = strays == 0 ? Status.GONE : Status.FAILED;
        asked.add(new DestroyPage.Asked(
                status, texts.of("destroy.asked.strays"), texts.of("destroy.asked.by-tag", region), strays));
        return asked;
    }

    private static Status status(Group group, int count) {
        if (count == 0) {
            return Status.GONE;
        }
        return group == Group.STORAGE ? Status.KEPT : Status.FAILED;
    }

    private static String question(Group group) {
        return switch (group) {
            case COMPUTE -> "destroy.asked.compute";
            case NETWORK -> "destroy.asked.network";
            case SECURITY -> "destroy.asked.security";
            case IDENTITY -> "destroy.asked.identity";
            case STORAGE -> "destroy.asked.storage";
        };
    }

    private String how(Group group, String region) {
        return switch (group) {
            case COMPUTE, SECURITY -> texts.of("destroy.asked.by-tag-and-name", region);
            case NETWORK -> texts.of("destroy.asked.by-tag", region);
            case IDENTITY, STORAGE -> texts.of("destroy.asked.by-name");
        };
    }

    RunGroup leftGroup(List<RunItem> items, List<Live> left, List<Failure> failures) {
        List<RunLine> lines = items.stream()
                .flatMap(item -> left.stream()
                        .filter(live -> live.address().equals(item.address()))
                        .map(live -> line(item, live, failures)))
                .toList();
        String count = Integer.toString(lines.size());
        return new RunGroup(texts.of("destroy.left"), count, Status.FAILED, false, lines, List.of(), "");
    }

    private static RunLine line(RunItem item, Live live, List<Failure> failures) {
        ResourceLine line =
                ResourceLine.of(Status.FAILED, item.sentence(), item.address().value());
        return new RunLine(
                item.address(),
                line.detail(failures.stream()
                        .filter(failure -> item.address().equals(failure.address()))
                        .findFirst()
                        .map(failure -> live.id() + ": " + failure.problem().what())
                        .orElse(live.id())));
    }

    /** @param wait why the look takes its time; empty while it does not */
    Notice looking(String wait) {
        String rest = wait.isEmpty() ? texts.of("destroy.looking.rest") : texts.of("run.looking.waits", wait);
        return new Notice(Status.RUNNING, texts.of("destroy.looking.first"), rest, List.of());
    }
}
