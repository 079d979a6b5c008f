package studio.titus.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''         | region.empty   | for instance eu-west-1                          |
        eu-wset-1  | region.unknown | Type eu-west-1 if you meant Europe (Ireland)    | eu-west-1
        eu-west1   | region.unknown | Type eu-west-1                                  | eu-west-1
        EU-WEST-1  | region.unknown | Type eu-west-1                                  | eu-west-1
        Frankfurt  | region.unknown | Type eu-central-1                               | eu-central-1
        eu-west-1a | region.zone    | an availability zone. Type its region, eu-west-1 | eu-west-1
        moon       | region.unknown | There is no AWS region "moon"                   |
        """)
    void unknownRegionsAreAnsweredWithTheNearest(String text, String code, String essence, String suggestion) {
        assertThat(Region.check(text)).isInstanceOfSatisfying(Checked.Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.message()).contains(essence).contains("Type");
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, aws, amazonaws.com, ec2.amazonaws.com",
        "cn-north-1, aws-cn, amazonaws.com.cn, ec2.amazonaws.com.cn",
        "us-gov-west-1, aws-us-gov, amazonaws.com, ec2.amazonaws.com",
        "eusc-de-east-1, aws-eusc, amazonaws.eu, ec2.amazonaws.com",
    })
    void partitionsAreThoseOfTheRegion(String code, String id, String suffix, String principal) {
        Partition partition = Region.of(code).partition();

        assertThat(partition.id()).isEqualTo(id);
        assertThat(partition.dnsSuffix()).isEqualTo(suffix);
        assertThat(partition.ec2Principal()).isEqualTo(principal);
    }

    @Test
    void onlyRegionsOutsideTheStandardPartitionAreHintedAt() {
        assertThat(Region.check("eu-west-1").hints()).isEmpty();
        assertThat(Region.check("cn-north-1").hints())
                .singleElement()
                .asString()
                .contains("untested");
    }

    @Test
    void everyRegionIsListedOnce() {
        assertThat(Region.all())
                .doesNotHaveDuplicates()
                .extracting(Region::code)
                .doesNotHaveDuplicates();
        assertThat(Region.all())
                .filteredOn(region -> region.partition() == Partition.AWS)
                .hasSize(34);
    }

    @Test
    void regionsWithoutTheDefaultTypesAreKnown() {
        assertThat(Region.of("eu-north-1").lacksDefaultTypes()).isTrue();
        assertThat(Region.of("eu-west-3").lacksDefaultTypes()).isTrue();
        assertThat(Region.of("eu-west-1").lacksDefaultTypes()).isFalse();
    }
}
