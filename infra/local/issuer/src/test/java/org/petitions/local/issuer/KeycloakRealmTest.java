package org.petitions.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm file for Keycloak, read as Keycloak reads it, and strictly: a setting that it does not know is a mistake here and not a surprise there. */
class KeycloakRealmTest {
    private static final Path FILE = Path.of("../../gateway/keycloak/petitions-realm.json");

    private final RealmRepresentation realm = read();

    private static RealmRepresentation read() {
        return JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
                .readValue(FILE.toFile(), RealmRepresentation.class);
    }

    @Test
    void tokens_are_signed_and_last_as_those_of_the_development_issuer() {
        assertThat(realm.getDefaultSignatureAlgorithm()).isEqualTo("RS256");
        assertThat(realm.getAccessTokenLifespan()).isEqualTo(15 * 60);
        assertThat(realm.getSsoSessionMaxLifespan()).isEqualTo(10 * 3600);
        assertThat(client("431222-PB.import").getAttributes()).containsEntry("access.token.lifespan", "1800");
    }

    @Test
    void people_come_by_authorization_code_with_pkce_alone_and_programs_by_client_credentials_alone() {
        ClientRepresentation gateway = client("gateway");
        ClientRepresentation program = client("431222-PB.import");

        assertThat(gateway.isStandardFlowEnabled()).isTrue();
        assertThat(gateway.isServiceAccountsEnabled()).isFalse();
        assertThat(gateway.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
        assertThat(program.isStandardFlowEnabled()).isFalse();
        assertThat(program.isServiceAccountsEnabled()).isTrue();
        assertThat(realm.getClients()).allSatisfy(client -> {
            assertThat(client.isPublicClient()).isFalse();
            assertThat(client.isImplicitFlowEnabled()).isFalse();
            assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
            assertThat(client.getSecret()).isNull();
        });
    }

    @Test
    void every_client_s_tokens_are_for_the_services_and_name_an_account() {
        assertThat(realm.getClients()).allSatisfy(client -> {
            List<ProtocolMapperRepresentation> mappers = mappers(client);
            assertThat(mappers).anySatisfy(mapper -> assertThat(mapper.getConfig())
                    .containsEntry("included.custom.audience", "petitions")
                    .containsEntry("access.token.claim", "true"));
            assertThat(mappers).anySatisfy(mapper -> assertThat(mapper.getConfig())
                    .containsEntry("claim.name", "account").containsEntry("access.token.claim", "true"));
        });
    }

    @Test
    void no_mapper_puts_a_role_or_a_group_into_a_token() {
        assertThat(realm.getClients()).allSatisfy(client -> {
            assertThat(client.isFullScopeAllowed()).isFalse();
            assertThat(mappers(client)).extracting(ProtocolMapperRepresentation::getProtocolMapper)
                    .noneMatch(name -> name.contains("role") || name.contains("group"));
        });
    }

    @Test
    void every_scope_that_a_client_has_is_declared() {
        Set<String> declared = new HashSet<>(
                realm.getClientScopes().stream().map(ClientScopeRepresentation::getName).toList());

        assertThat(realm.getClients()).allSatisfy(
                client -> assertThat(declared).containsAll(client.getDefaultClientScopes()));
    }

    @Test
    void an_account_is_an_attribute_that_nobody_but_an_administrator_sets_for_keycloak_lowers_the_case_of_usernames() {
        assertThat(mappers(client("gateway"))).filteredOn(mapper -> mapper.getName().equals("account")).singleElement()
                .satisfies(mapper -> assertThat(mapper.getConfig()).containsEntry("user.attribute", "account"));
        String profile = realm.getComponents().getFirst("org.keycloak.userprofile.UserProfileProvider").getConfig()
                .getFirst("kc.user.profile.config");
        JsonNode attributes = new JsonMapper().readTree(profile).path("attributes");
        assertThat(attributes.findValuesAsString("name")).contains("username", "email", "account");
        assertThat(attributes).allSatisfy(attribute -> assertThat(attribute.path("permissions").path("edit").toString())
                .isEqualTo("[\"admin\"]"));
    }

    @Test
    void health_and_metrics_are_one_client_s_that_has_no_other_scope() {
        assertThat(client("monitoring").getDefaultClientScopes()).containsExactlyInAnyOrder("basic", "monitoring");
        assertThat(realm.getClients()).filteredOn(client -> client.getDefaultClientScopes().contains("monitoring"))
                .extracting(ClientRepresentation::getClientId).containsExactly("monitoring");
    }

    @Test
    void it_holds_no_secret() throws Exception {
        assertThat(Files.readString(FILE)).doesNotContain("\"secret\"", "privateKey", "password\"");
    }

    private List<ProtocolMapperRepresentation> mappers(ClientRepresentation client) {
        Stream<ProtocolMapperRepresentation> ofScopes = realm.getClientScopes().stream()
                .filter(scope -> client.getDefaultClientScopes().contains(scope.getName()))
                .flatMap(scope -> scope.getProtocolMappers().stream());
        return Stream.concat(client.getProtocolMappers().stream(), ofScopes).toList();
    }

    private ClientRepresentation client(String id) {
        return realm.getClients().stream().filter(client -> client.getClientId().equals(id)).findFirst().orElseThrow();
    }
}
