package studio.titus.aws.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studio.titus.engine.CloudSession.Identity;
import studio.titus.model.Pace;
import studio.titus.model.PriceTable;
import studio.titus.model.Region;
import studio.titus.model.StackName;
import studio.titus.model.StackSettings;
import studio.titus.plan.Addresses;
import studio.titus.plan.Kind;
import studio.titus.plan.Plan;

/** All checks, in the order in which people read them. */
final class Checks {

    private Checks() {}

    static List<Check> of(
            Asker asker, Identity identity, Pace clock, StackName stack, StackSettings settings, Plan plan) {
        return Stream.of(
                        account(asker, identity, clock, settings, plan),
                        permissions(asker, identity, stack, plan),
                        quotas(asker, settings.region(), plan),
                        region(asker, plan),
                        names(asker, plan),
                        settings(settings, plan))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Check> account(Asker asker, Identity identity, Pace clock, StackSettings settings, Plan plan) {
        var caller = new Once<>(() -> CallerIdentity.ask(asker, clock));
        var machines = Machines.toLaunch(plan);
        var accountPlan = new AccountPlanCheck(asker, Machines.types(machines));
        return List.of(
                new Check("identity", "Signed-in identity", new IdentityCheck(identity, caller)::look),
                new Check("session", "Session time", new SessionCheck(identity.expires(), clock)::look),
                new Check("clock", "Clock", new ClockCheck(caller, clock)::look),
                new Check("region", "Region", new RegionCheck(asker, settings.region())::look),
                new Check("account.plan", "Account plan", launching(machines, accountPlan::look)));
    }

    private static List<Check> permissions(Asker asker, Identity identity, StackName stack, Plan plan) {
        var simulation = new SimulationCheck(asker, identity.arn(), plan.blueprint());
        return List.of(
                new Check("permissions.dry-run", "Permissions, by dry run", new DryRunCheck(asker, stack, plan)::look),
                new Check("permissions.simulated", "Permissions, simulated", simulation::look));
    }

    private static List<Check> quotas(Asker asker, Region region, Plan plan) {
        var need = new QuotaNeed(plan);
        var use = new QuotaUse(asker);
        var zone = plan.blueprint().facts().zoneId();
        var checks = new ArrayList<Check>();
        checks.add(vcpus("quota.vcpu", Quota.VCPU, Families.STANDARD, asker, region, need, use));
        if (need.vcpus(Families.P) > 0) {
            checks.add(vcpus("quota.vcpu-p", Quota.P_VCPU, Families.P, asker, region, need, use));
        }
        var eip = new QuotaCheck(asker, region, Quota.ELASTIC_IP, need.of(Kind.ELASTIC_IP), use::elasticIps);
        var vpc = new QuotaCheck(asker, region, Quota.VPC, need.of(Kind.VPC), use::vpcs);
        var internet = new QuotaCheck(
                asker, region, Quota.INTERNET_GATEWAY, need.of(Kind.INTERNET_GATEWAY), use::internetGateways);
        var nat = new QuotaCheck(
                asker, region, Quota.NAT_GATEWAY, need.of(Kind.NAT_GATEWAY), () -> use.natGateways(zone));
        checks.add(new Check("quota.eip", "Quota of Elastic IPs", eip::look));
        checks.add(new Check("quota.vpc", "Quota of VPCs", vpc::look));
        checks.add(new Check("quota.igw", "Quota of internet gateways", internet::look));
        checks.add(new Check("quota.nat", "Quota of NAT gateways", nat::look));
        return checks;
    }

    private static Check vcpus(
            String id, Quota quota, Families families, Asker asker, Region region, QuotaNeed need, QuotaUse use) {
        var check = new QuotaCheck(asker, region, quota, need.vcpus(families), () -> use.vcpus(families));
        return new Check(id, "Quota of vCPUs", check::look);
    }

    private static List<Check> region(Asker asker, Plan plan) {
        var facts = plan.blueprint().facts();
        var machines = Machines.toLaunch(plan);
        var zone = new ZoneCheck(asker, facts.zoneId(), Machines.types(machines));
        var image = new ImageCheck(asker, facts.imageId());
        var metadata = new MetadataCheck(asker);
        var publicAccess = new PublicAccessCheck(
                asker, plan.inventory().find(Addresses.BASTION).isPresent());
        return List.of(
                new Check("zone", "Machine types in the zone", launching(machines, zone::look)),
                new Check("image", "Ubuntu image", launching(machines, image::look)),
                new Check("metadata", "Metadata without tokens", launching(machines, metadata::look)),
                new Check("disk.encryption", "Encryption of volumes", new DiskEncryptionCheck(asker)::look),
                new Check("public-access", "Way to the internet", publicAccess::look),
                new Check("service-role", "Auto Scaling's own role", new ServiceRoleCheck(asker)::look));
    }

    /** What matters for launches only: a stack that stands may be changed where it could not be made. */
    private static Supplier<Finding> launching(List<Machines.Named> machines, Supplier<Finding> look) {
        return machines.isEmpty() ? () -> Finding.ok("The plan launches no machine.") : look;
    }

    private static List<Check> names(Asker asker, Plan plan) {
        return List.of(
                new Check("names", "Names", new NamesCheck(plan.inventory().conflicts())::look),
                new Check("bucket", "Bucket name", new BucketCheck(asker, plan)::look));
    }

    private static List<Check> settings(StackSettings settings, Plan plan) {
        var hints = new SettingsChecks(settings);
        return List.of(
                new Check("user-data", "Boot scripts", new UserDataCheck(plan)::look),
                new Check("agent.type", "Type of the agents", hints::agentType),
                new Check("network.range", "Network range", hints::networkRange),
                new Check("trusted.range", "Trusted range", hints::trustedRange),
                new Check("cost", "Cost", () -> new CostCheck(settings, PriceTable.shipped()).look()));
    }
}
