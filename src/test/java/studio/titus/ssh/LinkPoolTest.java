package studio.titus.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How connections are shared, over connections that lead nowhere. */
class LinkPoolTest {

    private static final Hop HOP = new Hop.ToBastion(Target.of("bastion", "i-1", "203.0.113.9"));

    private final List<FakeLink> made = new ArrayList<>();
    private final LinkPool nodes = new LinkPool(HOP, false, this::make);
    private final LinkPool bastion = new LinkPool(HOP, true, this::make);

    @Test
    void tenCommandsShareAConnectionAndTheEleventhGetsAnother() throws InterruptedException {
        var leases = share(nodes, 11);

        assertThat(made).hasSize(2);
        assertThat(leases.subList(0, 10))
                .allSatisfy(lease -> assertThat(lease.link()).isSameAs(made.getFirst()));
        assertThat(leases.getLast().link()).isSameAs(made.getLast());
    }

    @Test
    void aServerThatRefusesTellsHowManyItTakes() throws InterruptedException {
        var leases = share(nodes, 3);
        leases.subList(0, 2).forEach(Lease::opened);

        assertThat(leases.getLast().refused()).isTrue();
        leases.getLast().close();
        share(nodes, 3);

        assertThat(made).hasSize(3);
    }

    @Test
    void aServerThatRefusesTheFirstOfAllTakesNone() throws InterruptedException {
        assertThat(nodes.share().refused()).isFalse();
    }

    @Test
    void whoeverIsSlowGetsAConnectionAlone() throws InterruptedException {
        var slow = nodes.own();
        var quick = nodes.share();

        assertThat(quick.link()).isNotSameAs(slow.link());
        assertThat(nodes.own().link()).isNotIn(slow.link(), quick.link());
    }

    @Test
    void aConnectionThatIsIdleIsUsedAgainAndFurtherOnesAreClosed() throws InterruptedException {
        var first = nodes.own();
        var second = nodes.own();
        first.close();
        first.close();
        second.close();

        assertThat(made).extracting(FakeLink::alive).containsExactly(true, false);
        assertThat(nodes.own().link()).isSameAs(first.link());
    }

    @Test
    void nobodyGetsTheConnectionOthersTravelThroughAlone() throws InterruptedException {
        Link common = bastion.common();

        assertThat(bastion.own().link()).isNotSameAs(common);
        assertThat(bastion.share().link()).isSameAs(common);
        assertThat(bastion.common()).isSameAs(common);
    }

    @Test
    void theConnectionOthersTravelThroughStaysWhenIdle() throws InterruptedException {
        Link common = bastion.common();
        share(bastion, 25).forEach(Lease::close);

        assertThat(common.alive()).isTrue();
        assertThat(bastion.common()).isSameAs(common);
    }

    @Test
    void aDeadConnectionIsReplaced() throws InterruptedException {
        Link dead = bastion.common();
        dead.close();

        assertThat(bastion.common()).isNotSameAs(dead);
    }

    @Test
    void aClosedPoolEndsItsConnectionsAndMakesNoMore() throws InterruptedException {
        nodes.share();
        nodes.own();

        nodes.close();

        assertThat(made).noneMatch(FakeLink::alive);
        assertThatThrownBy(nodes::share).isInstanceOf(LinkException.class);
        assertThatThrownBy(nodes::own).isInstanceOf(LinkException.class);
    }

    private static List<Lease> share(LinkPool pool, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    try {
                        return pool.share();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private Link make() {
        try {
            var link = new FakeLink(new JSch().getSession("ubuntu", "203.0.113.9"));
            made.add(link);
            return link;
        } catch (JSchException e) {
            throw new AssertionError(e);
        }
    }

    private static final class FakeLink extends Link {

        private boolean alive = true;

        FakeLink(Session session) {
            super(HOP, session, null);
        }

        @Override
        boolean alive() {
            return alive;
        }

        @Override
        public void close() {
            alive = false;
        }
    }
}
