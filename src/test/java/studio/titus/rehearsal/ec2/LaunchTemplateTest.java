package studio.titus.rehearsal.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.titus.rehearsal.CloudFixture.filter;
import static studio.titus.rehearsal.CloudFixture.tags;
import static studio.titus.rehearsal.Refusal.codeOf;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.LaunchTemplateHttpTokensState;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.rehearsal.CloudFixture;

class LaunchTemplateTest {

    private final CloudFixture aws = CloudFixture.instant();

    @Test
    void aTemplateKeepsAllItIsGiven() {
        create("titusagent");

        var data = aws.ec2
                .describeLaunchTemplateVersions(
                        request -> request.launchTemplateName("titusagent").versions("$Latest"))
                .launchTemplateVersions()
                .getFirst()
                .launchTemplateData();

        assertThat(data.instanceTypeAsString()).isEqualTo("m4.large");
        assertThat(data.iamInstanceProfile().name()).isEqualTo("titusmasterInstanceProfile");
        assertThat(data.blockDeviceMappings().getFirst().ebs().volumeSize()).isEqualTo(30);
        assertThat(data.metadataOptions().httpTokens()).isEqualTo(LaunchTemplateHttpTokensState.OPTIONAL);
        assertThat(data.tagSpecifications().getFirst().tags().getFirst().value())
                .isEqualTo("demo");
        assertThat(aws.ec2
                        .describeLaunchTemplates(request -> request.filters(filter("tag:titus-studio:stack", "demo")))
                        .launchTemplates())
                .hasSize(1);
    }

    @Test
    void aNameIsTakenOnceAndTheSameTokenGetsTheSameTemplate() {
        String first = create("titusagent");

        assertThat(create("titusagent")).isEqualTo(first);
        assertThat(codeOf(() -> aws.ec2.createLaunchTemplate(
                        request -> request.launchTemplateName("titusagent").launchTemplateData(data -> {}))))
                .isEqualTo("InvalidLaunchTemplateName.AlreadyExistsException");
    }

    @Test
    void versionsCountUpAndTheDefaultStaysUntilMoved() {
        String id = create("titusagent");
        aws.ec2.createLaunchTemplateVersion(
                request -> request.launchTemplateId(id).launchTemplateData(data -> data.instanceType("m5.large")));

        assertThat(typeOf(id, "$Default")).isEqualTo("m4.large");
        assertThat(typeOf(id, "$Latest")).isEqualTo("m5.large");
        aws.ec2.modifyLaunchTemplate(request -> request.launchTemplateId(id).defaultVersion("2"));
        assertThat(typeOf(id, "$Default")).isEqualTo("m5.large");
        assertThat(codeOf(() -> typeOf(id, "3"))).isEqualTo("InvalidLaunchTemplateId.VersionNotFound");
    }

    @Test
    void aDeletedTemplateIsUnknownByIdAndByName() {
        String id = create("titusagent");
        aws.ec2.deleteLaunchTemplate(request -> request.launchTemplateId(id));

        assertThat(codeOf(() -> aws.ec2.describeLaunchTemplates(request -> request.launchTemplateIds(id))))
                .isEqualTo("InvalidLaunchTemplateId.NotFound");
        assertThat(codeOf(() -> aws.ec2.describeLaunchTemplates(request -> request.launchTemplateNames("titusagent"))))
                .isEqualTo("InvalidLaunchTemplateName.NotFoundException");
        assertThat(codeOf(() -> aws.ec2.deleteLaunchTemplate(request -> request.launchTemplateName("titusagent"))))
                .isEqualTo("InvalidLaunchTemplateName.NotFoundException");
    }

    @Test
    void anInstanceTakesFromTheTemplateWhatItIsNotTold() {
        String subnet = aws.subnet(aws.vpc(), "30.0.1.0/24");
        aws.profile("titusmasterInstanceProfile");
        String id = create("titusagent");

        var instance = aws.ec2
                .runInstances(request -> request.launchTemplate(template -> template.launchTemplateId(id))
                        .instanceType("t2.nano")
                        .subnetId(subnet)
                        .minCount(1)
                        .maxCount(1))
                .instances()
                .getFirst();

        assertThat(instance.instanceTypeAsString()).isEqualTo("t2.nano");
        assertThat(instance.imageId()).isEqualTo(aws.xenial().imageId());
        assertThat(instance.iamInstanceProfile().arn()).endsWith("/titusmasterInstanceProfile");
        assertThat(aws.ec2.describeVolumes().volumes().getFirst().size()).isEqualTo(30);
    }

    private String typeOf(String id, String version) {
        return aws.ec2
                .describeLaunchTemplateVersions(
                        request -> request.launchTemplateId(id).versions(version))
                .launchTemplateVersions()
                .getFirst()
                .launchTemplateData()
                .instanceTypeAsString();
    }

    private String create(String name) {
        String image = aws.xenial().imageId();
        return aws.ec2
                .createLaunchTemplate(request -> request.launchTemplateName(name)
                        .clientToken("life-1")
                        .tagSpecifications(tags(ResourceType.LAUNCH_TEMPLATE, "titus-studio:stack", "demo"))
                        .launchTemplateData(data -> data.imageId(image)
                                .instanceType("m4.large")
                                .iamInstanceProfile(profile -> profile.name("titusmasterInstanceProfile"))
                                .metadataOptions(options -> options.httpTokens(LaunchTemplateHttpTokensState.OPTIONAL))
                                .blockDeviceMappings(disk -> disk.deviceName("/dev/sda1")
                                        .ebs(ebs -> ebs.volumeSize(30).volumeType("gp2")))
                                .tagSpecifications(specification -> specification
                                        .resourceType(ResourceType.INSTANCE)
                                        .tags(tag ->
                                                tag.key("titus-studio:stack").value("demo")))))
                .launchTemplate()
                .launchTemplateId();
    }
}
