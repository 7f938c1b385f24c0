package org.petitions.casework.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.Resource;

/**
 * Reads the organisation from its CSV files, one for each kind of thing: {@link UnitsFile}, {@link PostsFile}, {@link HoldingsFile},
 * {@link StaffFile}.
 * Whatever is wrong in them stops the start, all of it named by file, line and column: a post that is missing on the ladder would be
 * noticed only when somebody is late.
 */
final class OrganisationFiles {
    /** More would hide the first ones; whoever mends these reads again. */
    private static final int MOST_TOLD = 50;

    private OrganisationFiles() {}

    /**
     * What the files say, as far as they could be read, and what is wrong in them.
     *
     * @param faults empty when everything is right
     */
    record Reading(Organisation organisation, List<FileFault> faults) {}

    /** Reads all the files; {@code holdings} and {@code staff} may be null, then nothing is known of accounts. */
    static Reading check(Resource units, Resource posts, @Nullable Resource holdings, @Nullable Resource staff) {
        List<FileFault> faults = new ArrayList<>();
        List<Unit> allUnits = UnitsFile.read(units, faults);
        Set<String> unitIds = new HashSet<>();
        allUnits.forEach(unit -> unitIds.add(unit.id().toString()));
        OrganisationTable<PostRow> table = PostsFile.read(posts, unitIds, faults);
        List<Post> allPosts = PostsFile.posts(table);
        List<Appointment> held = holdings == null ? null : HoldingsFile.read(holdings, table, faults);
        List<Appointment> offices = staff == null ? List.of() : StaffFile.read(staff, unitIds, faults);
        if (faults.isEmpty() && (allUnits.isEmpty() || allPosts.isEmpty())) {
            table.fault("there must be a unit and a post at least");
        }
        return new Reading(new Organisation(allUnits, allPosts, held, offices), faults);
    }

    /**
     * Reads all the files.
     *
     * @throws StartupFailure when a file cannot be read, or a line is wrong
     */
    static Organisation read(Resource units, Resource posts, @Nullable Resource holdings, @Nullable Resource staff) {
        Reading reading = check(units, posts, holdings, staff);
        if (!reading.faults().isEmpty()) {
            throw new StartupFailure(told(reading.faults()),
                    "Mend the files, or name others with petitions.organisation.units / .posts / .holdings / .staff.");
        }
        return reading.organisation();
    }

    /** The faults, one a line, and how many more there are. */
    static String told(List<FileFault> faults) {
        String first = faults.stream().limit(MOST_TOLD).map(FileFault::toString).collect(Collectors.joining("\n"));
        return faults.size() <= MOST_TOLD ? first : first + "\n... and %d more".formatted(faults.size() - MOST_TOLD);
    }
}
