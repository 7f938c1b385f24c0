package org.petitions.intake.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.AccusedInLetter;
import org.petitions.events.ComplainedOfIds;
import org.petitions.events.CorrectedFields;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.correction.CorrectPetition.Corrected;
import org.petitions.intake.correction.CorrectPetition.TooLate;
import org.petitions.intake.correction.CorrectPetition.Unchanged;
import org.petitions.intake.form.CodedCorrection;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FurtherMatter;
import org.petitions.intake.petition.PetitionSealer.SealedWords;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredCorrection;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.starter.sealing.SealedBox;

/** What a correction comes to, and what it cannot undo any more. */
class CorrectPetitionTest {
    private static final SealedBox SEALED = SealedBox.ofBase64("sealed");
    private static final AccusedInLetter TRANSPORT_AND_ITS_HEAD = new AccusedInLetter(List.of("431222-TRANSPORT"),
            List.of("431222-TRANSPORT.head"));
    private static final Instant AT = Instant.parse("2026-08-20T00:00:00Z");

    private final CaseEventsBuilder life = new CaseEventsBuilder("p-1", Instant.parse("2026-08-02T02:00:00Z"));

    @Test
    void until_a_unit_has_accepted_it_everything_can_be_put_right() {
        assertThat(decide(correction(Purpose.SUGGESTION, "431223"), petition())).isInstanceOf(Corrected.class);
    }

    @Test
    void where_it_happened_is_put_right_after_it_was_accepted_too() {
        life.accepted();
        assertThat(decide(correction(null, "431223"), petition())).isInstanceOfSatisfying(Corrected.class,
                corrected -> {
                    assertThat(corrected.next().matter().matterDivision()).isEqualTo("431223");
                    assertThat(ofCases(corrected)).singleElement().isInstanceOfSatisfying(PetitionCorrected.class,
                            event -> assertThat(event.after().division()).isEqualTo("431223"));
                });
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "误登为其他类别的检举控告，单位已受理、已答复、正在复查的，登记单位或者信访局均可更正", en = "what proves to be an accusation can be put right after a unit accepted it, answered it, or while it is reviewed")
    void an_accepted_or_answered_claim_can_become_an_accusation_article_30() {
        life.accepted();
        assertThat(decide(correction(Purpose.SUGGESTION, null), petition())).isInstanceOf(Corrected.class);
        assertThat(decide(correction(Purpose.ACCUSATION, null), petition())).isInstanceOf(Corrected.class);
        life.replied();
        assertThat(decide(correction(Purpose.ACCUSATION, null), petition())).isInstanceOf(Corrected.class);
        life.closed(CaseEnd.SETTLED);
        assertThat(decide(correction(Purpose.ACCUSATION, null), petition())).isEqualTo(
                new TooLate(List.of(new FormFault("purpose", FaultCode.ENDED_ALREADY))));
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "误登为检举控告的，受理后答复前可以更正，从纪检监察机关收回；已经答复的，办结后重新办理再更正", en = "what was taken on as an accusation and proves to be none can be put right until it is answered; after that it is taken up again first")
    void an_accepted_accusation_becomes_a_claim_until_it_is_answered_article_30() {
        StoredPetition accusation = ((Corrected) decide(correction(Purpose.ACCUSATION, null), petition())).next();
        life.accepted();
        assertThat(decide(correction(Purpose.CLAIM, null), accusation)).isInstanceOf(Corrected.class);
        life.replied();
        assertThat(decide(correction(Purpose.CLAIM, null), accusation)).isEqualTo(
                new TooLate(List.of(new FormFault("purpose", FaultCode.ANSWERED_ALREADY))));
    }

    @Test
    void an_answer_that_was_given_is_made_no_other_by_a_code() {
        life.accepted().replied();
        assertThat(decide(correction(Purpose.SUGGESTION, null), petition())).isEqualTo(
                new TooLate(List.of(new FormFault("purpose", FaultCode.ANSWERED_ALREADY))));
    }

    @Test
    void what_has_ended_is_taken_up_again_first_or_registered_by_itself() {
        life.accepted().replied().closed(CaseEnd.SETTLED);
        assertThat(decide(correction(Purpose.SUGGESTION, null), petition())).isEqualTo(
                new TooLate(List.of(new FormFault("purpose", FaultCode.ENDED_ALREADY))));
        life.closed(CaseEnd.WITHDRAWN);
        assertThat(decide(correction(Purpose.SUGGESTION, null), petition())).isEqualTo(
                new TooLate(List.of(new FormFault("purpose", FaultCode.ENDED_FOR_GOOD))));
    }

    @Test
    void of_several_matters_the_receipt_is_all_matters_and_the_category_its_own() {
        StoredPetition two = petition(land());
        var correction = new CodedCorrection(2, null, null, Category.EDUCATION, null, null, LocalDate.of(2026, 7, 30));

        assertThat(decide(correction, two)).isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(ofCases(corrected)).hasSize(2).allSatisfy(event -> assertThat(event
                    .after().receivedOn()).isEqualTo(LocalDate.of(2026, 7, 30)));
            assertThat(ofCases(corrected)).extracting(event -> event.after().category())
                    .containsExactly(null, Category.EDUCATION);
            assertThat(corrected.next().matter().category()).isEqualTo(Category.LABOUR);
        });
    }

    @Test
    @Proves(article = 17, paragraph = 1, zh = "一件多诉的，更正一个事项的信访目的，不改变其他事项", en = "of several matters the purpose of one is put right, and the others keep theirs")
    void of_several_matters_the_purpose_of_one_is_put_right_and_the_others_keep_theirs_article_17() {
        var correction = new CodedCorrection(1, Purpose.SUGGESTION, null, null, null, null, null);
        assertThat(decide(correction, petition(land()))).isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(ofCases(corrected)).singleElement().isInstanceOfSatisfying(PetitionCorrected.class, event -> {
                assertThat(event.petitionId()).isEqualTo("p-1");
                assertThat(event.after().purpose()).isEqualTo(Purpose.SUGGESTION);
            });
            CodedFields now = corrected.next().matter();
            assertThat(now.ofMatter(1).purpose()).isEqualTo(Purpose.SUGGESTION);
            assertThat(now.ofMatter(2).purpose()).isEqualTo(Purpose.CLAIM);
        });
        var further = new CodedCorrection(2, Purpose.SUGGESTION, null, null, null, null, null);
        assertThat(decide(further, petition(land()))).isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(ofCases(corrected)).extracting(PetitionCorrected::petitionId)
                    .containsExactly("p-1.2");
            assertThat(corrected.next().matter().ofMatter(1).purpose()).isEqualTo(Purpose.CLAIM);
            assertThat(corrected.next().matter().ofMatter(2).purpose()).isEqualTo(Purpose.SUGGESTION);
        });
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉中的一项应为检举控告的，更正后其他各项同样不向被检举控告人透露", en = "where one matter of a letter proves to be an accusation, the others learn from whom they are kept too")
    void of_several_matters_one_proves_to_be_an_accusation_and_the_others_are_kept_from_whom_it_accuses_article_30() {
        assertThat(accusedInTheSecond()).satisfies(corrected -> {
            assertThat(ofCases(corrected)).extracting(PetitionCorrected::petitionId)
                    .containsExactly("p-1", "p-1.2");
            PetitionCorrected first = (PetitionCorrected) corrected.events().getFirst();
            assertThat(first.after().purpose()).isNull();
            assertThat(first.before().accusedInLetter()).isEqualTo(AccusedInLetter.NOBODY);
            assertThat(first.after().accusedInLetter()).isEqualTo(TRANSPORT_AND_ITS_HEAD);
            PetitionCorrected second = (PetitionCorrected) corrected.events().get(1);
            assertThat(second.after().purpose()).isEqualTo(Purpose.ACCUSATION);
            assertThat(second.after().accusedInLetter()).as("it accuses them itself").isNull();
            assertThat(corrected.next().matter().accusesAny(Set.of("h-01", "431222-TRANSPORT"))).isTrue();
            assertThat(corrected.next().matter().accusesAny(Set.of("h-01", "431222-HRSS"))).isFalse();
        });
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "误更正为检举控告的，答复前说明理由更正回来，其他各项不再回避", en = "what was wrongly made an accusation is put right with its reason, and the others are kept from nobody any more")
    void an_accusation_among_several_matters_is_taken_back_until_it_is_answered_article_30() {
        StoredPetition marked = accusedInTheSecond().next();
        life.accepted();
        var back = new CodedCorrection(2, Purpose.CLAIM, null, null, null, null, null);

        assertThat(decide(back, marked)).isInstanceOfSatisfying(Corrected.class, corrected -> {
            PetitionCorrected first = (PetitionCorrected) corrected.events().getFirst();
            assertThat(first.petitionId()).isEqualTo("p-1");
            assertThat(first.before().accusedInLetter()).isEqualTo(TRANSPORT_AND_ITS_HEAD);
            assertThat(first.after().accusedInLetter()).isEqualTo(AccusedInLetter.NOBODY);
            assertThat(corrected.next().corrections()).last().satisfies(kept -> {
                assertThat(kept.before().purpose()).isEqualTo(Purpose.ACCUSATION);
                assertThat(kept.after().purpose()).isEqualTo(Purpose.CLAIM);
                assertThat(kept.sealedReason()).isNotNull();
                assertThat(kept.by()).isEqualTo("c-01");
            });
        });
        life.replied();
        assertThat(decide(back, marked)).isEqualTo(
                new TooLate(List.of(new FormFault("purpose", FaultCode.ANSWERED_ALREADY))));
    }

    @Test
    @Proves(article = 30, paragraph = 3, zh = "一件多诉中的一项更正为检举控告而被检举控告人只用文字写明的，其他各项也告知案件办理系统由信访局阅后决定", en = "where one matter of a letter proves to accuse whom only words name, the others are told that their letter accuses and are the bureau's to read")
    void whom_only_words_name_the_other_matters_hear_of_too_article_30() {
        var accused = new CodedCorrection(2, Purpose.ACCUSATION, null, null, null, null, null);

        assertThat(decideInWords(accused, petition(land()))).isInstanceOfSatisfying(Corrected.class, corrected -> {
            assertThat(ofCases(corrected))
                    .extracting(PetitionCorrected::petitionId, PetitionCorrected::accusedInWords)
                    .containsExactly(tuple("p-1", true), tuple("p-1.2", true));
            PetitionCorrected first = (PetitionCorrected) corrected.events().getFirst();
            assertThat(first.before()).isEqualTo(CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY));
            assertThat(first.after()).as("no id tells of anybody")
                    .isEqualTo(CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY.andInWords()));
            assertThat(first.particulars()).isNull();
            assertNoAccusationIsTold(corrected.next());
        });
    }

    /** The other matter hears too that its letter accuses nobody any more, though no id had ever told of anybody. */
    private void assertNoAccusationIsTold(StoredPetition accused) {
        var back = new CodedCorrection(2, Purpose.CLAIM, null, null, null, null, null);
        assertThat(decide(back, accused)).isInstanceOfSatisfying(Corrected.class,
                corrected -> assertThat(ofCases(corrected)).filteredOn(told -> told.petitionId().equals("p-1"))
                        .singleElement().extracting(PetitionCorrected::after)
                        .isEqualTo(CorrectedFields.NONE.withAccusedInLetter(AccusedInLetter.NOBODY)));
    }

    @Test
    void of_a_letter_that_accused_before_nothing_is_told_again_of_the_other_matters() {
        StoredPetition marked = accusedInTheSecond().next();
        assertThat(decideInWords(new CodedCorrection(2, null, Urgency.URGENT, null, null, null, null), marked))
                .isInstanceOfSatisfying(Corrected.class, corrected -> assertThat(ofCases(corrected))
                        .extracting(PetitionCorrected::petitionId).containsExactly("p-1.2"));
    }

    private CorrectPetition.Decision decideInWords(CodedCorrection correction, StoredPetition petition) {
        return new CorrectPetition(correction, new SealedWords(SEALED, Map.of()), false, false, true,
                new StoredCorrection(SEALED, "431222-PB", "c-01", AT)).decide(petition, _ -> life.trackedCase());
    }

    private Corrected accusedInTheSecond() {
        return (Corrected) decide(new CodedCorrection(2, Purpose.ACCUSATION, null, null, null, null, null, null, null,
                null, new ComplainedOfIds("431222-TRANSPORT", List.of("431222-TRANSPORT.head")), null),
                petition(land()));
    }

    @Test
    void what_stands_so_already_is_no_correction() {
        assertThat(decide(correction(Purpose.CLAIM, "431222"), petition())).isInstanceOf(Unchanged.class);
    }

    /** What the cases are told; why and by whom travels sealed after it. */
    private static List<PetitionCorrected> ofCases(CorrectPetition.Corrected corrected) {
        assertThat(corrected.events()).last().isInstanceOf(FactsSealed.class);
        return corrected.events().stream().filter(PetitionCorrected.class::isInstance)
                .map(PetitionCorrected.class::cast).toList();
    }

    private CorrectPetition.Decision decide(CodedCorrection correction, StoredPetition petition) {
        return new CorrectPetition(correction, new SealedWords(SEALED, Map.of()), false, false, false,
                new StoredCorrection(SEALED, "431222-PB", "c-01", AT)).decide(petition, _ -> life.trackedCase());
    }

    private static FurtherMatter land() {
        return new FurtherMatter(null, Category.LAND, null, "431222", Urgency.ORDINARY, null, List.of());
    }

    private static CodedCorrection correction(@Nullable Purpose purpose, @Nullable String division) {
        return new CodedCorrection(1, purpose, null, null, null, division, null);
    }

    private static StoredPetition petition(FurtherMatter... further) {
        CodedFields matter = new CodedFields("431222-PB", Channel.LETTER, Level.COUNTY, Purpose.CLAIM, false, null,
                Urgency.ORDINARY, Identity.REAL_NAME, 1, 0, Category.LABOUR, null, "431222", LocalDate.of(2026, 2, 1),
                null, null, List.of(), "zh", null, List.of(further), null, null);
        Instant at = Instant.parse("2026-08-01T00:00:00Z");
        return new StoredPetition("p-1", 1, "431222-20260801-L-00001-A", matter, at, at, null, SEALED, SEALED,
                null);
    }
}
