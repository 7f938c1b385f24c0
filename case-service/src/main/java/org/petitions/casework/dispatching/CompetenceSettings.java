package org.petitions.casework.dispatching;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where the competence table is.
 *
 * @param table a YAML file, e.g. {@code file:/etc/petitions/competence.yml}
 */
@Validated
@ConfigurationProperties("petitions.competence")
record CompetenceSettings(@NotNull Resource table) {}
