package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.petition.PetitionMatter;
import org.petitions.intake.petition.PetitionStore;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredRequest;

/** What a petitioner wrote with a request that was on its way while the petition was erased. */
class ErasedBesideRequestTest {
    private static final RunningIntake INTAKE = RunningIntake.shared();
    private static final PetitionStore PETITIONS = INTAKE.bean(PetitionStore.class);
    private static final TrackingService TRACKING = INTAKE.bean(TrackingService.class);

    private final Response receipt = INTAKE.register(SampleForms.newKey(), SampleForms.valid().toString());

    @Test
    void is_not_kept_though_the_request_is() {
        StoredPetition admitted = petition();
        erase();

        assertThat(rate(admitted)).isInstanceOf(RequestDecision.Asked.class);

        assertThat(petition().requests()).singleElement().satisfies(request -> {
            assertThat(request.bureau()).isEqualTo(Satisfaction.SATISFIED);
            assertThat(request.sealedReason()).isNull();
        });
    }

    @Test
    void is_kept_when_it_comes_afterwards() {
        erase();

        rate(petition());

        assertThat(petition().requests()).extracting(StoredRequest::sealedReason).doesNotContainNull().hasSize(1);
    }

    private RequestDecision rate(StoredPetition admitted) {
        return TRACKING.ask(PetitionMatter.first(admitted), new PetitionerRequest.RatePetition(Satisfaction.SATISFIED,
                Satisfaction.SATISFIED, TRACKING.seal(admitted, "态度很好")), null);
    }

    private StoredPetition petition() {
        return PETITIONS.byId(receipt.text("petitionId")).orElseThrow();
    }

    private void erase() {
        Response erased = INTAKE.send(INTAKE
                .request("/petitions/" + receipt.text("number") + "/erasure", "BUREAU/431222-PB/b-01")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ground\":\"ORDERED\",\"note\":\"依判决\"}")));
        assertThat(erased.status()).isEqualTo(200);
    }
}
