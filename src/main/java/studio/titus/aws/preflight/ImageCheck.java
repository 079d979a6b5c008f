package studio.titus.aws.preflight;

import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;

/** Whether the image can be launched. It is deprecated, which hides it from searches but not from launches. */
final class ImageCheck {

    private static final String OTHER =
            "Choose another region, or ask Ubuntu's image finder which images it has there.";

    private final Asker asker;
    private final String imageId;

    ImageCheck(Asker asker, String imageId) {
        this.asker = asker;
        this.imageId = imageId;
    }

    Finding look() {
        try {
            return judge(asker.ask(
                    "ec2:DescribeImages",
                    clients -> clients.ec2()
                            .describeImages(request -> request.imageIds(imageId).includeDeprecated(true))));
        } catch (Unanswered e) {
            return e.code().startsWith("InvalidAMIID") ? missing() : e.finding();
        }
    }

    private Finding judge(DescribeImagesResponse answer) {
        return answer.images().stream().findFirst().map(this::judgeImage).orElseGet(this::missing);
    }

    private Finding judgeImage(Image image) {
        if (Boolean.FALSE.equals(image.imageAllowed())) {
            return Finding.stop(
                    "The account's Allowed AMIs setting forbids Ubuntu's image %s.".formatted(imageId),
                    "Add the image provider %s to Allowed AMIs in the EC2 console under Settings."
                            .formatted(image.ownerId()));
        }
        if (image.state() != null && image.state() != ImageState.AVAILABLE) {
            return Finding.stop("Image %s is %s.".formatted(imageId, image.stateAsString()), OTHER);
        }
        var deprecated = image.deprecationTime() == null ? "" : ", deprecated but still launched";
        return Finding.ok("Image %s (%s)%s.".formatted(imageId, image.name(), deprecated));
    }

    private Finding missing() {
        return Finding.stop("The image %s does not exist in this region.".formatted(imageId), OTHER);
    }
}
