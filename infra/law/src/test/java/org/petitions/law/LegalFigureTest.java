package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalFigureTest {
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    /** {@code HANDLING_DAYS = 60}, {@code afterDays(start, 60)}: a figure of the law outside the law's file. */
    private static final Pattern BARE_FIGURE = Pattern.compile(
            "_DAYS = (15|60|30)\\b|after(?:Working)?Days\\([^()]*(?:\\([^()]*\\))?[^()]*, ?\\d+\\)|REPRESENTATIVES = \\d");
    /** Figures beside days that are the city's or the software's, with the reason. */
    private static final Map<String, String> NOT_OF_THE_LAW = Map.of(
            "DAYS_TO_REPORT_BACK", "what the sample day's offices choose", "SOON_DAYS",
            "from when on a page shows a limit as near");

    @Test
    void the_figures_are_those_of_the_regulations() {
        assertThat(Stream.of(LegalFigure.values())
                .map(figure -> figure + " " + figure.article() + " " + figure.written())).containsExactly(
                        "IN_FORCE 50 2022-05-01", "REPRESENTATIVES 20 5 persons", "DISPATCH 22 15 days",
                        "NOTICE 23 15 days", "OBJECTION 23 5 working days", "HANDLING 34 60 days",
                        "EXTENSION 34 30 days", "REVIEW_REQUEST 35 30 days", "REVIEW 35 30 days",
                        "REREVIEW_REQUEST 36 30 days", "REREVIEW 36 30 days");
    }

    @Test
    void each_figure_quotes_the_article_with_its_number() {
        for (LegalFigure figure : LegalFigure.values()) {
            String number = figure.written().replaceAll("\\D.*", "");
            assertThat(figure.zh()).as(figure.name()).contains(number);
        }
    }

    @Test
    void a_figure_is_not_taken_for_one_of_another_kind() {
        assertThatIllegalStateException().isThrownBy(() -> LegalFigure.OBJECTION.days())
                .withMessage("OBJECTION counts working days, not days");
        assertThatIllegalStateException().isThrownBy(() -> LegalFigure.HANDLING.day());
    }

    @Test
    void a_file_that_lacks_a_figure_or_has_one_that_nothing_reads_is_refused_by_its_name() throws IOException {
        String law = Files.readString(REPOSITORY.resolve("infra/law/src/main/resources/org/petitions/law/law.yml"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFile.read(law.substring(0, law.indexOf("REREVIEW:")), LegalFigure.units()))
                .withMessage("law.yml: REREVIEW is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFile.read(law.replace("HANDLING:", "HANDLE:"), LegalFigure.units()))
                .withMessage("law.yml: nothing reads HANDLE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFile.read(law.replace("5 working days", "5 days"), LegalFigure.units()))
                .withMessage("law.yml, OBJECTION: expected a number of working days, not 5 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFile.read(law.replace("2022-05-01", "2022-05-32"), LegalFigure.units()))
                .withMessageContaining("IN_FORCE");
    }

    @Test
    void every_figure_is_read_by_a_service() throws IOException {
        String services = mainSources(file -> file.toString().contains("-service")).map(LegalFigureTest::text)
                .collect(Collectors.joining());
        assertThat(LegalFigure.values()).allSatisfy(figure -> assertThat(services).as("uses of " + figure)
                .containsPattern("\\bLegalFigure\\." + figure + "\\b"));
    }

    @Test
    void no_figure_of_the_law_stands_anywhere_else() throws IOException {
        List<String> bare = mainSources(file -> !file.startsWith(REPOSITORY.resolve("infra/law")))
                .flatMap(file -> text(file).lines().filter(line -> BARE_FIGURE.matcher(line).find())
                        .map(line -> file.getFileName() + ": " + line.strip()))
                .filter(line -> NOT_OF_THE_LAW.keySet().stream().noneMatch(line::contains)).toList();
        assertThat(bare).isEmpty();
    }

    private static Stream<Path> mainSources(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            return files
                    .filter(file -> file.toString().contains("/src/main/java/") && file.toString().endsWith(".java"))
                    .filter(wanted).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
