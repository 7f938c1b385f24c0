package org.petitions.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8:0:1:2:3:4:5, 20010db800000001", "2001:db8:0:1::9, 20010db800000001",
            "::1, 0000000000000000", "fe80::1%eth0, fe80000000000000", "::ffff:192.0.2.7, ::ffff:192.0.2.7"})
    void an_address_counts_as_itself_and_one_of_ipv6_as_its_network(String address, String counted) {
        assertThat(CallerAddress.counted(address)).isEqualTo(counted);
    }
}
