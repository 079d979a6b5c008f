package studio.titus.rehearsal.ec2;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociationStateCode;

/** Associations of route tables with subnets, and of a VPC with its main table. */
final class RouteTableLinks {

    private final Ec2Data data;

    RouteTableLinks(Ec2Data data) {
        this.data = data;
    }

    /** Ends the association of a subnet that is going. */
    void forgetSubnet(String subnetId) {
        find(association -> subnetId.equals(association.subnetId())).ifPresent(this::unlink);
    }

    /** Associates a table with a subnet, or makes it the main one where there is none. */
    RouteTableAssociation link(String tableId, @Nullable String subnetId) {
        var association = RouteTableAssociation.builder()
                .routeTableAssociationId("rtbassoc-0" + data.world.dice().hex("rtbassoc", 16))
                .routeTableId(tableId)
                .subnetId(subnetId)
                .main(subnetId == null)
                .associationState(state -> state.state(RouteTableAssociationStateCode.ASSOCIATED))
                .build();
        data.routeTables.update(tableId, table -> {
            var associations = new ArrayList<>(table.associations());
            associations.add(association);
            return table.toBuilder().associations(associations).build();
        });
        return association;
    }

    void unlink(RouteTableAssociation gone) {
        data.routeTables.update(
                gone.routeTableId(),
                table -> table.toBuilder()
                        .associations(table.associations().stream()
                                .filter(association -> !association.equals(gone))
                                .toList())
                        .build());
    }

    RouteTableAssociation require(String associationId) {
        return find(association -> association.routeTableAssociationId().equals(associationId))
                .orElseThrow(() -> Ec2Errors.refused(
                        "InvalidAssociationID.NotFound", "The association ID '" + associationId + "' does not exist"));
    }

    Optional<RouteTableAssociation> find(Predicate<RouteTableAssociation> condition) {
        return data.routeTables
                .all()
                .flatMap(table -> table.associations().stream())
                .filter(condition)
                .findFirst();
    }
}
