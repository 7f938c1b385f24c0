package org.petitions.casework.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.MeasureRules.Decide;
import org.petitions.casework.lists.ListNames;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** What a bureau put before the joint conference (Art. 39), as the conference takes it up and decides on it. */
@Component
public class MeasuresOfConference {
    private static final int MOST = 200;

    private final Measures measures;
    private final MeasureNames names;

    MeasuresOfConference(Measures measures, MeasureNames names) {
        this.measures = measures;
        this.names = names;
    }

    /**
     * One that waits for the conference.
     *
     * @param text what it is, and for whom
     * @param about the case it is about, or null
     */
    public record Proposed(String id, String text, @Nullable About about) {}

    /** A case, and its registration number. */
    public record About(String caseId, String number) {}

    /** Those of the actor's bureau that wait for it; none about a case in which the actor stands aside. */
    public List<Proposed> proposed(Actor actor, Locale language) {
        return measures.page(null, null, MeasureStage.PROPOSED, null, MOST, actor).measures().stream()
                .filter(measure -> Measures.isHolder(measure, actor) && !measures.standsAside(measure, actor))
                .map(measure -> new Proposed(measure.id(), text(measure, language), about(measure))).toList();
    }

    private static @Nullable About about(AccountabilityMeasure measure) {
        return measure.caseId() == null || measure.number() == null
                ? null
                : new About(measure.caseId(), measure.number());
    }

    private String text(AccountabilityMeasure measure, Locale language) {
        return String.valueOf(ListNames.of(measure.kind(), language)) + " " + names.addressee(measure, language)
                + (measure.number() == null ? "" : " " + measure.number());
    }

    /** What one is, and for whom. */
    public String text(String id, Actor actor, Locale language) {
        return text(measures.find(id, actor), language);
    }

    /** Where its page is. */
    public static String address(String id) {
        return MeasurePage.ADDRESS + "/" + id + ".html";
    }

    /**
     * Decides on one; what was decided so before is not decided again.
     *
     * @param on the day of the conference, in Asia/Shanghai
     * @param by last day of the correction; null where it is not taken
     * @throws org.petitions.starter.problem.ProblemException 404, 403, 409, 412 or 422 as on its own page
     */
    public void decide(String id, LocalDate on, @Nullable LocalDate by, @Nullable String words, Actor actor) {
        AccountabilityMeasure measure = measures.find(id, actor);
        Decide decision = new Decide(on, by);
        boolean decided = measure.acts().stream().anyMatch(act -> act.kind() == decision.act() && act.on().equals(on)
                && Objects.equals(act.by(), by));
        if (!decided) {
            measures.handle(measure, measure.version(), decision, words, actor);
        }
    }
}
