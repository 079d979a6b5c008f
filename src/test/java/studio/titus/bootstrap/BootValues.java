package studio.titus.bootstrap;

import java.util.HashMap;
import java.util.Map;

/** Values for boot scripts. */
final class BootValues {

    private BootValues() {}

    /** Those of an ordinary stack whose packages are public. */
    static Map<String, String> usual() {
        var values = new HashMap<String, String>();
        values.put("prereqs_ip", "30.0.100.10");
        values.put("master_ip", "30.0.100.11");
        values.put("region", "eu-west-1");
        values.put("account_id", "123456789012");
        values.put("agent_asg_name", "titusagent");
        values.put("agent_memory", "7988");
        values.put("agent_disk", "20000");
        values.put("agent_resource_set", "ResourceSet-ENIs-1-10");
        values.put("titus_log_bucket", "titus-logs");
        values.put("default_role_arn", "arn:aws:iam::123456789012:role/titusappwiths3InstanceProfile");
        values.put("default_sg_id", "sg-0123456789abcdef0");
        values.put("docker_source", "https://download.docker.com/linux/ubuntu");
        values.put("docker_key", "https://download.docker.com/linux/ubuntu/gpg");
        values.put("docker_fingerprint", "9DC858229FC7DD38854AE2D88D81803C0EBFCD88");
        values.put("titus_source", "https://packagecloud.io/netflix/titus/ubuntu/");
        values.put("titus_key", "https://packagecloud.io/netflix/titus/gpgkey");
        values.put("titus_fingerprint", "4B45ACEEC47B4740716E23373A62CE57DC367361");
        values.put("master_package", "https://example.org/titus-server-master_0.0.1-1_all.deb");
        values.put("master_checksum", "sha256 " + sha256OfDeb());
        values.put("gateway_package", "https://example.org/titus-server-gateway_0.0.1-1_all.deb");
        values.put("gateway_checksum", "blob_id " + blobIdOfDeb());
        values.put("login_object", "");
        return values;
    }

    /** SHA-256 of {@code deb\n}, what a test's download gives. */
    static String sha256OfDeb() {
        return "dae45e9c4c5641b0e8a58b6c3f0de0dd946b9ac47502cc45ef451f3119ebacd7";
    }

    static String blobIdOfDeb() {
        return "e619f9ccdd61603fe0dd8e61a580c287710b6a47";
    }

    /** The longest that the settings allow, with a login and packages in the bucket. */
    static Map<String, String> longest() {
        var values = usual();
        values.put("region", "ap-southeast-4");
        values.put("prereqs_ip", "192.168.200.210");
        values.put("master_ip", "192.168.200.211");
        values.put("agent_asg_name", "p".repeat(20) + "titusagent");
        values.put("titus_log_bucket", "b".repeat(63));
        values.put("default_role_arn", "arn:aws-us-gov:iam::123456789012:role/" + "r".repeat(64));
        for (var source : new String[] {"docker_source", "titus_source"}) {
            values.put(source, "https://packages.example.org/" + "m".repeat(200));
        }
        for (var name : new String[] {"master", "gateway"}) {
            values.put(
                    name + "_package",
                    "titus-studio/packages/%s/titus-server-%s_0.0.1-1_all.deb".formatted("0".repeat(64), name));
            values.put(name + "_checksum", "sha256 " + "0".repeat(64));
        }
        values.put("login_object", "titus-studio/apt-auth.conf");
        return values;
    }
}
