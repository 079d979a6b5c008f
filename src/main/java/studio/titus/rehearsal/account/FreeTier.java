package studio.titus.rehearsal.account;

import software.amazon.awssdk.services.freetier.model.AccountPlanStatus;
import software.amazon.awssdk.services.freetier.model.AccountPlanType;
import software.amazon.awssdk.services.freetier.model.GetAccountPlanStateRequest;
import software.amazon.awssdk.services.freetier.model.GetAccountPlanStateResponse;
import studio.titus.rehearsal.wire.Operations;
import studio.titus.rehearsal.wire.World;

/** Which plan the account is on. */
public final class FreeTier {

    private final World world;
    private final String account;
    private final Operations operations = new Operations();

    /**
     * The plan of an account.
     *
     * @param account its twelve digits
     */
    public FreeTier(World world, String account) {
        this.world = world;
        this.account = account;
        operations.on(GetAccountPlanStateRequest.class, this::plan);
    }

    /** What the service answers. */
    public Operations operations() {
        return operations;
    }

    private GetAccountPlanStateResponse plan(GetAccountPlanStateRequest request) {
        return GetAccountPlanStateResponse.builder()
                .accountId(account)
                .accountPlanType(world.circumstances().isFreePlan() ? AccountPlanType.FREE : AccountPlanType.PAID)
                .accountPlanStatus(AccountPlanStatus.ACTIVE)
                .build();
    }
}
