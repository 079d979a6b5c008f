package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                 | cidr.empty     | for instance 203.0.113.7/32           |
        everywhere         | cidr.malformed | Type four numbers and a prefix length |
        10.0.0/8           | cidr.malformed | Type four numbers                     |
        10.0.0.0.0/8       | cidr.malformed | Type four numbers                     |
        http://10.0.0.1    | cidr.malformed | Type four numbers                     |
        10.0.0.-1/8        | cidr.malformed | Type four numbers                     |
        256.0.0.0/8        | cidr.octet     | "256"                                 |
        99999999999.0.0.0/8 | cidr.octet    | "99999999999"                         |
        10.01.0.0/16       | cidr.octet     | without leading zeros                 |
        203.0.113.7        | cidr.no-prefix | Type 203.0.113.7/32                   | 203.0.113.7/32
        203.0.113.7/       | cidr.prefix    | IPv4 has /0 to /32                    | 203.0.113.7/32
        203.0.113.7/33     | cidr.prefix    | IPv4 has /0 to /32                    | 203.0.113.7/32
        203.0.113.7/-1     | cidr.prefix    | IPv4 has /0 to /32                    | 203.0.113.7/32
        203.0.113.7/255.255.255.0 | cidr.prefix | IPv4 has /0 to /32                | 203.0.113.7/32
        203.0.113.7/99999999999 | cidr.prefix | IPv4 has /0 to /32                  | 203.0.113.7/32
        10.1.2.3/24        | cidr.host-bits | Type 10.1.2.0/24 for the range or 10.1.2.3/32 | 10.1.2.0/24
        1.2.3.4/0          | cidr.host-bits | starts at 0.0.0.0                     | 0.0.0.0/0
        ::1/128            | cidr.ipv6      | IPv4 only                             |
        2001:db8::/32      | cidr.ipv6      | Type your IPv4 address                |
        fe80::1%eth0/64    | cidr.ipv6      | IPv4 only                             |
        ::ffff:10.0.0.1/128 | cidr.ipv6     | IPv4 only                             |
        """)
    void badTextIsToldApartAndAnsweredWithWhatToType(String text, String code, String essence, String suggestion) {
        assertThat(Cidr.check(text)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.message()).contains(essence);
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
        });
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.of(text)).withMessageContaining(essence);
    }

    @Test
    void everySuggestionPasses() {
        assertThat(Stream.of("203.0.113.7", "203.0.113.7/33", "10.1.2.3/24", "1.2.3.4/0")
                        .map(Cidr::check)
                        .map(checked -> ((Checked.Invalid<Cidr>) checked).suggestion()))
                .allSatisfy(suggestion ->
                        assertThat(Cidr.check(suggestion).isValid()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 4294967296, 0.0.0.0, 255.255.255.255",
        "30.0.100.0/24, 256, 30.0.100.0, 30.0.100.255",
        "255.255.255.255/32, 1, 255.255.255.255, 255.255.255.255",
        "' 10.0.0.0 / 8 ', 16777216, 10.0.0.0, 10.255.255.255",
    })
    void sizeAndHostsAreThoseOfTheRange(String text, long size, String first, String last) {
        Cidr range = Cidr.of(text);

        assertThat(range.size()).isEqualTo(size);
        assertThat(range.host(0)).isEqualTo(first);
        assertThat(range.host(size - 1)).isEqualTo(last);
        assertThatIllegalArgumentException().isThrownBy(() -> range.host(size));
        assertThatIllegalArgumentException().isThrownBy(() -> range.host(-1));
        assertThat(Cidr.of(range.toString())).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "30.0.0.0/16, 30.0.100.0/24, true, true",
        "30.0.100.0/24, 30.0.0.0/16, false, true",
        "30.0.0.0/16, 30.1.0.0/16, false, false",
        "0.0.0.0/0, 8.8.8.8/32, true, true",
        "128.0.0.0/1, 0.0.0.0/1, false, false",
        "10.0.0.0/8, 10.0.0.0/8, true, true",
    })
    void containmentAndOverlap(String one, String other, boolean contains, boolean overlaps) {
        assertThat(Cidr.of(one).contains(Cidr.of(other))).isEqualTo(contains);
        assertThat(Cidr.of(one).overlaps(Cidr.of(other))).isEqualTo(overlaps);
        assertThat(Cidr.of(other).overlaps(Cidr.of(one))).isEqualTo(overlaps);
    }

    @Test
    void addressesAreFoundInTheirRange() {
        assertThat(Cidr.of("30.0.100.0/24").containsAddress("30.0.100.10")).isTrue();
        assertThat(Cidr.of("30.0.100.0/24").containsAddress("30.0.101.10")).isFalse();
        assertThat(Cidr.of("30.0.100.0/24").containsAddress("gateway")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, true",
        "172.31.0.0/16, true",
        "172.32.0.0/16, false",
        "192.168.1.0/24, true",
        "100.64.0.0/10, true",
        "30.0.0.0/16, false",
        "8.0.0.0/6, false",
    })
    void privateSpaceIsKnown(String text, boolean isPrivate) {
        assertThat(Cidr.of(text).isPrivate()).isEqualTo(isPrivate);
    }

    @Test
    void mergingDropsRepeatedAndContainedRangesAndSaysSo() {
        Cidr.Merged merged = Cidr.merge(Stream.of("10.1.0.0/16", "8.8.8.8/32", "10.0.0.0/8", "8.8.8.8/32")
                .map(Cidr::of)
                .toList());

        assertThat(merged.ranges()).extracting(Cidr::toString).containsExactly("8.8.8.8/32", "10.0.0.0/8");
        assertThat(merged.notes())
                .containsExactly(
                        "10.1.0.0/16 is left out: 10.0.0.0/8 contains it.", "8.8.8.8/32 stands twice; once is enough.");
        assertThat(Cidr.merge(List.of(Cidr.EVERYWHERE)).notes()).isEmpty();
    }

    @Test
    void noRangeExistsWithHostBitsOrOutOfBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(1, 24));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(0, 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(1L << 32, 32));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(-1, 32));
    }
}
