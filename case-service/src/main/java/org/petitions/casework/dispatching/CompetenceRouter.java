package org.petitions.casework.dispatching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.DispatchRules.Open;
import org.petitions.casework.procedure.routing.DispatchRules.OpenDirect;
import org.petitions.casework.procedure.routing.LitigationRules;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.UnitType;
import org.petitions.law.LegalCalendar;

/**
 * Where a registered petition goes. What the law fixes is code here (accusations, Art. 30; the bureau, and visits about litigation, Art. 22); what the city
 * arranges is the competence table.
 */
public final class CompetenceRouter {
    /** Where there is nobody left below it: nobody of it works on this platform, so no accused one learns of the case by it. */
    private static final String NATIONAL_BUREAU = new UnitId(UnitId.STATE, UnitKind.PB).toString();

    private final CompetenceTable table;
    private final CadreManagement cadres;
    private final Successions successions;

    /** @param successions who answers for what was a unit's (Art. 24), and so is accused with it (Art. 30) */
    CompetenceRouter(CompetenceTable table, CadreManagement cadres, Successions successions) {
        this.table = table;
        this.cadres = cadres;
        this.successions = successions;
    }

    /**
     * A petition with its way.
     *
     * @param matter what it is about, with the bureau that answers for it
     * @param open the command that opens its case, with the unit when it is clear
     * @param direct the command that opens it instead where the petitioner brought it to a unit that registered it itself, or null
     * @param decidedBy what made the unit clear, for the record
     */
    public record Route(CaseMatter matter, Open open, @Nullable OpenDirect direct, String decidedBy) {}

    /** The way of a petition. Every one has some office that answers for it, whomever it accuses. */
    public Route route(PetitionRegistered petition) {
        CaseMatter registered = matter(petition);
        OpenDirect direct = direct(petition);
        boolean byHand = Boolean.TRUE.equals(petition.accusedInWords());
        LocalDate day = LegalCalendar.dayOf(petition.at());
        CaseMatter matter = registered.withBureau(bureau(registered, day));
        Route way = route(matter, byHand, day);
        return direct == null ? way : new Route(matter, way.open(), direct, "Art. 23");
    }

    /**
     * The one unit that a matter goes to, or empty where the bureau has to choose.
     *
     * @param accusedInWords whether somebody is accused whom only words name
     * @param day on which it goes there, in Asia/Shanghai
     */
    public Optional<String> unitFor(CaseMatter matter, boolean accusedInWords, LocalDate day) {
        return Optional.ofNullable(route(matter, accusedInWords, day).open().to()).map(Dispatch::unit);
    }

    /**
     * The units that law or table name for a matter, for the bureau that has to choose: which it is, the bureau decides by what was written. Empty where
     * neither names any.
     *
     * @param day on which it goes there, in Asia/Shanghai
     */
    public List<String> proposed(CaseMatter matter, LocalDate day) {
        Stream<String> named = matter.purpose() == Purpose.ACCUSATION
                ? cadres.disciplineBody(matter, day).stream()
                : table.unitsFor(matter).stream();
        return named.flatMap(unit -> successions.answering(day, unit, matter).stream())
                .filter(unit -> !matter.accuses(unit)).distinct().toList();
    }

    /**
     * The bureau that answers for a matter.
     *
     * @param office unit id of the registering office
     * @param day on which it comes there, in Asia/Shanghai
     */
    public String bureauFor(CaseMatter matter, String office, LocalDate day) {
        return bureau(matter.withBureau(bureauOf(office)), day);
    }

    /**
     * Who takes charge of a matter in a bureau's place, because it accuses whoever goes on for that bureau (Art. 24, 30).
     *
     * @param bureau unit id of the bureau that is no more
     * @param day on which it comes there, in Asia/Shanghai
     */
    public String inPlaceOf(String bureau, CaseMatter matter, LocalDate day) {
        return free(above(bureau, matter, day), matter);
    }

    private static String bureauOf(String office) {
        return new UnitId(UnitId.divisionOf(office), UnitKind.PB).toString();
    }

    /** @param byHand whether somebody is accused whom only words name: then the bureau reads them and decides (Art. 30) */
    private Route route(CaseMatter matter, boolean byHand, LocalDate day) {
        boolean accusation = matter.purpose() == Purpose.ACCUSATION;
        boolean explained = LitigationRules.isExplainedFirst(matter);
        Optional<String> unit = accusation ? cadres.disciplineBody(matter, day) : table.soleUnitFor(matter);
        Optional<String> known = unit.filter(_ -> !byHand && !explained)
                .flatMap(to -> successions.answering(day, to, matter));
        return new Route(matter, new Open(known.map(Dispatch::transfer).orElse(null)), null,
                accusation ? "Art. 30" : explained ? "Art. 22" : "competence table " + table.version());
    }

    /**
     * No bureau stands between a petitioner and the unit to which the petition was brought (Art. 23). Accusations go by whom they accuse,
     * wherever they were brought (Art. 30).
     */
    private static @Nullable OpenDirect direct(PetitionRegistered petition) {
        UnitType type = UnitId.parse(petition.office()).map(id -> id.kind().type()).orElse(UnitType.BUREAU);
        return type == UnitType.BUREAU || type == UnitType.STATION || petition.purpose() == Purpose.ACCUSATION
                ? null
                : new OpenDirect(petition.office(), petition.receivedAt());
    }

    /**
     * The bureau of the registering office's division, or where that is accused, who is above it and is not: the city's bureau, its
     * discipline body, the general office of its committee, its government, the bureau of the province, the office that works for the city's
     * principal leader, and where all of these are accused the State's (国家信访局). Of an office that is no more its successor takes charge; where none is named, the next above. Whoever it is
     * decides by hand, and is held to the 15 days as a bureau is: the leaders that are not accused hear of it (Art. 22, 30).
     */
    private String bureau(CaseMatter matter, LocalDate day) {
        return free(Stream.concat(Stream.of(successions.answeringOrSame(day, matter.bureau(), matter)),
                above(matter.bureau(), matter, day)), matter);
    }

    private Stream<String> above(String bureau, CaseMatter matter, LocalDate day) {
        String city = UnitId.cityOf(UnitId.divisionOf(bureau));
        String ofTheProvince = new UnitId(city.substring(0, 2) + "0000", UnitKind.PB).toString();
        Stream<String> ofTheCity = Stream.of(UnitKind.PB, UnitKind.CDI, UnitKind.PCO, UnitKind.GOV)
                .map(kind -> new UnitId(city, kind).toString())
                .flatMap(office -> successions.answering(day, office, matter).stream());
        String ofTheCommittee = new UnitId(city, UnitKind.PCO).toString();
        return Stream.concat(ofTheCity, Stream.of(ofTheProvince, ofTheCommittee));
    }

    private static String free(Stream<String> offices, CaseMatter matter) {
        return offices.filter(office -> isFreeOfAccusation(office, matter)).findFirst().orElse(NATIONAL_BUREAU);
    }

    /** Neither the office is accused nor a leader it works for. */
    private static boolean isFreeOfAccusation(String office, CaseMatter matter) {
        return !matter.accuses(office) && PostId.leadersServedBy(office).stream().noneMatch(matter::accuses);
    }

    /** Whoever goes on for an accused unit is the accused in another name. */
    private CaseMatter matter(PetitionRegistered petition) {
        CaseMatter named = named(petition);
        return named.withSuccessorsOfAccused(successorsOf(named.complainedOf()));
    }

    /** Who goes on for units that a petition is against (Art. 24): an accusation is kept from them too. */
    public List<String> successorsOf(List<String> complainedOf) {
        return complainedOf.stream().flatMap(unit -> successions.successorsOf(unit).stream()).distinct().toList();
    }

    private static CaseMatter named(PetitionRegistered petition) {
        return new CaseMatter(petition.petitionId(), petition.number(), bureauOf(petition.office()), petition.purpose(),
                petition.category(),
                petition.matterDivision(), petition.urgency(), petition.complainedOfUnit(),
                petition.complainedOfPosts(), petition.channel(), petition.repeat(), lateRegistration(petition),
                petition.identity(), petition.matters(), null).inTownship(petition.matterTownship());
    }

    private static CaseMatter.@Nullable LateRegistration lateRegistration(PetitionRegistered petition) {
        LocalDate received = petition.receivedOn();
        return received == null || !petition.wasReceivedEarlier()
                ? null
                : new CaseMatter.LateRegistration(petition.office(), received, LegalCalendar.dayOf(petition.at()));
    }
}
