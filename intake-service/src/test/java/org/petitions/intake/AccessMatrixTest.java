package org.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.local.access.AccessMatrix;
import org.petitions.local.access.Profile;
import org.petitions.local.access.Relation;
import tools.jackson.databind.node.ObjectNode;

/** Who is answered what, at every endpoint; docs/security.md is composed of it. */
class AccessMatrixTest {
    private static final Path FILE = Path.of("src", "test", "resources", "access-matrix.json");
    private static final RunningIntake SERVICE = RunningIntake.shared();

    /** The ledger that the office of a petition dropped, by the petition's number. */
    private static final Map<String, String> LEDGERS = new HashMap<>();

    private final String own = registered("431222-PB", null);
    private final String ofOtherUnit = registered("431222-EDU", null);
    private final String elsewhere = registered("431224-PB", null);
    private final String ofCity = registered("431200-PB", null);
    private final Map<String, String> accusing = new HashMap<>();

    @Test
    void everybody_is_answered_as_the_table_says() throws IOException {
        for (Profile profile : Profile.values()) {
            // Whose office the directory does not tell is refused everything.
            SERVICE.signIn(profile.actor());
            accusing.computeIfAbsent(profile.unit(), unit -> registered(registrar(unit), unit));
        }
        try (var matrix = new AccessMatrix(SERVICE.request("/").build().uri(),
                Set.of("no-such-petition", "no-such-import"),
                this::names)) {
            String drawn = matrix.draw();
            AccessMatrix.writeIfAsked(FILE, drawn);

            assertThat(FILE).as("renew it with -Dsecurity.write=true").hasContent(drawn);
        }
    }

    private Map<String, String> names(Profile profile, Relation relation) {
        String number = switch (relation) {
            case OWN -> profile.unit().equals("431200-PB") ? ofCity : own;
            case OTHER_UNIT -> ofOtherUnit;
            case OTHER_COUNTY -> elsewhere;
            case ACCUSED -> accusing.get(profile.unit());
            // Who stands aside from a case has no part in its registration.
            case RECUSED -> null;
        };
        if (number == null) {
            return Map.of();
        }
        String dropped = LEDGERS.get(number);
        return dropped == null
                ? Map.of("number", number, "place", "1")
                : Map.of("number", number, "place", "1", "id", dropped);
    }

    /** Whose petition somebody of the unit would know of, did it not accuse the unit. */
    private static String registrar(String unit) {
        return unit.endsWith("-PB") ? unit : unit.substring(0, 6) + "-PB";
    }

    /** The number of a petition that this office registered; an accusation of a unit, or a claim. */
    private static String registered(String office, @Nullable String accused) {
        ObjectNode form = SampleForms.with("office", office);
        form.remove("complainedOf");
        form.put("broughtTo", office.startsWith("431200") ? "CITY" : "COUNTY");
        if (accused != null) {
            form.put("purpose", "ACCUSATION").putObject("complainedOf").put("unit", accused);
        }
        Response made = SERVICE.send(SERVICE.request("/petitions", "CLERK/" + office + "/c-01")
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form.toString())));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        if (accused == null) {
            addFile("/petitions/" + made.text("number") + "/attachments", "CLERK/" + office + "/c-01");
            LEDGERS.put(made.text("number"), dropped("CLERK/" + office + "/c-01"));
        }
        return made.text("number");
    }

    private static String dropped(String clerk) {
        Response made = SERVICE.send(SERVICE.request("/imports/files", clerk)
                .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofString("a,b\n1,2\n")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("address").replaceAll(".*/|\\.html$", "");
    }

    private static void addFile(String files, String clerk) {
        byte[] content = "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8);
        SERVICE.postJson(files, "{\"name\":\"a.pdf\",\"bytes\":" + content.length + "}", clerk);
        Response added = SERVICE.send(SERVICE.request(files + "/1", clerk)
                .header("Content-Type", "application/octet-stream").header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(content)));
        assertThat(added.text("state")).as(added.body()).isEqualTo("ADDED");
    }
}
