package org.petitions.casework.dispatching;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.dispatching.CompetenceTable.Rule;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Divisions.Division;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the competence table from YAML and holds it against the organisation. A unit that does not exist, or a category that no rule
 * covers, stops the start.
 */
final class CompetenceFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CompetenceFile() {}

    /**
     * Reads it.
     *
     * @throws StartupFailure naming the file and what is wrong with it
     */
    static CompetenceTable read(Resource file, Organisation organisation) {
        CompetenceTable table;
        try (InputStream in = file.getInputStream()) {
            table = YAML.readValue(in, CompetenceTable.class);
        } catch (IOException | JacksonException | NullPointerException e) {
            throw refused(file, "cannot be read as a competence table: " + e.getMessage(), e);
        }
        if (table == null || Objects.isNull(table.version())) {
            throw refused(file, "has no version", null);
        }
        List<String> unknown = table.rules().stream().flatMap(CompetenceFile::unitsNamed)
                .filter(unit -> !organisation.hasUnit(unit)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw refused(file, "names units that the organisation does not have: " + unknown, null);
        }
        List<Category> uncovered = Stream.of(Category.values())
                .filter(category -> table.rules().stream().noneMatch(rule -> coversAlone(rule, category))).toList();
        if (!uncovered.isEmpty()) {
            throw refused(file, "has no rule for " + uncovered + " in every division and for every purpose", null);
        }
        return table;
    }

    private static Stream<String> unitsNamed(Rule rule) {
        String only = rule.division();
        return Divisions.list().stream().map(Division::code)
                .filter(division -> only == null || division.equals(only))
                .flatMap(division -> rule.unitsIn(division).stream());
    }

    private static boolean coversAlone(Rule rule, Category category) {
        return rule.division() == null && rule.purpose() == null
                && (rule.category() == null || rule.category() == category);
    }

    private static StartupFailure refused(Resource file, String what, @Nullable Exception cause) {
        String sentence = file.getDescription() + " " + what;
        String remedy = "Mend the file, or name another with petitions.competence.table.";
        return cause == null ? new StartupFailure(sentence, remedy) : new StartupFailure(sentence, remedy, cause);
    }
}
