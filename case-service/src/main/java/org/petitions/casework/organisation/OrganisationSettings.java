package org.petitions.casework.organisation;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where the organisation's files are, e.g. {@code file:/etc/petitions/units.csv}.
 *
 * @param units the units
 * @param posts the posts
 * @param holdings which accounts act for the posts, or null where nothing is known of them
 * @param staff which offices accounts have at units, or null where nothing is known of them
 */
@Validated
@ConfigurationProperties("petitions.organisation")
record OrganisationSettings(@NotNull Resource units, @NotNull Resource posts, @Nullable Resource holdings,
        @Nullable Resource staff) {}
