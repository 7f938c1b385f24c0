package org.petitions.casework.procedure.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.state.CaseState;

/**
 * The rules a command can break, in the order somebody is told of them. Each has its refusal, which names the article.
 *
 * @param <C> the command
 */
public final class Rules<C> {

    /** One rule and what breaks it. */
    private record Rule<C>(Reason reason, Breach<? super C> breach) {}

    /** Whether a command breaks a rule. */
    @FunctionalInterface
    public interface Breach<C> {

        /** Whether it does, in this case and at this moment. */
        boolean by(C command, CaseState state, DecisionContext context);
    }

    private final List<Rule<C>> all;

    /** No rule yet. */
    public Rules() {
        this(List.of());
    }

    private Rules(List<Rule<C>> all) {
        this.all = all;
    }

    /** These rules and one more: with that reason is refused what breaks it. */
    public Rules<C> refuse(Reason reason, Breach<? super C> breach) {
        return plus(List.of(new Rule<C>(reason, breach)));
    }

    /** These rules and then those. */
    public Rules<C> and(Rules<? super C> more) {
        List<Rule<C>> added = new ArrayList<>();
        more.all.forEach(rule -> added.add(new Rule<C>(rule.reason(), rule.breach())));
        return plus(added);
    }

    private Rules<C> plus(List<Rule<C>> more) {
        List<Rule<C>> both = new ArrayList<>(all);
        both.addAll(more);
        return new Rules<>(List.copyOf(both));
    }

    /** The first rule the command breaks, if it breaks any. */
    public Optional<Reason> brokenBy(C command, CaseState state, DecisionContext context) {
        return all.stream().filter(rule -> rule.breach().by(command, state, context)).map(Rule::reason).findFirst();
    }

    /** What comes of a command that breaks none of them; else the first it breaks. */
    public PartDecision decide(C command, CaseState state, DecisionContext context, Supplier<PartDecision> otherwise) {
        Optional<PartDecision> forbidden = brokenBy(command, state, context).map(PartDecision.Forbidden::new);
        return forbidden.orElseGet(otherwise);
    }
}
