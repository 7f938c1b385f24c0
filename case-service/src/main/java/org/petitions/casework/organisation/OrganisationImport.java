package org.petitions.casework.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.casework.organisation.OrganisationFiles.Reading;
import org.petitions.casework.organisation.OrganisationVersions.InForce;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.UnitId;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;

/** The organisation taken over from tables, as a whole: tried first, then put in force as one act. It is the city's administrator's. */
@Component
class OrganisationImport {
    private static final List<OrganisationPart> OF_ACCOUNTS = List.of(OrganisationPart.HOLDINGS,
            OrganisationPart.STAFF);

    private final OrganisationVersions versions;
    private final OrganisationFollower follower;

    OrganisationImport(OrganisationVersions versions, OrganisationFollower follower) {
        this.versions = versions;
        this.follower = follower;
    }

    /**
     * What would come of it.
     *
     * @param basedOn the version that was in force
     * @param faults what is wrong, by table, line and column; then nothing is said of changes
     */
    record Trial(int basedOn, List<FileFault> faults, List<OrganisationChange> changes) {
        Trial {
            faults = List.copyOf(faults);
            changes = List.copyOf(changes);
        }
    }

    /** What is in force. */
    InForce inForce(Actor actor) {
        requireCity(actor);
        return versions.inForce();
    }

    /** The last versions, the newest first. */
    List<OrganisationVersion> last(int most, Actor actor) {
        requireCity(actor);
        return versions.last(most);
    }

    /** Tries tables in the place of those in force, and changes nothing. */
    Trial attempt(Map<OrganisationPart, String> given, Actor actor) {
        requireCity(actor);
        return attempt(versions.inForce(), given, actor);
    }

    private static Trial attempt(InForce now, Map<OrganisationPart, String> given, Actor actor) {
        OrganisationTables next = now.tables().with(given);
        Reading reading = next.read();
        List<FileFault> faults = new ArrayList<>(reading.faults());
        faults.addAll(lostUnits(now.tables(), next));
        faults.addAll(own(now.tables(), next, actor));
        return new Trial(now.number(), faults,
                faults.isEmpty() ? OrganisationChange.between(now.tables(), next) : List.of());
    }

    /** Cases name it for good: a unit ends by its last day and is never gone. */
    private static List<FileFault> lostUnits(OrganisationTables before, OrganisationTables next) {
        Set<String> there = units(next);
        return units(before).stream().filter(unit -> !there.contains(unit))
                .map(unit -> new FileFault(OrganisationPart.UNITS.file(), 0, "unit",
                        new BilingualText("缺少 " + unit + "：单位撤销应填写截至日期，不得删除",
                                unit + " is missing: a unit that is no more has a last day, and stays")))
                .toList();
    }

    private static Set<String> units(OrganisationTables tables) {
        return tables.rows(OrganisationPart.UNITS).stream().map(row -> row.getOrDefault("unit", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Nobody appoints themselves, by a table as little as by command. */
    private static List<FileFault> own(OrganisationTables before, OrganisationTables next, Actor actor) {
        return OF_ACCOUNTS.stream().filter(part -> !own(before, part, actor).equals(own(next, part, actor)))
                .map(part -> new FileFault(part.file(), 0, "account", new BilingualText(
                        "本人的任职不得由本人变更", "changes what whoever imports it is appointed to")))
                .toList();
    }

    private static Set<Map<String, String>> own(OrganisationTables tables, OrganisationPart part, Actor actor) {
        return new HashSet<>(tables.rows(part).stream()
                .filter(row -> actor.names().contains(row.getOrDefault("account", ""))).toList());
    }

    /**
     * Puts tables in force in the place of those that are, all at once. The same sent again by the same person is done already.
     *
     * @param basedOn the version that was tried
     * @return the number of the new version
     * @throws ProblemException when there is another version by now, something is wrong in the tables, or nothing changes
     */
    int apply(int basedOn, Map<OrganisationPart, String> given, String reason, Actor actor) {
        requireCity(actor);
        versions.catchUp();
        if (versions.isRepeat(basedOn, given, actor)) {
            return basedOn + 1;
        }
        InForce now = versions.inForce();
        if (now.number() != basedOn) {
            throw new ProblemException(OrganisationProblem.ORGANISATION_CHANGED);
        }
        Trial trial = attempt(now, given, actor);
        if (!trial.faults().isEmpty()) {
            throw new ProblemException(OrganisationProblem.ORGANISATION_FAULTY);
        }
        if (trial.changes().isEmpty()) {
            throw new ProblemException(OrganisationProblem.NOTHING_CHANGES);
        }
        if (!versions.add(basedOn, now.tables().with(given), actor, reason)
                && !versions.isRepeat(basedOn, given, actor)) {
            throw new ProblemException(OrganisationProblem.ORGANISATION_CHANGED);
        }
        follower.wake();
        return basedOn + 1;
    }

    private static void requireCity(Actor actor) {
        if (actor.role() != Role.ADMINISTRATOR || !UnitId.isCityBureau(actor.unit())) {
            throw new ProblemException(OrganisationProblem.CITY_ADMINISTRATOR_ALONE);
        }
    }
}
