package studio.titus.rehearsal.ec2;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An instance type EC2 can launch.
 *
 * @param name for example {@code m4.large}
 * @param vcpus virtual processors
 * @param memoryMib memory in MiB
 * @param freeTier whether an account on the free plan may launch it
 */
record MachineType(String name, int vcpus, int memoryMib, boolean freeTier) {

    private static final Map<String, MachineType> ALL = Stream.of(
                    new MachineType("t2.nano", 1, 512, false),
                    new MachineType("t2.micro", 1, 1024, false),
                    new MachineType("t2.small", 1, 2048, false),
                    new MachineType("t2.medium", 2, 4096, false),
                    new MachineType("t2.large", 2, 8192, false),
                    new MachineType("t2.xlarge", 4, 16384, false),
                    new MachineType("t3.nano", 2, 512, false),
                    new MachineType("t3.micro", 2, 1024, true),
                    new MachineType("t3.small", 2, 2048, true),
                    new MachineType("t3.medium", 2, 4096, false),
                    new MachineType("t3.large", 2, 8192, false),
                    new MachineType("m4.large", 2, 8192, false),
                    new MachineType("m4.xlarge", 4, 16384, false),
                    new MachineType("m4.2xlarge", 8, 32768, false),
                    new MachineType("m5.large", 2, 8192, false),
                    new MachineType("m5.xlarge", 4, 16384, false),
                    new MachineType("m5.2xlarge", 8, 32768, false),
                    new MachineType("r4.large", 2, 15616, false),
                    new MachineType("r4.xlarge", 4, 31232, false),
                    new MachineType("c5.large", 2, 4096, false),
                    new MachineType("c5.xlarge", 4, 8192, false))
            .collect(Collectors.toMap(MachineType::name, Function.identity()));

    /** The type of this name, if there is one. */
    static Optional<MachineType> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static Stream<MachineType> everyOne() {
        return ALL.values().stream();
    }

    /** For example {@code m4}. */
    String family() {
        return name.substring(0, name.indexOf('.'));
    }
}
