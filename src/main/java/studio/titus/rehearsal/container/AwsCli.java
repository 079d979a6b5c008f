package studio.titus.rehearsal.container;

import java.util.List;
import java.util.stream.Collectors;
import studio.titus.rehearsal.shell.Streams;

/** The AWS CLI, version 1, as far as somebody wants to see what a role may do. */
public final class AwsCli {

    private static final int REFUSED = 255;

    private final AwsAccess aws;
    private final String role;
    private final String region;
    private final Streams streams;

    /**
     * A CLI without a profile.
     *
     * @param role its ARN or name
     * @param region of the environment, "" for none
     */
    public AwsCli(AwsAccess aws, String role, String region, Streams streams) {
        this.aws = aws;
        this.role = role;
        this.region = region;
        this.streams = streams;
    }

    /** @return the exit code */
    public int run(List<String> arguments) {
        List<String> words =
                arguments.stream().takeWhile(word -> !word.startsWith("--")).toList();
        return switch (String.join(" ", words)) {
            case "s3 ls", "s3api list-buckets" ->
                attempt("s3:ListAllMyBuckets", "ListBuckets", "AccessDenied", "Access Denied", this::buckets);
            case "ec2 describe-instances" ->
                inRegion(
                        arguments,
                        () -> attempt(
                                "ec2:DescribeInstances",
                                "DescribeInstances",
                                "UnauthorizedOperation",
                                "You are not authorized to perform this operation.",
                                () -> instances(arguments)));
            case "sts get-caller-identity" -> identity();
            case "--version", "" -> fail("aws: error: the following arguments are required: command");
            default -> fail("aws: \"" + String.join(" ", words) + "\" is not known in the rehearsal, sorry");
        };
    }

    private interface Act {
        int run();
    }

    private int inRegion(List<String> arguments, Act act) {
        return region.isEmpty() && !arguments.contains("--region")
                ? fail("You must specify a region. You can also configure your region by running \"aws configure\".")
                : act.run();
    }

    private int attempt(String action, String operation, String code, String message, Act act) {
        return switch (aws.may(role, action)) {
            case ALLOWED -> act.run();
            case DENIED ->
                fail("\nAn error occurred (%s) when calling the %s operation: %s".formatted(code, operation, message));
            case NO_CREDENTIALS -> noCredentials();
        };
    }

    private int noCredentials() {
        return fail("Unable to locate credentials. You can configure credentials by running \"aws configure\".");
    }

    private int buckets() {
        aws.buckets().forEach(bucket -> streams.out().accept(bucket + "\n"));
        return 0;
    }

    private int instances(List<String> arguments) {
        var ids = aws.instances();
        int query = arguments.indexOf("--query") + 1;
        boolean count =
                query > 0 && query < arguments.size() && arguments.get(query).startsWith("length(");
        String list = ids.stream()
                .map(id -> "{\"Instances\": [{\"InstanceId\": \"" + id + "\"}]}")
                .collect(Collectors.joining(", ", "{\"Reservations\": [", "]}"));
        streams.out().accept((count ? String.valueOf(ids.size()) : list) + "\n");
        return 0;
    }

    private int identity() {
        if (aws.may(role, "sts:GetCallerIdentity") == AwsAccess.Answer.NO_CREDENTIALS) {
            return noCredentials();
        }
        String name = role.substring(role.lastIndexOf('/') + 1);
        String[] parts = role.split(":");
        String account = parts.length > 4 ? parts[4] : "";
        streams.out()
                .accept("{\n    \"Account\": \"%s\",\n    \"Arn\": \"arn:aws:sts::%s:assumed-role/%s/titus\"\n}\n"
                        .formatted(account, account, name));
        return 0;
    }

    private int fail(String text) {
        streams.err().accept(text + "\n");
        return REFUSED;
    }
}
