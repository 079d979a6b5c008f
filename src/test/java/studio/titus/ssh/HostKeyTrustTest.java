package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.titus.problem.Problem;
import studio.titus.problem.ProblemException;

class HostKeyTrustTest {

    private static final Target MASTER = Target.of("master", "i-1", "30.0.100.11");
    private static final ServerKey KEY = ServerKeys.ed25519(1);
    private static final ServerKey OTHER = ServerKeys.ed25519(2);

    private final HostKeyPins book = new HostKeyPins(List.of());
    private final List<HostKeyAsker.Question> questions = new ArrayList<>();

    @Test
    void anUnknownKeyIsAskedAboutOnceAndPinned() {
        var trust = asking(true);

        assertThat(trust.objection(MASTER, KEY)).isEmpty();
        assertThat(trust.objection(MASTER, KEY)).isEmpty();

        assertThat(questions).containsExactly(new HostKeyAsker.Question(MASTER, KEY, false));
        assertThat(book.pins()).containsExactly(PinnedKey.of(MASTER, KEY, PinnedKey.Source.PERSON));
    }

    @Test
    void aRefusedKeyIsNotPinnedAndItsFingerprintIsTold() {
        assertThat(asking(false).objection(MASTER, KEY))
                .hasValueSatisfying(problem -> assertThat(problem.cause()).contains(KEY.fingerprint()));
        assertThat(book.pins()).isEmpty();
    }

    @Test
    void aChangedKeyOfTheSameInstanceIsRefusedWithoutAQuestionAndBothFingerprintsAreTold() {
        book.pin(PinnedKey.of(MASTER, KEY, PinnedKey.Source.PERSON));

        assertThat(asking(true).objection(MASTER, OTHER)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("ssh.host-key.changed");
            assertThat(problem.cause()).contains(KEY.fingerprint(), OTHER.fingerprint());
        });
        assertThat(questions).isEmpty();
    }

    @Test
    void theSameInstanceOnAnotherAddressIsStillHeldToItsKey() {
        book.pin(PinnedKey.of(MASTER, KEY, PinnedKey.Source.PERSON));
        var moved = Target.of("master", "i-1", "30.0.100.99");

        assertThat(asking(true).objection(moved, KEY)).isEmpty();
        assertThat(asking(true).objection(moved, OTHER)).isPresent();
        assertThat(questions).isEmpty();
    }

    @Test
    void anotherInstanceOfTheSameNameOrAddressCountsAsRebuiltAndReplacesTheOldPin() {
        book.pin(PinnedKey.of(MASTER, KEY, PinnedKey.Source.PERSON));
        var rebuilt = Target.of("master", "i-2", "30.0.100.11");

        assertThat(asking(true).objection(rebuilt, OTHER)).isEmpty();

        assertThat(questions).containsExactly(new HostKeyAsker.Question(rebuilt, OTHER, true));
        assertThat(book.pins()).containsExactly(PinnedKey.of(rebuilt, OTHER, PinnedKey.Source.PERSON));
        assertThat(asking(false).objection(Target.of("spare", "i-3", "30.0.100.11"), KEY))
                .hasValueSatisfying(problem -> assertThat(problem.cause()).contains("rebuilt"));
    }

    @Test
    void aKeyTheInstancePrintedIsPinnedWithoutAQuestion() {
        assertThat(printing(KEY).objection(MASTER, KEY)).isEmpty();
        assertThat(book.pins()).containsExactly(PinnedKey.of(MASTER, KEY, PinnedKey.Source.CONSOLE));
    }

    @Test
    void aKeyTheInstanceDidNotPrintIsRefused() {
        assertThat(printing(KEY).objection(MASTER, OTHER))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("ssh.host-key.not-printed"));
    }

    @Test
    void aBookThatCannotBeReadTrustsNothing() {
        var broken = new HostKeyBook() {
            @Override
            public List<PinnedKey> pins() {
                throw new ProblemException(Problem.of("ssh.host-keys.damaged", "The file is damaged"));
            }

            @Override
            public void pin(PinnedKey pin) {}

            @Override
            public void forget(String instanceId) {}
        };
        var trust = new HostKeyTrust(broken, ConsoleOutputs.none(), HostKeyAsker.acceptNew());

        assertThat(trust.objection(MASTER, KEY)).map(Problem::code).contains("ssh.host-keys.damaged");
    }

    private HostKeyTrust asking(boolean answer) {
        return new HostKeyTrust(book, ConsoleOutputs.none(), question -> {
            questions.add(question);
            return answer;
        });
    }

    private HostKeyTrust printing(ServerKey key) {
        String output = """
            -----BEGIN SSH HOST KEY KEYS-----
            %s %s root@ip-30-0-100-11
            -----END SSH HOST KEY KEYS-----
            """.formatted(key.type(), key.base64());
        return new HostKeyTrust(book, target -> Optional.of(output), HostKeyAsker.refuse());
    }
}
