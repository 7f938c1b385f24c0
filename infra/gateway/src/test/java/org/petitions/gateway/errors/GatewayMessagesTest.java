package org.petitions.gateway.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.MessageBundle;
import org.petitions.pages.test.TemplateRules;

class GatewayMessagesTest {
    private static final MessageBundle TEXTS = MessageBundle.named("gateway");

    private static final Pattern KEY = Pattern.compile("#\\{((?:home|page)\\.[a-z.-]+)}");

    @Test
    void every_problem_and_part_has_its_texts_in_both_languages() {
        Set<String> keys = new TreeSet<>();
        Stream<Problem> problems = Stream.of(new Problem.SignInRequired(), new Problem.SignInFailed(),
                new Problem.Refused(), new Problem.TooLarge(), new Problem.TooSlow(), new Problem.Busy(),
                new Problem.SignedOutHere(),
                new Problem.TooManyRequests(Duration.ofSeconds(1)),
                new Problem.PartDown(Part.CASES), new Problem.AnswerLost(Part.CASES),
                new Problem.AnswerLate(Part.CASES), new Problem.ServiceRefused(403, null),
                new Problem.ServiceRefused(409, null), new Problem.Other(400), new Problem.Other(404),
                new Problem.Other(405), new Problem.Other(500));
        problems.map(Problem::code).forEach(code -> keys.addAll(List.of("problem." + code, "advice." + code)));
        Arrays.stream(Part.values()).forEach(part -> keys.add("part." + part.code()));
        keys.add("home.office");
        keys.addAll(keysOfPages());
        TEXTS.holdsExactly(keys);
    }

    /** What the templates ask for. */
    private static List<String> keysOfPages() {
        return Stream.of("home/home", "errors/problem").flatMap(page -> KEY.matcher(template(page)).results())
                .map(found -> found.group(1)).toList();
    }

    private static String template(String page) {
        try {
            return Files.readString(Path.of("src/main/resources/templates", page + ".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void templates_and_bundles_keep_the_rules() {
        assertThat(TemplateRules.ofThisModule("gateway").faults()).isEmpty();
    }

    @Test
    void each_kind_of_problem_is_in_the_list_above() {
        assertThat(Problem.class.getPermittedSubclasses()).hasSize(13);
    }
}
