package org.petitions.casework.organisation;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where the organisation's files are, e.g. {@code file:/etc/petitions/units.csv}.
 *
 * @param units the units
 * @param posts the posts
 */
@Validated
@ConfigurationProperties("petitions.organisation")
record OrganisationSettings(@NotNull Resource units, @NotNull Resource posts) {}
