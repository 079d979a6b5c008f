package studio.titus.rehearsal.ec2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ArchitectureValues;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DeviceType;
import software.amazon.awssdk.services.ec2.model.HypervisorType;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ImageTypeValues;
import software.amazon.awssdk.services.ec2.model.VirtualizationType;
import software.amazon.awssdk.services.ec2.model.VolumeType;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;

/**
 * The machine images on offer: Canonical's Ubuntu 16.04, all deprecated and so hidden unless asked for, some newer
 * ones, and one of a stranger who borrowed the name.
 */
final class Images {

    private static final String CANONICAL = "099720109477";
    private static final String STRANGER = "210987654321";
    private static final String XENIAL = "ubuntu/images/hvm-ssd/ubuntu-xenial-16.04-amd64-server-";

    /** EC2 marks a public image as deprecated two years after its creation if nobody says otherwise. */
    private static final int YEARS_UNTIL_DEPRECATED = 2;

    private final Ec2Data data;

    Images(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations.on(DescribeImagesRequest.class, this::describe);
    }

    /** Puts the images on offer, as if they had always been there. */
    void stock() {
        add(CANONICAL, XENIAL + "20180405", LocalDate.of(2018, 4, 5), ArchitectureValues.X86_64);
        add(CANONICAL, XENIAL + "20210429", LocalDate.of(2021, 4, 29), ArchitectureValues.X86_64);
        add(CANONICAL, XENIAL + "20210928", LocalDate.of(2021, 9, 28), ArchitectureValues.X86_64);
        add(
                CANONICAL,
                XENIAL.replace("amd64", "arm64") + "20210928",
                LocalDate.of(2021, 9, 28),
                ArchitectureValues.ARM64);
        add(
                CANONICAL,
                "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20261015",
                LocalDate.of(2026, 10, 15),
                ArchitectureValues.X86_64);
        add(STRANGER, XENIAL + "20251224", LocalDate.of(2025, 12, 24), ArchitectureValues.X86_64);
    }

    private void add(String owner, String name, LocalDate made, ArchitectureValues architecture) {
        var image = Image.builder()
                .imageId(data.images.newId())
                .name(name)
                .imageLocation("amazon/" + name)
                .description("Canonical, Ubuntu image " + name.substring(name.lastIndexOf('-') + 1))
                .ownerId(owner)
                .publicLaunchPermissions(true)
                .architecture(architecture)
                .imageType(ImageTypeValues.MACHINE)
                .hypervisor(HypervisorType.XEN)
                .virtualizationType(VirtualizationType.HVM)
                .rootDeviceType(DeviceType.EBS)
                .rootDeviceName("/dev/sda1")
                .blockDeviceMappings(BlockDeviceMapping.builder()
                        .deviceName("/dev/sda1")
                        .ebs(disk ->
                                disk.volumeSize(8).volumeType(VolumeType.GP2).deleteOnTermination(true))
                        .build())
                .enaSupport(true)
                .state(ImageState.AVAILABLE)
                .creationDate(midnight(made).toString())
                .deprecationTime(
                        midnight(made.plusYears(YEARS_UNTIL_DEPRECATED)).toString())
                .imageAllowed(true)
                .build();
        data.images.add(image, List.of());
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private DescribeImagesResponse describe(DescribeImagesRequest request) {
        boolean withDeprecated = Boolean.TRUE.equals(request.includeDeprecated())
                || !request.imageIds().isEmpty();
        var found = data.images.describe(request.imageIds(), request.filters()).stream()
                .filter(image -> request.owners().isEmpty() || request.owners().contains(image.ownerId()))
                .filter(image -> withDeprecated || !isDeprecated(image.deprecationTime()))
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return DescribeImagesResponse.builder()
                .images(page.items())
                .nextToken(page.next())
                .build();
    }

    private boolean isDeprecated(@Nullable String from) {
        return from != null && data.world.now().isAfter(Instant.parse(from));
    }
}
