package studio.titus.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.titus.model.StackSettings;

/**
 * The stack, resource by resource: what the public Terraform project makes, with the repairs that today's AWS needs (a launch template
 * for the launch configuration, fixed private addresses, explicit metadata options, the races of the original as edges with a reason).
 *
 * <p>The 38 statements stand on five pages: {@link NetworkPage}, {@link SecurityPage}, {@link IdentityPage}, {@link StoragePage} and
 * {@link ComputePage}.
 */
public final class Blueprint {

    /** Tag of the VPC that keeps the name prefix, so that a lost local folder costs nothing. */
    public static final String PREFIX_MARK = "titus-studio:prefix";

    /** Tag of the VPC that keeps the bucket's name: written before the bucket exists. */
    public static final String BUCKET_MARK = "titus-studio:bucket";

    private final StackSettings settings;
    private final Facts facts;
    private final Map<Address, Resource> resources;

    private Blueprint(StackSettings settings, Facts facts, Draft draft) {
        this.settings = settings;
        this.facts = facts;
        this.resources = draft.resources().stream()
                .collect(Collectors.toMap(Resource::address, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }

    /** The 38 statements for these settings. */
    public static Blueprint of(StackSettings settings, Facts facts, BootScripts scripts) {
        var draft = new Draft();
        Stream.of(
                        new NetworkPage(draft, settings, facts),
                        new SecurityPage(draft, settings, facts),
                        new IdentityPage(draft, settings, facts),
                        new StoragePage(draft, settings, facts),
                        new ComputePage(draft, settings, facts, new ScriptValues(settings, facts, scripts)))
                .forEach(Page::write);
        return new Blueprint(settings, facts, draft);
    }

    /** The same 38 with placeholder settings: all that is needed to remove a stack whose settings are lost. */
    public static Blueprint skeleton() {
        return of(Skeleton.settings(), Facts.UNKNOWN, BootScripts.NONE);
    }

    /** The resources in the order in which people read them. */
    public List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /**
     * One of the resources.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Resource get(Address address) {
        var found = resources.get(address);
        if (found == null) {
            throw new IllegalArgumentException("Not one of the stack's resources: " + address);
        }
        return found;
    }

    /** What a resource shall be, attribute by attribute, the user's own tags included. */
    public Map<String, String> wish(Resource resource, Resolver resolver) {
        var wish = resource.spec().attributes(resolver);
        if (resource.kind().taggable()) {
            UserTags.withNote(settings.tags()).forEach((key, value) -> wish.put(UserTags.ATTRIBUTE + key, value));
        }
        return wish;
    }

    public StackSettings settings() {
        return settings;
    }

    public Facts facts() {
        return facts;
    }

    /** Who waits for whom when creating. */
    public Graph<Address> createGraph() {
        return graph(Edge::holdsForCreate);
    }

    /** Who waits for whom when destroying: the edges turned round. */
    public Graph<Address> destroyGraph() {
        return graph(Edge::holdsForDestroy).reversed();
    }

    private Graph<Address> graph(Predicate<Edge> holds) {
        var waitsFor = new LinkedHashMap<Address, List<Address>>();
        resources.values().forEach(resource -> waitsFor.put(resource.address(), edges(resource, holds)));
        return Graph.of(waitsFor);
    }

    private static List<Address> edges(Resource resource, Predicate<Edge> holds) {
        return resource.edges().stream()
                .filter(holds)
                .map(Edge::to)
                .filter(to -> !to.equals(resource.address()))
                .distinct()
                .toList();
    }
}
