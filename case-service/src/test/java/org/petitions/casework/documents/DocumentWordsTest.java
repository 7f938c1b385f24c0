package org.petitions.casework.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.ReviewRefusalGround;

/** Codes read as sentences in a document. */
class DocumentWordsTest {

    @ParameterizedTest
    @CsvSource({"EXPLAINED, 作出解释说明", "PARTLY_ADOPTED, 予以部分采纳", "CONFIRMED, 查证属实", "NOT_CONFIRMED, 未查证属实",
            "NOT_SUPPORTED, 不予支持"})
    void an_outcome_ends_the_sentence_that_names_the_request(HandlingOutcome outcome, String words) {
        assertThat(DocumentWords.of(outcome)).isEqualTo(words);
    }

    @Test
    void what_was_assigned_from_above_was_brought_to_the_office_above() {
        assertThat(DocumentWords.of(Channel.FROM_ABOVE)).isEqualTo("上级机关、单位");
        assertThat(DocumentWords.of(Channel.LETTER)).isEqualTo("来信");
    }

    @ParameterizedTest
    @CsvSource({"WINDOW_PASSED, 该请求超过三十日请求期限", "ALREADY_ENDED, 该信访事项已作出复核意见或者已依法终结",
            "NOT_ANSWERED, 该信访事项未作出处理意见", "NO_HANDLING_OPINION, 该信访事项不属于可以请求复查（复核）的申诉求决事项"})
    void a_ground_says_what_it_is_about(ReviewRefusalGround ground, String words) {
        assertThat(DocumentWords.of(ground)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(NonAcceptanceGround.class)
    void every_ground_of_a_non_acceptance_cites_the_regulations_in_full(NonAcceptanceGround ground) {
        assertThat(DocumentWords.cited(ground)).startsWith("《信访工作条例》第").endsWith("条");
    }
}
