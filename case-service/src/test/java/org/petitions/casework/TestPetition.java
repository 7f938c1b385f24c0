package org.petitions.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseId;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** A petition for tests, with an id and a number of its own: a claim about wages in Yuanling unless a test says otherwise. */
public record TestPetition(String id, String number, Purpose purpose, Category category, Urgency urgency,
        @Nullable String complainedOfUnit, List<String> complainedOfPosts) {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    public static final String DIVISION = "431222";
    public static final String BUREAU = "431222-PB";
    public static final String UNIT = "431222-HRSS";
    public static final String AT_BUREAU = "BUREAU/431222-PB/b-01";
    public static final String AT_CITY_BUREAU = "BUREAU/431200-PB/b-02";
    public static final String AT_UNIT = "HANDLER/431222-HRSS/h-01";
    public static final String AT_HEAD = "LEADER/431222-HRSS/431222-HRSS.head";
    public static final String AT_DEPUTY = "LEADER/431222-HRSS/431222-HRSS.deputy";
    public static final String OPERATIONS = "OPERATIONS/431200-PB/o-01";

    public static TestPetition aboutWages() {
        String number = "%s-20260301-L-%05d-K".formatted(DIVISION, SERIAL.incrementAndGet());
        return new TestPetition(UUID.randomUUID().toString(), number, Purpose.CLAIM, Category.LABOUR, Urgency.ORDINARY,
                null, List.of());
    }

    /** One that the competence table leaves to the bureau. */
    public static TestPetition ofNoCategory() {
        return aboutWages().with(Category.OTHER);
    }

    public TestPetition with(Category category) {
        return new TestPetition(id, number, purpose, category, urgency, complainedOfUnit, complainedOfPosts);
    }

    public TestPetition with(Urgency urgency) {
        return new TestPetition(id, number, purpose, category, urgency, complainedOfUnit, complainedOfPosts);
    }

    public TestPetition with(Purpose purpose) {
        return new TestPetition(id, number, purpose, category, urgency, complainedOfUnit, complainedOfPosts);
    }

    public TestPetition numbered(String number) {
        return new TestPetition(id, number, purpose, category, urgency, complainedOfUnit, complainedOfPosts);
    }

    /** An accusation against a unit, or against nobody by id. */
    public TestPetition accusing(@Nullable String unit, String... posts) {
        return new TestPetition(id, number, Purpose.ACCUSATION, category, urgency, unit, List.of(posts));
    }

    /** The same against a unit and posts; a claim stays one. */
    public TestPetition against(String unit, String... posts) {
        return new TestPetition(id, number, purpose, category, urgency, unit, List.of(posts));
    }

    /** As it is registered when it also accuses somebody whom only words name. */
    public PetitionRegistered registeredWithNamesInWords() {
        PetitionRegistered one = registered();
        return new PetitionRegistered(id, 1, one.at(), number, BUREAU, one.channel(), one.broughtTo(), purpose, false,
                null, urgency, one.identity(), 1, 0, category, DIVISION, complainedOfUnit, complainedOfPosts, null,
                null,
                true, null);
    }

    public PetitionRegistered registered() {
        return new PetitionRegistered(id, 1, Instant.parse("2026-03-01T02:00:00Z"), number, BUREAU, Channel.LETTER,
                Level.COUNTY, purpose, false, null, urgency, Identity.REAL_NAME, 1, 0, category, DIVISION,
                complainedOfUnit, complainedOfPosts);
    }

    /** A further matter of the same petition (一件多诉), as a case of its own. */
    public TestPetition matter(int place, Category itsCategory) {
        CaseId itsId = new CaseId(id, place);
        return new TestPetition(itsId.toString(), itsId.number(number), purpose, itsCategory, urgency, null, List.of());
    }

    /** As its registration comes when its petition holds so many matters. */
    public PetitionRegistered registeredAmong(int matters) {
        return new PetitionRegistered(id, 1, Instant.parse("2026-03-01T02:00:00Z"), number, BUREAU, Channel.LETTER,
                Level.COUNTY, purpose, false, null, urgency, Identity.REAL_NAME, 1, 0, category, DIVISION,
                complainedOfUnit, complainedOfPosts, null, null, null, matters);
    }

    /** As a unit registers what the petitioner brought to it (Art. 23). */
    public PetitionRegistered registeredAt(String office) {
        PetitionRegistered one = registered();
        return new PetitionRegistered(id, 1, one.at(), number, office, one.channel(), one.broughtTo(), purpose, false,
                null, urgency, one.identity(), 1, 0, category, DIVISION, complainedOfUnit, complainedOfPosts);
    }

    /** As it is registered when the petitioner came in person (走访). */
    public PetitionRegistered registeredFromVisit() {
        PetitionRegistered one = registered();
        return new PetitionRegistered(id, 1, one.at(), number, BUREAU, Channel.VISIT, one.broughtTo(), purpose, false,
                null, urgency, one.identity(), 1, 0, category, DIVISION, complainedOfUnit, complainedOfPosts);
    }

    /** As an office registers what had lain there since that day (Art. 22). */
    public PetitionRegistered registeredAfterLyingSince(LocalDate received) {
        return registeredAfterLyingSince(BUREAU, received);
    }

    /** As that office registers what had lain there since that day (Art. 22). */
    public PetitionRegistered registeredAfterLyingSince(String office, LocalDate received) {
        PetitionRegistered one = registered();
        return new PetitionRegistered(id, 1, one.at(), number, office, one.channel(), one.broughtTo(), purpose, false,
                null, urgency, one.identity(), 1, 0, category, DIVISION, complainedOfUnit, complainedOfPosts, null,
                received, null, null);
    }

    /** As its registration comes from a ledger of the past. */
    public PetitionRegistered takenOver(LedgerHistory past) {
        return new PetitionRegistered(id, 1, Instant.parse("2026-03-01T02:00:00Z"), number, BUREAU, Channel.LETTER,
                Level.COUNTY, purpose, false, null, urgency, Identity.REAL_NAME, 1, 0, category, DIVISION,
                complainedOfUnit, complainedOfPosts, past, null);
    }

    /** What a bureau sends with a request for a review that came on paper today. */
    public static String requestOnPaper() {
        return "{\"receivedOn\":\"%s\",\"text\":\"书面申请一份，当面递交。\"}".formatted(LegalCalendar.dayOf(Instant.now()));
    }

    public PetitionRated rated(Satisfaction bureau, Satisfaction unit) {
        return new PetitionRated(id, 2, Instant.parse("2026-04-01T02:00:00Z"), bureau, unit);
    }

    public String path(String step) {
        return "/cases/" + id + (step.isEmpty() ? "" : "/" + step);
    }
}
