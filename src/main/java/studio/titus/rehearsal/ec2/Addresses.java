package studio.titus.rehearsal.ec2;

import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.AllocateAddressRequest;
import software.amazon.awssdk.services.ec2.model.AllocateAddressResponse;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesResponse;
import software.amazon.awssdk.services.ec2.model.DomainType;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressRequest;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressResponse;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import studio.titus.rehearsal.control.Quota;
import studio.titus.rehearsal.wire.Operations;

/** Elastic IP addresses. */
final class Addresses {

    private final Ec2Data data;

    Addresses(Ec2Data data) {
        this.data = data;
    }

    void register(Operations operations) {
        operations
                .on(AllocateAddressRequest.class, this::allocate)
                .on(DescribeAddressesRequest.class, this::describe)
                .on(ReleaseAddressRequest.class, this::release);
    }

    private AllocateAddressResponse allocate(AllocateAddressRequest request) {
        if (data.addresses.all().count() >= data.world.circumstances().quota(Quota.ELASTIC_IPS)) {
            throw Ec2Errors.refused("AddressLimitExceeded", "The maximum number of addresses has been reached.");
        }
        var address = data.addresses.add(fresh(), TagBook.wanted(request.tagSpecifications(), ResourceType.ELASTIC_IP));
        return AllocateAddressResponse.builder()
                .allocationId(address.allocationId())
                .publicIp(address.publicIp())
                .domain(address.domain())
                .publicIpv4Pool(address.publicIpv4Pool())
                .networkBorderGroup(address.networkBorderGroup())
                .build();
    }

    private Address fresh() {
        return Address.builder()
                .allocationId(data.addresses.newId())
                .publicIp(PublicIps.draw(data))
                .domain(DomainType.VPC)
                .publicIpv4Pool("amazon")
                .networkBorderGroup(data.place.region())
                .build();
    }

    private DescribeAddressesResponse describe(DescribeAddressesRequest request) {
        var found = data.addresses.describe(request.allocationIds(), request.filters()).stream()
                .filter(address ->
                        request.publicIps().isEmpty() || request.publicIps().contains(address.publicIp()))
                .toList();
        return DescribeAddressesResponse.builder().addresses(found).build();
    }

    private ReleaseAddressResponse release(ReleaseAddressRequest request) {
        if (request.allocationId() == null) {
            throw Ec2Errors.missing("AllocationId");
        }
        var address = data.addresses.require(request.allocationId());
        if (address.associationId() != null) {
            throw Ec2Errors.refused("InvalidIPAddress.InUse", "Address " + address.publicIp() + " is in use.");
        }
        data.addresses.remove(request.allocationId());
        return ReleaseAddressResponse.builder().build();
    }
}
