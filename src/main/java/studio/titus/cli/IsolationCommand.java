package studio.titus.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.titus.cli.render.CheckText;
import studio.titus.problem.Problem;
import studio.titus.titus.job.Image;

/** Tries the network's walls, and those of containers. */
@Command(
        name = "isolation",
        description = {
            "Check that only the bastion answers from outside, to the trusted range alone, that the nodes get out and"
                    + " nobody in, and that the bucket is private.",
            "Then run a batch job under the role for S3 and check that its container may list buckets and nothing of"
                    + " EC2, while its agent may both.",
            "Says of each what was tried, from where and what came back. Exit code 0 when all of it holds."
        })
final class IsolationCommand implements CliCommand {

    private final Kit kit;

    @Mixin
    private final StackOption stack = new StackOption();

    @Mixin
    private final NodeOptions nodeOptions = new NodeOptions();

    @Option(
            names = "--image",
            paramLabel = "NAME:TAG",
            description = "Image of the trial job, with a shell and the AWS CLI; usually ${DEFAULT-VALUE}.",
            defaultValue = "amazon/aws-cli:2.15.0")
    private String image = "";

    IsolationCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Exit run() throws InterruptedException {
        try (var open = new SignIn(kit).open(stack.name());
                var nodes = new Nodes(kit).open(open, nodeOptions)) {
            return new CheckReport(kit, CheckText.withEvidence(kit.output().style())).of(nodes.isolation(image())::run);
        }
    }

    private Image image() {
        int colon = image.lastIndexOf(':');
        if (colon < 1 || colon == image.length() - 1) {
            throw new CommandFailure(
                    Exit.USAGE,
                    Problem.of("cli.image", "--image takes a name and a tag")
                            .subject(image)
                            .because("An image without a tag may be another one tomorrow.")
                            .next("Write it as in --image amazon/aws-cli:2.15.0."));
        }
        return Image.tagged(image.substring(0, colon), image.substring(colon + 1));
    }
}
