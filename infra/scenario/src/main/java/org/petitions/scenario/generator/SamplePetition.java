package org.petitions.scenario.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.scenario.plan.LedgerRowKey;

/**
 * The coded side of one invented petition: all that decides what becomes of it, before any words are put to it.
 *
 * @param index its place among all petitions of the day, from 0; every choice follows from it
 * @param broughtTo unit id of the city's office that the petitioner brought it to; null where it was the county's bureau
 */
record SamplePetition(int index, LedgerRowKey key, String county, Instant registeredAt, SampleTexts.Text text,
        @Nullable String broughtTo) {
    private static final String CITY = "431200";
    private static final String CITY_DISCIPLINE = CITY + "-" + UnitKind.CDI;

    String office() {
        return broughtTo == null ? unit(county, UnitKind.PB) : broughtTo;
    }

    /** The same, brought to the city's unit above the responsible one in the same system. */
    SamplePetition broughtToUpperUnit() {
        return broughtTo(UnitId.parse(responsibleUnit()).orElseThrow().kind());
    }

    /** The same, brought to the city's bureau. */
    SamplePetition broughtToUpperBureau() {
        return broughtTo(UnitKind.PB);
    }

    private SamplePetition broughtTo(UnitKind office) {
        return new SamplePetition(index, key, county, registeredAt, text, unit(CITY, office));
    }

    Channel channel() {
        return Channel.values()[index % Channel.values().length];
    }

    /**
     * The day it was received, where it lay before it was registered: half of what a bureau has to send on by hand, so
     * that its last day shows it.
     * Null where it was registered the day it came.
     */
    @Nullable
    LocalDate receivedOn() {
        boolean lay = needsManualDispatch() && !key.ledger().equals(LedgerRowKey.ONLINE) && index % 2 == 0;
        return lay ? LegalCalendar.dayOf(registeredAt).minusDays(2 + index % 3) : null;
    }

    Category category() {
        return text.category();
    }

    Purpose purpose() {
        return text.purpose();
    }

    Urgency urgency() {
        if (index % 41 == 7) {
            return Urgency.GRAVE;
        }
        return index % 13 == 5 ? Urgency.URGENT : Urgency.ORDINARY;
    }

    /** Whether codes stand in its cells instead of Chinese terms: now and then in a ledger, always on the online form. */
    boolean isWrittenInCodes() {
        return index % 6 == 0 || key.ledger().equals(LedgerRowKey.ONLINE);
    }

    Identity identity() {
        if (index % 23 == 11) {
            return Identity.ANONYMOUS;
        }
        return index % 17 == 6 ? Identity.CONFIDENTIAL : Identity.REAL_NAME;
    }

    boolean repeat() {
        return index % 9 == 4;
    }

    int persons() {
        return index % 7 == 3 ? 5 + index % 36 : 1;
    }

    /** Representatives: at most five, however many petition together (Art. 20). */
    int representatives() {
        return persons() == 1 ? 0 : 1 + index % 5;
    }

    /** Unit complained of, or null: half of the accusations name one. */
    @Nullable
    String complainedOfUnit() {
        return purpose() == Purpose.ACCUSATION && !isAgainstCountyLeader() ? unit(county, accusedKind()) : null;
    }

    /** Whether it accuses the county's leader, a cadre of the city (Art. 30). */
    private boolean isAgainstCountyLeader() {
        return purpose() == Purpose.ACCUSATION && index / 2 % 2 == 1;
    }

    /** Whether it accuses somebody, besides, whom only words name: then the bureau decides where it goes. */
    boolean namesInWords() {
        return isAgainstCountyLeader() && index / 4 % 2 == 1;
    }

    /** Posts complained of: now and then a claim is about the very leader who is alerted all the same (Art. 31). */
    List<String> complainedOfPosts() {
        return switch (purpose()) {
            case SUGGESTION -> List.of();
            case ACCUSATION ->
                List.of(isAgainstCountyLeader() ? county + ".county-leader" : complainedOfUnit() + ".head");
            case CLAIM -> {
                if (index % 10 == 3) {
                    yield List.of(county + ".county-leader");
                }
                yield index % 15 == 8 && !needsManualDispatch() ? List.of(responsibleUnit() + ".head") : List.of();
            }
        };
    }

    /** Whether it waits for the bureau: the competence table does not name one unit for it. */
    boolean needsManualDispatch() {
        return switch (purpose()) {
            case ACCUSATION -> namesInWords();
            case CLAIM, SUGGESTION -> ExpectedCompetence.of(category()).isEmpty();
        };
    }

    String responsibleUnit() {
        if (purpose() == Purpose.ACCUSATION) {
            return isAgainstCountyLeader() ? CITY_DISCIPLINE : unit(county, UnitKind.CDI);
        }
        UnitKind kind = needsManualDispatch()
                ? ExpectedCompetence.chosenFor(category())
                : ExpectedCompetence.of(category()).orElseThrow();
        return unit(county, kind);
    }

    /** Whether anybody petitioned: what officials found by screening nobody can rate or withdraw. */
    boolean hasPetitioner() {
        return channel() != Channel.SCREENING;
    }

    /**
     * How the petitioner is told in writing (Art. 23): null where nobody is there to be told, or gave no name. A further matter's petitioner
     * is the letter's, who chose text messages alone.
     */
    @Nullable
    DeliveryMethod toldBy() {
        if (!hasPetitioner() || identity() == Identity.ANONYMOUS) {
            return null;
        }
        return wishesMail() && !key.isFurtherMatter() ? DeliveryMethod.ELECTRONIC : DeliveryMethod.POST;
    }

    /** Whether the petitioner chose to be told by mail too: every fifth, of those who gave a name. */
    boolean wishesMail() {
        return index % 5 == 0;
    }

    private UnitKind accusedKind() {
        return category() == Category.AGRICULTURE ? UnitKind.AGRI : UnitKind.TRANSPORT;
    }

    private static String unit(String division, UnitKind kind) {
        return new UnitId(division, kind).toString();
    }
}
