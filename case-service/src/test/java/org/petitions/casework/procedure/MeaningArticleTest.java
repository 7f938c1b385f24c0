package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.petitions.casework.procedure.CaseDecision.Happens;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.events.CaseEvent;
import org.petitions.events.Meaning;

/** The article that an event is published with is the one that gives the step it comes of, wherever that is taken; else it has none. */
class MeaningArticleTest {
    @TestFactory
    Stream<DynamicTest> no_event_names_an_article_that_its_step_does_not() {
        Map<String, Set<String>> cited = new TreeMap<>();
        for (String path : ProcedurePaths.paths()) {
            String[] parts = path.split(":", 2);
            ScriptedCase walked = ScriptedCase.named(parts[0].strip());
            for (String word : parts[1].split(",")) {
                walk(walked, word.strip(), cited);
            }
        }
        return cited.entrySet().stream().map(step -> dynamicTest(step.getKey(), () -> {
            String said = step.getKey().substring(step.getKey().indexOf(' ') + 1);
            assertThat(step.getValue()).containsOnly(said);
        }));
    }

    private static void walk(ScriptedCase walked, String word, Map<String, Set<String>> cited) {
        if (word.startsWith("+")) {
            walked.passDays(Integer.parseInt(word.substring(1)));
            return;
        }
        CaseCommand command = ProcedureSamples.command(word.split(" as ", 2)[0], walked.at());
        String article = String.valueOf(command.article(walked.state()).number());
        // What follows a step, such as its document, is another's.
        if (walked.attempt(word) instanceof Happens happens) {
            CaseEvent event = happens.events().getFirst();
            String said = event.getClass().getAnnotation(Meaning.class).article();
            if (!said.isEmpty()) {
                cited.computeIfAbsent(event.getClass().getSimpleName() + " " + said, _ -> new TreeSet<>()).add(article);
            }
        }
    }
}
