package org.petitions.casework.dispatching;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.petitions.casework.procedure.Dispatching.Dispatch;
import org.petitions.casework.procedure.Dispatching.Open;
import org.petitions.casework.procedure.Matter;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;

/**
 * Where a registered petition goes. What the law fixes is code here (accusations, Art. 30; the bureau, Art. 22); what the city
 * arranges is the competence table.
 */
public final class Routing {
    private final CompetenceTable table;
    private final Predicate<String> unitExists;

    Routing(CompetenceTable table, Predicate<String> unitExists) {
        this.table = table;
        this.unitExists = unitExists;
    }

    /**
     * A petition with its way.
     *
     * @param matter what it is about, with the bureau that answers for it
     * @param open the command that opens its case, with the unit when it is clear
     * @param decidedBy what made the unit clear, for the record
     */
    public record Route(Matter matter, Open open, String decidedBy) {}

    /**
     * The way of a petition.
     *
     * @return empty when every office that could take charge of it is accused by it: a person has to look
     */
    public Optional<Route> of(PetitionRegistered petition) {
        Matter registered = matter(petition);
        return bureau(registered).map(registered::withBureau).map(this::route);
    }

    private Route route(Matter matter) {
        boolean accusation = matter.purpose() == Purpose.ACCUSATION;
        Optional<String> unit = accusation ? disciplineInspectionAbove(matter) : table.theOneUnit(matter);
        Optional<String> known = unit.filter(unitExists);
        DispatchKind kind = matter.urgency() == Urgency.ORDINARY ? DispatchKind.TRANSFER : DispatchKind.ASSIGNMENT;
        return new Route(matter, new Open(known.map(to -> new Dispatch(to, kind)).orElse(null)),
                accusation ? "Art. 30" : "competence table " + table.version());
    }

    /**
     * Accusations go to discipline inspection of the level above the accused (按照管理权限, Art. 22, 30). Above the city is the province,
     * which is not on this platform, and where nobody is named by id nothing is clear: then the bureau has to choose.
     */
    private static Optional<String> disciplineInspectionAbove(Matter matter) {
        boolean clear = !matter.accused().isEmpty()
                && matter.accused().stream().map(UnitId::divisionOf).noneMatch(Divisions.CITY::equals);
        return clear ? Optional.of(new UnitId(Divisions.CITY, UnitKind.CDI).toString()) : Optional.empty();
    }

    /** The bureau of the registering office's division, or where that is accused, who is above it and is not. */
    private static Optional<String> bureau(Matter matter) {
        String city = PostId.cityOf(UnitId.divisionOf(matter.bureau()));
        return Stream.of(matter.bureau(), new UnitId(city, UnitKind.PB).toString(),
                new UnitId(city, UnitKind.CDI).toString()).filter(office -> !matter.accuses(office)).findFirst();
    }

    private static Matter matter(PetitionRegistered petition) {
        String bureau = new UnitId(UnitId.divisionOf(petition.office()), UnitKind.PB).toString();
        return new Matter(petition.petitionId(), petition.number(), bureau, petition.purpose(), petition.category(),
                petition.matterDivision(), petition.urgency(), petition.complainedOfUnit(),
                petition.complainedOfPosts());
    }
}
