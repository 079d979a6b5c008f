package studio.titus.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The machine types this version knows. vCPUs and memory: AWS's published instance types; interfaces and addresses:
 * titus-executor {@code vpc/limits.go} of 2018-05, whose opinion counts even where AWS's own limits differ.
 */
final class InstanceTypeTable {

    private static final String ROWS = """
        t2.nano 1 0.5
        t2.micro 1 1
        t2.small 1 2
        t2.medium 2 4
        t2.large 2 8
        t2.xlarge 4 16
        t2.2xlarge 8 32
        t3.nano 2 0.5
        t3.micro 2 1
        t3.small 2 2
        t3.medium 2 4
        t3.large 2 8
        t3.xlarge 4 16
        t3.2xlarge 8 32
        t3a.nano 2 0.5
        t3a.micro 2 1
        t3a.small 2 2
        t3a.medium 2 4
        t3a.large 2 8
        t3a.xlarge 4 16
        t3a.2xlarge 8 32
        m4.large 2 8 2 10
        m4.xlarge 4 16 4 15
        m4.2xlarge 8 32 4 15
        m4.4xlarge 16 64 8 30
        m4.10xlarge 40 160 8 30
        m4.16xlarge 64 256 8 30
        m5.large 2 8 3 10
        m5.xlarge 4 16 4 15
        m5.2xlarge 8 32 4 15
        m5.4xlarge 16 64 8 30
        m5.8xlarge 32 128
        m5.12xlarge 48 192 8 30
        m5.16xlarge 64 256
        m5.24xlarge 96 384 15 30
        c4.large 2 3.75
        c4.xlarge 4 7.5
        c4.2xlarge 8 15
        c4.4xlarge 16 30
        c4.8xlarge 36 60
        c5.large 2 4 3 10
        c5.xlarge 4 8 4 15
        c5.2xlarge 8 16 4 15
        c5.4xlarge 16 32 4 30
        c5.9xlarge 36 72 4 30
        c5.12xlarge 48 96
        c5.18xlarge 72 144 4 50
        c5.24xlarge 96 192
        r4.large 2 15.25 3 10
        r4.xlarge 4 30.5 4 15
        r4.2xlarge 8 61 4 15
        r4.4xlarge 16 122 8 30
        r4.8xlarge 32 244 8 30
        r4.16xlarge 64 488 15 50
        r5.large 2 16
        r5.xlarge 4 32
        r5.2xlarge 8 64
        r5.4xlarge 16 128
        p2.xlarge 4 61 4 15
        p2.8xlarge 32 488 8 30
        p2.16xlarge 64 732 8 30
        """;

    static final List<InstanceType> ALL =
            ROWS.lines().map(InstanceTypeTable::row).toList();

    private InstanceTypeTable() {}

    static Checked<InstanceType> check(String text) {
        if (text.isEmpty()) {
            return Checked.invalid(
                    "instance-type.empty", "The machine type is missing. Type one, for instance t2.micro.");
        }
        return InstanceType.find(text)
                .<Checked<InstanceType>>map(Checked::valid)
                .orElseGet(() -> unknown(text));
    }

    static Checked<InstanceType> notAnAgent(InstanceType type) {
        boolean sizeOnly =
                ALL.stream().anyMatch(other -> other.family().equals(type.family()) && other.drivesContainers());
        String panic = sizeOnly
                ? "Unknown subtype for family: "
                        + type.name().substring(type.family().length() + 1)
                : "Unknown family: " + type.family();
        return Checked.invalid(
                "instance-type.not-titus",
                "Titus cannot drive agents of type %s: its network tool ends with \"%s\". Type m4.large, or m5.large where m4 is not offered."
                        .formatted(type, panic),
                "m4.large");
    }

    private static Checked<InstanceType> unknown(String text) {
        if (text.matches("(?:a1|[a-z]+\\d+g[a-z]*)\\.\\w+")) {
            return Checked.invalid(
                    "instance-type.arm",
                    "%s is an ARM machine, and the nodes' image is for 64-bit x86. Type for instance t3.micro or m5.large."
                            .formatted(text));
        }
        @Nullable
        String nearest = Nearest.to(
                        text.toLowerCase(Locale.ROOT),
                        ALL.stream().map(InstanceType::name).toList())
                .orElse(null);
        String advice = nearest == null
                ? "Type one of the families %s, for instance t2.micro.".formatted(families())
                : "Type %s if you meant that; the families known are %s.".formatted(nearest, families());
        return Checked.invalid(
                "instance-type.unknown",
                "\"%s\" is not a machine type this version knows. %s".formatted(text, advice),
                nearest);
    }

    private static String families() {
        return ALL.stream().map(InstanceType::family).distinct().collect(Collectors.joining(", "));
    }

    private static InstanceType row(String line) {
        String[] cells = line.split(" ");
        InstanceType.@Nullable ContainerNetwork network = cells.length == 5
                ? new InstanceType.ContainerNetwork(Integer.parseInt(cells[3]), Integer.parseInt(cells[4]))
                : null;
        int memoryMib = (int) (Double.parseDouble(cells[2]) * 1024);
        return new InstanceType(cells[0], Integer.parseInt(cells[1]), memoryMib, network);
    }
}
