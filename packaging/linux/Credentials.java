import java.util.List;

/**
 * Resolves, with the runtime and jars of a package, what the AWS SDK looks for by name only when a profile asks for it: dropping one would not
 * be noticed before somebody signs in that way.
 */
final class Credentials {

    private static final List<String> BY_NAME = List.of(
            "software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory",
            "software.amazon.awssdk.services.ssooidc.SsoOidcProfileTokenProviderFactory",
            "software.amazon.awssdk.services.sts.internal.StsProfileCredentialsProviderFactory",
            "software.amazon.awssdk.services.sts.internal.StsWebIdentityCredentialsProviderFactory",
            "software.amazon.awssdk.services.signin.auth.LoginProfileCredentialsProviderFactory");

    public static void main(String[] arguments) throws ReflectiveOperationException {
        for (String name : BY_NAME) {
            Class.forName(name).getDeclaredConstructor().newInstance();
        }
        System.out.println("all " + BY_NAME.size() + " credential sources that are found by name resolve");
    }
}
