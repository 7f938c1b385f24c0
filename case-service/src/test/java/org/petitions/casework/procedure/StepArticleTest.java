package org.petitions.casework.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.law.Article;

/** That each step cites what truly gives it, by way, ground and document: an article of the Regulations, or the city's own rule (0). */
class StepArticleTest {
    /** How the case came there, the step taken, and the article that gives it there. */
    private static final String ARTICLES = """
            claim:                                              | open                          | 22
            claim:                                              | open directly                 | 23
            claim: open                                         | dispatch                      | 22
            claim: open, dispatch                               | assign what was transferred   | 22
            claim: open directly above, send on                 | assign what was transferred   | 23
            claim: open directly above                          | send on                       | 23
            claim: open, dispatch                               | accept                        | 23
            suggestion: open, dispatch                          | accept                        | 23
            accusation: open, dispatch elsewhere                | accept                        | 30
            claim: open directly                                | send to who is competent      | 23
            repeat: open, dispatch                              | no longer accept              | 36
            claim: open, dispatch                               | not accept by bureau          | 17
            claim: open, dispatch                               | name the running case         | 19
            claim: open, dispatch                               | not accept what is no petition | 17
            repeat: open                                        | no longer accept by bureau    | 36
            claim: open, dispatch                               | lead elsewhere                | 31
            claim: open, dispatch, accept                       | reply                         | 32
            claim: open, dispatch, accept by duty application   | perform the duty              | 31
            suggestion: open, dispatch, accept                  | adopt                         | 29
            accusation: open, dispatch elsewhere, accept        | confirm                       | 30
            claim: open, dispatch, accept, reply                | promise                       | 32
            claim: open, dispatch, accept by duty application, perform the duty | promise       | 0
            claim: open, dispatch, accept by duty application, perform the duty, promise | carry out | 0
            claim: open, dispatch, accept, reply                | request review                | 35
            claim: open, dispatch, accept, reply, request review | uphold                       | 35
            claim: open, dispatch, accept, reply, request review, uphold | request re-review    | 36
            claim: open, dispatch, accept, reply, request review, uphold, request re-review | uphold | 36
            claim: open, dispatch, accept, reply, issue opinion, open opinion, +31 | refuse a late request | 35
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, uphold | refuse after the end | 36
            claim: open, dispatch, accept, reply, withdraw      | refuse after the end          | 0
            suggestion: open, dispatch, accept, adopt           | refuse for want of an opinion | 35
            claim: open, dispatch, not accept                   | refuse for want of an answer | 35
            claim: open, dispatch, accept, +1                   | open hearing                  | 31
            claim: open, dispatch, accept, reply, request review, +1 | open hearing             | 0
            claim: open, dispatch, accept, reply, request review, uphold, request re-review, +1 | open hearing | 36
            claim: open, dispatch, accept, issue notice         | send notice                   | 23
            claim: open, dispatch, accept, reply, issue opinion | post opinion                  | 31
            claim: open directly, accept                        | issue notice                  | 23
            claim: open directly, accept, issue notice          | deliver notice                | 23
            claim: open, dispatch, accept, reply                | issue opinion                 | 31
            claim: open, dispatch, accept, reply, issue opinion | deliver opinion               | 31
            claim: open, dispatch, accept, propose mediation, consent, consent of the firm | issue agreement | 33
            claim: open, dispatch, accept, reply, request review, uphold | issue review opinion | 35
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion | deliver review opinion | 35
            claim: open, dispatch, accept, reply, issue opinion, deliver opinion, +31 | terminate by law | 0
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, deliver review opinion, +31 | terminate by law | 0
            claim: open, dispatch, accept, reply, request review, uphold, issue review opinion, post review opinion, request re-review, uphold, note re-review opinion | terminate by law | 36
            screened: open, dispatch, accept, reply             | terminate by law              | 0
            """;

    @TestFactory
    Stream<DynamicTest> each_step_cites_what_gives_it_there() {
        return ARTICLES.lines().map(line -> dynamicTest(line, () -> {
            String[] cells = line.strip().split("\\s*\\|\\s*");
            ScriptedCase walked = ScriptedCase.of(cells[0]);
            CaseCommand command = ProcedureSamples.command(cells[1], walked.at());
            Article cited = command.article(walked.state());
            assertThat(walked.attempt(command)).isInstanceOf(CaseDecision.Happens.class);
            assertThat(cited.number()).isEqualTo(Integer.parseInt(cells[2]));
        }));
    }

    @Test
    void no_step_is_given_by_an_article_that_its_description_lacks_or_describes_one_that_gives_it_nowhere() {
        Map<Step, Set<Integer>> cited = new TreeMap<>();
        List<String> walks = new ArrayList<>(ProcedurePaths.paths());
        ARTICLES.lines().map(line -> line.split("\\|", 3)).map(cells -> cells[0].strip()
                + (cells[0].strip().endsWith(":") ? " " : ", ") + cells[1].strip()).forEach(walks::add);
        // Where the city exempts what was transferred; and hearings that no path ends so.
        walks.add("claim: open, dispatch, accept, exempt notice");
        // What an earlier version let a unit find, whose cases cite it still.
        walks.add("claim: open, dispatch, not accept what is handled");
        walks.add("claim: open, dispatch, not accept what is of another procedure");
        walks.add("claim: open, dispatch, accept, reply, request review, +1, open hearing, close hearing");
        walks.add(
                "claim: open, dispatch, accept, reply, request review, uphold, request re-review, +1, open hearing, cancel hearing");
        for (String path : walks) {
            String[] parts = path.split(":", 2);
            ScriptedCase walked = ScriptedCase.named(parts[0].strip());
            for (String word : parts[1].split(",")) {
                cite(walked, word.strip(), cited);
            }
        }

        Map<Step, Set<Integer>> described = new TreeMap<>();
        cited.keySet().forEach(step -> described.put(step, step.articles().stream().map(Article::number)
                .collect(Collectors.toCollection(TreeSet::new))));
        // Documents of every kind are made, sent and handed over by the same steps; no path does so with them all.
        for (Step step : List.of(Step.ISSUE_DOCUMENT, Step.SEND_DOCUMENT, Step.DELIVER_DOCUMENT)) {
            Set<Integer> citedOf = cited.remove(step);
            assertThat(described.remove(step)).as(step.name()).containsAll(citedOf);
        }
        assertThat(cited).isEqualTo(described);
    }

    private static void cite(ScriptedCase walked, String word, Map<Step, Set<Integer>> cited) {
        if (word.startsWith("+")) {
            walked.passDays(Integer.parseInt(word.substring(1)));
            return;
        }
        CaseCommand command = ProcedureSamples.command(word.split(" as ", 2)[0], walked.at());
        cited.computeIfAbsent(command.step(), _ -> new TreeSet<>()).add(command.article(walked.state()).number());
        walked.attempt(word);
    }
}
