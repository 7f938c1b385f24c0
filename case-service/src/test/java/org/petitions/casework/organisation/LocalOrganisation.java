package org.petitions.casework.organisation;

import org.springframework.core.io.ClassPathResource;

/** The local profile's organisation, for tests of other packages. */
public final class LocalOrganisation {
    private LocalOrganisation() {}

    public static Organisation read() {
        return FourFiles.read(new ClassPathResource("local/units.csv"),
                new ClassPathResource("local/posts.csv"), new ClassPathResource("local/holdings.csv"),
                new ClassPathResource("local/staff.csv"));
    }
}
