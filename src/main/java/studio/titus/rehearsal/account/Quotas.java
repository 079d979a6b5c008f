package studio.titus.rehearsal.account;

import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.services.servicequotas.model.GetAwsDefaultServiceQuotaRequest;
import software.amazon.awssdk.services.servicequotas.model.GetAwsDefaultServiceQuotaResponse;
import software.amazon.awssdk.services.servicequotas.model.GetServiceQuotaRequest;
import software.amazon.awssdk.services.servicequotas.model.GetServiceQuotaResponse;
import software.amazon.awssdk.services.servicequotas.model.ListServiceQuotasRequest;
import software.amazon.awssdk.services.servicequotas.model.ListServiceQuotasResponse;
import software.amazon.awssdk.services.servicequotas.model.NoSuchResourceException;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;
import studio.titus.rehearsal.control.AwsService;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.wire.AwsErrors;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.Page;
import studio.titus.rehearsal.wire.World;

/** Service Quotas. Some quotas have no applied value, and only the default of AWS can be asked for. */
public final class Quotas {

    private final World world;
    private final Operations operations = new Operations();

    /** Service Quotas of the account. */
    public Quotas(World world) {
        this.world = world;
        operations
                .on(GetServiceQuotaRequest.class, this::applied)
                .on(GetAwsDefaultServiceQuotaRequest.class, this::byDefault)
                .on(ListServiceQuotasRequest.class, this::list);
    }

    /** What the service answers. */
    public Operations operations() {
        return operations;
    }

    private GetServiceQuotaResponse applied(GetServiceQuotaRequest request) {
        var quota = find(request.serviceCode(), request.quotaCode())
                .filter(world.circumstances()::hasAppliedQuota)
                .orElseThrow(Quotas::noSuchQuota);
        return GetServiceQuotaResponse.builder()
                .quota(described(quota, world.circumstances().quota(quota)))
                .build();
    }

    private GetAwsDefaultServiceQuotaResponse byDefault(GetAwsDefaultServiceQuotaRequest request) {
        var quota = find(request.serviceCode(), request.quotaCode()).orElseThrow(Quotas::noSuchQuota);
        return GetAwsDefaultServiceQuotaResponse.builder()
                .quota(described(quota, quota.awsDefault()))
                .build();
    }

    private ListServiceQuotasResponse list(ListServiceQuotasRequest request) {
        var found = Arrays.stream(Quota.values())
                .filter(quota -> quota.serviceCode().equals(request.serviceCode()))
                .filter(world.circumstances()::hasAppliedQuota)
                .map(quota -> described(quota, world.circumstances().quota(quota)))
                .toList();
        var page = Page.of(found, request.maxResults(), request.nextToken());
        return ListServiceQuotasResponse.builder()
                .quotas(page.items())
                .nextToken(page.next())
                .build();
    }

    private static Optional<Quota> find(String service, String code) {
        return Arrays.stream(Quota.values())
                .filter(quota ->
                        quota.serviceCode().equals(service) && quota.code().equals(code))
                .findFirst();
    }

    private static ServiceQuota described(Quota quota, int value) {
        return ServiceQuota.builder()
                .serviceCode(quota.serviceCode())
                .quotaCode(quota.code())
                .quotaName(quota.title())
                .value((double) value)
                .adjustable(true)
                .unit("None")
                .build();
    }

    private static RuntimeException noSuchQuota() {
        return AwsErrors.filled(
                NoSuchResourceException.builder(),
                AwsService.SERVICE_QUOTAS,
                "NoSuchResourceException",
                "The specified resource does not exist.",
                400);
    }
}
