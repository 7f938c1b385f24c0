package org.petitions.casework.organisation;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationFiles.Reading;
import org.springframework.core.io.Resource;

/** The organisation of a test that needs no more than the four files that say who answers for what. */
final class FourFiles {
    private FourFiles() {}

    static Reading check(Resource units, Resource posts, @Nullable Resource holdings, @Nullable Resource staff) {
        return OrganisationFiles.check(files(units, posts, holdings, staff));
    }

    static Organisation read(Resource units, Resource posts, @Nullable Resource holdings, @Nullable Resource staff) {
        Map<OrganisationPart, Resource> files = files(units, posts, holdings, staff);
        OrganisationTables.ofFiles(files);
        return OrganisationFiles.check(files).organisation();
    }

    private static Map<OrganisationPart, Resource> files(Resource units, Resource posts, @Nullable Resource holdings,
            @Nullable Resource staff) {
        Map<OrganisationPart, Resource> files = new EnumMap<>(
                Map.of(OrganisationPart.UNITS, units, OrganisationPart.POSTS, posts));
        if (holdings != null) {
            files.put(OrganisationPart.HOLDINGS, holdings);
        }
        if (staff != null) {
            files.put(OrganisationPart.STAFF, staff);
        }
        return files;
    }
}
