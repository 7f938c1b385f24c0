package org.petitions.casework.organisation;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.events.terms.BilingualText;
import org.springframework.core.io.Resource;

/**
 * Reads the organisation from its CSV files, one for each kind of thing: {@link UnitsFile}, {@link PostsFile}, {@link HoldingsFile},
 * {@link StaffFile}, {@link GroupsFile}, {@link StaffingFile}, {@link ContactsFile}.
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

    /** Reads all the files; of what has none nothing is known. */
    static Reading check(Map<OrganisationPart, Resource> files) {
        List<FileFault> faults = new ArrayList<>();
        List<Unit> units = UnitsFile.read(required(files, OrganisationPart.UNITS), faults);
        Set<String> unitIds = new HashSet<>();
        units.forEach(unit -> unitIds.add(unit.id().toString()));
        OrganisationTable<PostRow> table = PostsFile.read(required(files, OrganisationPart.POSTS), unitIds, faults);
        List<Post> posts = PostsFile.posts(table);
        Set<String> postIds = new HashSet<>();
        posts.forEach(post -> postIds.add(post.id()));
        List<Appointment> held = Optional.ofNullable(files.get(OrganisationPart.HOLDINGS))
                .map(file -> HoldingsFile.read(file, table, faults)).orElse(null);
        List<Appointment> offices = read(files, OrganisationPart.STAFF,
                file -> StaffFile.read(file, unitIds, faults));
        var beside = new Organisation.Beside(
                read(files, OrganisationPart.GROUPS, file -> GroupsFile.read(file, unitIds, postIds, faults)),
                read(files, OrganisationPart.STAFFING, file -> StaffingFile.read(file, unitIds, faults)),
                read(files, OrganisationPart.CONTACTS, file -> ContactsFile.read(file, unitIds, postIds, faults)));
        if (faults.isEmpty() && (units.isEmpty() || posts.isEmpty())) {
            table.fault(new BilingualText("至少应有一个单位和一个职务", "there must be a unit and a post at least"));
        }
        return new Reading(new Organisation(units, posts, held, offices, beside), faults);
    }

    private static Resource required(Map<OrganisationPart, Resource> files, OrganisationPart part) {
        return Objects.requireNonNull(files.get(part), part.file());
    }

    private static <T> List<T> read(Map<OrganisationPart, Resource> files, OrganisationPart part,
            Function<Resource, List<T>> read) {
        return Optional.ofNullable(files.get(part)).map(read).orElse(List.of());
    }

    /** The faults, one a line, and how many more there are. */
    static String told(List<FileFault> faults) {
        String first = faults.stream().limit(MOST_TOLD).map(FileFault::toString).collect(Collectors.joining("\n"));
        return faults.size() <= MOST_TOLD ? first : first + "\n... and %d more".formatted(faults.size() - MOST_TOLD);
    }
}
