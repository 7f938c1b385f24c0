package org.petitions.casework.organisation;

import java.util.EnumMap;
import java.util.Map;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where the organisation's files are, e.g. {@code file:/etc/petitions/units.csv}: its first version. Once one was imported by page, that one
 * is in force and these are read no more.
 *
 * @param units the units
 * @param posts the posts
 * @param holdings which accounts act for the posts, or null where nothing is known of them
 * @param groups who belongs to leading and special groups, or null
 * @param staffing how many people units have from day to day, or null
 * @param contacts what the public card says, or null
 * @param staff which offices accounts have at units, or null where nothing is known of them
 */
@Validated
@ConfigurationProperties("petitions.organisation")
record OrganisationSettings(@NotNull Resource units, @NotNull Resource posts, @Nullable Resource holdings,
        @Nullable Resource staff, @Nullable Resource groups, @Nullable Resource staffing,
        @Nullable Resource contacts) {

    /** Those that are named, by table. */
    Map<OrganisationPart, Resource> files() {
        Map<OrganisationPart, Resource> files = new EnumMap<>(OrganisationPart.class);
        for (OrganisationPart part : OrganisationPart.values()) {
            Resource file = switch (part) {
                case UNITS -> units;
                case POSTS -> posts;
                case HOLDINGS -> holdings;
                case STAFF -> staff;
                case GROUPS -> groups;
                case STAFFING -> staffing;
                case CONTACTS -> contacts;
            };
            if (file != null) {
                files.put(part, file);
            }
        }
        return files;
    }
}
