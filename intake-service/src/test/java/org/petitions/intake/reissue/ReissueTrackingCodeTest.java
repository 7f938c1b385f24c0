package org.petitions.intake.reissue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.events.IntakeEvent.TrackingCodeReissued;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ErasureGround;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PersonCheck;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredDigests;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.intake.petition.StoredPetition.StoredReissue;
import org.petitions.intake.reissue.ReissueTrackingCode.KeyReused;
import org.petitions.intake.reissue.ReissueTrackingCode.NoPetitioner;
import org.petitions.intake.reissue.ReissueTrackingCode.PersonUnknown;
import org.petitions.intake.reissue.ReissueTrackingCode.Reissued;
import org.petitions.intake.reissue.ReissueTrackingCode.ReissuedBefore;
import org.petitions.starter.sealing.SealedBox;

/** When a code is issued anew, and what that changes of the petition. */
class ReissueTrackingCodeTest {
    private static final SealedBox SEALED = SealedBox.ofBase64("sealed");
    private static final Instant AT = Instant.parse("2026-03-09T02:00:00Z");
    private static final StoredPetition NAMED = petition(Channel.LETTER, Identity.REAL_NAME);

    @Test
    void the_new_code_stands_in_the_old_ones_place_and_nothing_else_is_changed_but_the_record() {
        Reissued first = reissued(NAMED, PersonCheck.AUTHORISED_AGENT, "key-0001");

        assertThat(first.event()).isEqualTo(
                new TrackingCodeReissued("p-1", 2, AT, "431222-PB", PersonCheck.AUTHORISED_AGENT));
        assertThat(first.next().sealedReceipt()).isEqualTo(receiptOf("key-0001"));
        assertThat(first.next().digests()).isEqualTo(new StoredDigests("content", "digest of key-0001"));
        assertThat(first.next().reissues()).containsExactly(reissue(PersonCheck.AUTHORISED_AGENT, "key-0001"));
        assertThat(first.next()).usingRecursiveComparison()
                .ignoringFields("version", "sealedReceipt", "digests", "reissues").isEqualTo(NAMED);
    }

    @Test
    void a_code_that_was_lost_again_is_issued_again() {
        StoredPetition once = reissued(NAMED, PersonCheck.ID_DOCUMENT, "key-0001").next();

        Reissued twice = reissued(once, PersonCheck.CALL_BACK, "key-0002");

        assertThat(twice.event().sequence()).isEqualTo(3);
        assertThat(twice.next().reissues()).extracting(StoredReissue::check).containsExactly(PersonCheck.ID_DOCUMENT,
                PersonCheck.CALL_BACK);
    }

    @Test
    void a_repeat_changes_nothing_so_that_the_printed_receipt_stays_good() {
        StoredPetition once = reissued(NAMED, PersonCheck.ID_DOCUMENT, "key-0001").next();

        assertThat(decide(once, PersonCheck.ID_DOCUMENT, "key-0001")).isEqualTo(new ReissuedBefore(once));
    }

    @Test
    void a_key_that_named_another_check_or_a_code_now_void_is_refused() {
        StoredPetition once = reissued(NAMED, PersonCheck.ID_DOCUMENT, "key-0001").next();
        StoredPetition twice = reissued(once, PersonCheck.ID_DOCUMENT, "key-0002").next();

        assertThat(decide(once, PersonCheck.CALL_BACK, "key-0001")).isInstanceOf(KeyReused.class);
        assertThat(decide(twice, PersonCheck.ID_DOCUMENT, "key-0001")).isInstanceOf(KeyReused.class);
    }

    @Test
    void nobody_can_be_checked_against_a_petition_without_name_or_one_that_was_erased() {
        StoredPetition erased = NAMED.erased(
                new StoredErasure(ErasureGround.ORDERED, SEALED, "431222-PB", "b-01", AT), SEALED);

        assertThat(decide(petition(Channel.LETTER, Identity.ANONYMOUS), PersonCheck.ID_DOCUMENT, "key-0001"))
                .isInstanceOf(PersonUnknown.class);
        assertThat(decide(erased, PersonCheck.ID_DOCUMENT, "key-0001")).isInstanceOf(PersonUnknown.class);
    }

    @Test
    void who_asked_for_confidentiality_gave_a_name_and_can_be_checked() {
        assertThat(decide(petition(Channel.VISIT, Identity.CONFIDENTIAL), PersonCheck.ID_DOCUMENT, "key-0001"))
                .isInstanceOf(Reissued.class);
    }

    @Test
    void a_matter_found_by_screening_never_had_a_code() {
        assertThat(decide(petition(Channel.SCREENING, Identity.REAL_NAME), PersonCheck.ID_DOCUMENT, "key-0001"))
                .isInstanceOf(NoPetitioner.class);
    }

    @Test
    void an_erasure_afterwards_keeps_who_issued_the_code_and_the_code_itself() {
        StoredPetition once = reissued(NAMED, PersonCheck.ID_DOCUMENT, "key-0001").next();

        StoredPetition erased = once.erased(
                new StoredErasure(ErasureGround.ORDERED, SEALED, "431222-PB", "b-01", AT), SEALED);

        assertThat(erased.reissues()).isEqualTo(once.reissues());
        assertThat(erased.digests()).isEqualTo(new StoredDigests(null, "digest of key-0001"));
    }

    private static Reissued reissued(StoredPetition petition, PersonCheck check, String key) {
        return (Reissued) decide(petition, check, key);
    }

    private static SealedBox receiptOf(String key) {
        return SealedBox.of(key.getBytes(UTF_8));
    }

    private static ReissueTrackingCode.Decision decide(StoredPetition petition, PersonCheck check, String key) {
        return new ReissueTrackingCode(reissue(check, key), receiptOf(key), "digest of " + key).decide(petition);
    }

    private static StoredReissue reissue(PersonCheck check, String key) {
        return new StoredReissue(check, "431222-PB", "c-01", AT, key);
    }

    private static StoredPetition petition(Channel channel, Identity identity) {
        CodedFields matter = new CodedFields("431222-PB", channel, Level.COUNTY, Purpose.CLAIM, false, null,
                Urgency.ORDINARY, identity, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1), null, null,
                List.of(), "zh", null);
        return new StoredPetition("p-1", 1, "431222-20260801-L-00001-A", matter, AT, AT, null, SEALED, SEALED,
                new StoredDigests("content", "digest"));
    }
}
