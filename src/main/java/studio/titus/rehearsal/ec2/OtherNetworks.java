package studio.titus.rehearsal.ec2;

import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpnGateway;
import studio.titus.rehearsal.wire.Operations;

/** What could hang on a VPC besides a stack, and is looked for when one cannot be deleted. There is none of it here. */
final class OtherNetworks {

    void register(Operations operations) {
        operations
                .on(
                        DescribeVpcEndpointsRequest.class,
                        request -> DescribeVpcEndpointsResponse.builder()
                                .vpcEndpoints(List.<VpcEndpoint>of())
                                .build())
                .on(
                        DescribeVpcPeeringConnectionsRequest.class,
                        request -> DescribeVpcPeeringConnectionsResponse.builder()
                                .vpcPeeringConnections(List.<VpcPeeringConnection>of())
                                .build())
                .on(
                        DescribeVpnGatewaysRequest.class,
                        request -> DescribeVpnGatewaysResponse.builder()
                                .vpnGateways(List.<VpnGateway>of())
                                .build());
    }
}
