package studio.titus.engine;

import java.util.Optional;
import studio.titus.model.BucketName;

/** Quick looks at an account while a person still chooses, before there is a plan to check. All methods block and change nothing. */
public interface AccountScout {

    /** Whether a bucket of this name could be made. */
    sealed interface BucketAnswer {
        /** Nobody in AWS has a bucket of this name. */
        record Free() implements BucketAnswer {}

        /**
         * This account has one, in this region.
         *
         * @param stack the stack whose mark it bears, "" for none
         */
        record Yours(String stack) implements BucketAnswer {}

        /** Another account has one, or this one in another region. */
        record Taken() implements BucketAnswer {}

        /** @param why a whole sentence */
        record Unknown(String why) implements BucketAnswer {}
    }

    /**
     * How many vCPUs of ordinary machines the region still has for this account.
     *
     * @param limit the quota
     * @param used by running machines, whoever's they are
     * @param page where a person asks for more
     */
    record VcpuRoom(int limit, int used, String page) {}

    BucketAnswer bucket(BucketName name);

    /** Empty when the account does not tell. */
    Optional<VcpuRoom> vcpus();

    /** An IAM policy, as JSON, that allows everything a stack needs in this account; empty where there are no policies. */
    String policy();

    /** For an account of which nothing can be told beforehand. */
    static AccountScout blind() {
        return new AccountScout() {
            @Override
            public BucketAnswer bucket(BucketName name) {
                return new BucketAnswer.Unknown("This account was not asked.");
            }

            @Override
            public Optional<VcpuRoom> vcpus() {
                return Optional.empty();
            }

            @Override
            public String policy() {
                return "";
            }
        };
    }
}
