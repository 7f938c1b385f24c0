package org.petitions.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.RepositoryRoot;

class ApiAddressesTest {
    private final ApiAddresses addresses = ApiAddresses.of(RepositoryRoot.find());

    @Test
    void a_path_is_found_with_the_names_of_its_variables_and_whose_it_is() {
        assertThat(addresses.of("POST", "/cases/0198f/documents/2/deliver"))
                .returns("POST /cases/{id}/documents/{n}/deliver", ApiAddresses.ApiAddress::text)
                .returns(PlatformService.CASEWORK, ApiAddresses.ApiAddress::service);
        assertThat(addresses.of("GET", "/clocks/0198f").service()).isEqualTo(PlatformService.ESCALATION);
    }

    @Test
    void where_several_fit_it_is_the_one_with_the_fewest_variables() {
        assertThat(addresses.of("GET", "/cases/summary").text()).isEqualTo("GET /cases/summary");
        assertThat(addresses.of("GET", "/cases/0198f").text()).isEqualTo("GET /cases/{id}");
    }

    @Test
    void what_no_description_has_is_none() {
        assertThatThrownBy(() -> addresses.of("GET", "/nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
