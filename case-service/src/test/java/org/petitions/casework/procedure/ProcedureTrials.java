package org.petitions.casework.procedure;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.petitions.casework.procedure.routing.DispatchRules.Dispatch;
import org.petitions.casework.procedure.routing.ConsultationRules;
import org.petitions.casework.procedure.routing.UrgentMatterRules;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;

/** Draws petitions and what is tried with them. */
abstract class ProcedureTrials {
    static final List<String> UNITS = List.of("431222-HRSS", "431222-NR", "431222-CDI", "431200-CDI");

    /** From each of these a case goes on at random, so that late states are visited as often as early ones. */
    static final List<String> BEGINNINGS = List.of("", "open", "open, dispatch", "open, assign",
            "open, dispatch, object", "open, dispatch, raise dispute", "open, dispatch, accept",
            "open, dispatch, accept, suspend", "open, dispatch, accept by arbitration",
            "open, dispatch, accept by duty application",
            "open, dispatch, accept by duty application, perform the duty",
            "open, dispatch, accept, propose mediation, consent, consent of the firm, issue agreement, agree",
            "open, dispatch, accept, +1, open hearing", "open, dispatch, accept, reply",
            "open, dispatch, accept, reply, issue opinion, deliver opinion",
            "open, dispatch, accept, reply, request review", "open, dispatch, accept, reply, request review, uphold",
            "open, dispatch, accept, reply, request review, uphold, request re-review, +1, open hearing",
            "open, dispatch, accept, reply, issue opinion, deliver opinion, close", "open, dispatch, accept, merge",
            "open, dispatch, accept, suspend procedure", "open directly", "open directly, not accept",
            "open, not accept by bureau untold", "open, report up, dispatch, not accept",
            "open, report up, dispatch, accept, lead elsewhere", "open, dispatch, accept, reply, promise",
            "open, dispatch, draft refusal of what is unanswered, sign off with notice of refusal");

    /** A petition, how far it has come lawfully, and what is tried after that. */
    record Trial(CaseMatter matter, String beginning, List<String> then, List<String> units) {

        ScriptedCase played() {
            ScriptedCase scripted = new ScriptedCase(matter);
            for (String word : beginning.split(", ")) {
                if (word.startsWith("+")) {
                    scripted.passDays(Integer.parseInt(word.substring(1)));
                } else if (!word.isEmpty()) {
                    scripted.attempt(ProcedureSamples.command(word, scripted.at()));
                }
            }
            for (int i = 0; i < then.size(); i++) {
                String word = then.get(i);
                if (word.startsWith("+")) {
                    scripted.passDays(Integer.parseInt(word.substring(1)));
                } else {
                    scripted.attempt(aimed(ProcedureSamples.command(word, scripted.at()), units.get(i % units.size())));
                }
            }
            return scripted;
        }

        /** The same command aimed at a unit drawn at random. */
        private static CaseCommand aimed(CaseCommand command, String unit) {
            return switch (command) {
                case Dispatch dispatch -> new Dispatch(unit, dispatch.kind(), dispatch.reportBackBy(),
                        dispatch.helpers().isEmpty()
                                ? List.of()
                                : List.of(unit.equals("431222-NR")
                                        ? "431222-HRSS"
                                        : "431222-NR"));
                case ConsultationRules.SettleDispute _ -> new ConsultationRules.SettleDispute(unit);
                case UrgentMatterRules.ReportUpward report when !report.departments().isEmpty() ->
                    new UrgentMatterRules.ReportUpward(report.recipients(), List.of(unit), report.by());
                default -> command;
            };
        }
    }

    @Provide
    Arbitrary<Trial> trials() {
        List<String> words = new ArrayList<>(ProcedureSamples.commands().keySet());
        words.addAll(List.of("+1", "+10", "+35"));
        // Who stands aside stops most cases: rarely is enough.
        words.removeAll(List.of("recuse", "recuse another", "recuse the head"));
        Arbitrary<String> word = Arbitraries.frequencyOf(Tuple.of(40, Arbitraries.of(words)),
                Tuple.of(1, Arbitraries.of("recuse another", "recuse", "recuse the head")));
        return Combinators.combine(matters(), Arbitraries.of(BEGINNINGS), word.list().ofMaxSize(25),
                Arbitraries.of(UNITS).list().ofMinSize(1).ofMaxSize(5)).as(Trial::new);
    }

    static Arbitrary<CaseMatter> matters() {
        return Combinators.combine(Arbitraries.of(Purpose.class), Arbitraries.of(Urgency.class),
                Arbitraries.of(Channel.LETTER, Channel.NET, Channel.VISIT, Channel.SCREENING),
                Arbitraries.of(true, false),
                Arbitraries.of(UNITS).injectNull(0.3),
                Arbitraries.of(UNITS).map(unit -> unit + ".head").set().ofMaxSize(2),
                Arbitraries.of(Identity.ANONYMOUS, Identity.REAL_NAME))
                .as((purpose, urgency, channel, repeat, accused, posts, identity) -> new CaseMatter("3f0c", "number",
                        "431222-PB", purpose, Category.LABOUR, "431222", urgency, accused, List.copyOf(posts), channel,
                        repeat, null, identity, null));
    }
}
