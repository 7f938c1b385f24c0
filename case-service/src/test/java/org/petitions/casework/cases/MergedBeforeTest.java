package org.petitions.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.casework.procedure.Procedure;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** Cases as an earlier version kept them: the merging's event named no lead, its evidence did. */
class MergedBeforeTest {
    private static final Instant AT = Instant.parse("2026-03-01T02:00:00Z");
    private static final CaseMatter MATTER = new CaseMatter("3f0c", "431222-20260301-L-00017-K", "431222-PB",
            Purpose.CLAIM, Category.LABOUR, "431222", Urgency.ORDINARY, null, List.of(), Channel.LETTER, false);
    private static final HistoryEntry OPENED = entry("Opened",
            "\"number\":\"431222-20260301-L-00017-K\",\"bureau\":\"431222-PB\",\"category\":\"LABOUR\",\"division\":\"431222\",\"urgency\":\"ORDINARY\"",
            1, List.of());
    private static final HistoryEntry MERGED = entry("Closed", "\"end\":\"MERGED\"", 2, List.of("lead=7a11"));
    private static final HistoryEntry JOINED = entry("Joined", "\"follower\":\"3f0d\"", 2, List.of());

    @Test
    @Proves(article = 24, zh = "以前版本并案的事项同样随主办事项一并答复", en = "what an earlier version merged is answered with its lead all the same")
    void article_24_what_was_merged_before_the_event_named_the_lead_waits_for_that_lead() {
        CaseFile kept = kept(CaseEnd.MERGED, MERGED);

        assertThat(kept.lead()).isEqualTo("7a11");
        assertThat(FollowingRules.leadOf(kept.replay())).contains("7a11");
        assertThat(kept.replay().followUp().merged()).isNotNull();
    }

    @Test
    void no_other_end_waits_for_a_case() {
        HistoryEntry withdrawn = entry("Closed", "\"end\":\"WITHDRAWN\"", 2, List.of());

        assertThat(kept(CaseEnd.WITHDRAWN, withdrawn).lead()).isNull();
    }

    @Test
    void a_lead_names_whom_it_took_in() {
        CaseState opened = CaseState.registered(MATTER);
        assertThat(CaseFile.opened(opened, List.of(OPENED, JOINED), AT, AT).takenIn()).containsExactly("3f0d");
    }

    /** As it was written: its state had no lead to keep. */
    private static CaseFile kept(CaseEnd end, HistoryEntry last) {
        CaseState then = Procedure.evolveAll(CaseState.registered(MATTER),
                List.of(OPENED.event(), new CaseEvent.Closed("3f0c", 2, AT, end, null)));
        return CaseFile.opened(then, List.of(OPENED, last), AT, AT);
    }

    private static HistoryEntry entry(String type, String fields, long version, List<String> evidence) {
        return HistoryEntry.published("org.petitions.case." + type + ".v1",
                "{\"petitionId\":\"3f0c\",\"version\":%d,\"at\":\"%s\",%s}".formatted(version, AT, fields),
                StepActor.platform("of before"), evidence);
    }
}
