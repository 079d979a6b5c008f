package studio.titus.titus.job.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import studio.titus.titus.job.wire.Message;

/** How much it may take: the floors have been reached by raising. */
final class ResourceRules implements Rule {

    private static final String PATH = "container.containerResources.";
    private static final double MOST_CPU = 64.0;
    private static final Map<String, Integer> CEILINGS = ceilings();

    private static Map<String, Integer> ceilings() {
        var ceilings = new LinkedHashMap<String, Integer>();
        ceilings.put("gpu", 16);
        ceilings.put("memoryMB", 524_288);
        ceilings.put("diskMB", 1_048_576);
        ceilings.put("networkMbps", 40_000);
        return ceilings;
    }

    @Override
    public void check(Message job, BiConsumer<String, String> broken) {
        Message resources = job.message("container").message("resources");
        double cpu = resources.number("cpu");
        if (Double.isNaN(cpu)) {
            broken.accept(PATH + "cpu", "'cpu'(NaN) must be > 0");
        }
        if (cpu > MOST_CPU) {
            broken.accept(PATH + "cpu", above(MOST_CPU));
        }
        if (resources.int32("gpu") < 0) {
            broken.accept(PATH + "gpu", "'gpu'(%d) must be >= 0".formatted(resources.int32("gpu")));
        }
        CEILINGS.forEach((name, ceiling) -> {
            if (resources.int32(name) > ceiling) {
                broken.accept(PATH + name, above(ceiling));
            }
        });
    }

    private static String above(Object ceiling) {
        return "Above maximum allowed value " + ceiling;
    }
}
