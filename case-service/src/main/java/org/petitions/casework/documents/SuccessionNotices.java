package org.petitions.casework.documents;

import java.util.Set;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.routing.SuccessionRules;
import org.petitions.casework.procedure.routing.SuccessionRules.SucceedUnit;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.terms.DocumentKind;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/** Hands a case over to a unit's successor, and tells the petitioner so in writing (承继, Art. 24, paragraph 2). */
@Component
public class SuccessionNotices {
    private final DocumentIssuer issuer;
    private final CaseCommandHandler commands;
    private final UnsentDocuments unsent;
    private final CaseQueries cases;

    SuccessionNotices(DocumentIssuer issuer, CaseCommandHandler commands, UnsentDocuments unsent, CaseQueries cases) {
        this.issuer = issuer;
        this.commands = commands;
        this.unsent = unsent;
        this.cases = cases;
    }

    /**
     * A case after it was handed over.
     *
     * @param noticed whether a notice was made of it, which takes many times as long as the rest
     */
    public record HandedOver(Case moved, boolean noticed) {}

    /**
     * Hands it over. Whoever gave no name, or whose words were erased, is told by tracking alone; of a unit that only helps nobody was ever
     * told. Of what was merged, who has the leading case handles it: only where that is the unit, or its successor already, is there something to
     * tell. What accuses whoever goes on comes back to its bureau, and nobody is told of a unit that would handle it (Art. 30).
     *
     * @throws org.petitions.starter.problem.ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    public HandedOver handOver(Case read, ExpectedVersion expected, Actor actor, String unit, String successor) {
        boolean unaddressed = read.state().matter().isAnonymous() || read.file().wordsErasedAt() != null;
        String id = read.file().id();
        boolean accused = SuccessionRules.isAccused(unit, successor, read.state().matter());
        boolean told = !accused && !unaddressed && SuccessionRules.isToBeTold(unit, read.state())
                && isHandledBy(Set.of(unit, successor), read.state());
        Case moved = told
                ? issuer.issueWithStep(id, expected, actor, DocumentKind.SUCCESSION_NOTICE,
                        notice -> new SucceedUnit(unit, successor, notice), null)
                : commands.handle(id, expected, actor, new SucceedUnit(unit, successor, null));
        // Its event does the same once more: nothing is lost if this is not reached.
        unsent.settle(moved.file());
        return new HandedOver(moved, told);
    }

    private boolean isHandledBy(Set<String> units, CaseState state) {
        return FollowingRules.leadOf(state).flatMap(cases::find).map(lead -> lead.unit() != null
                && units.contains(lead.unit())).orElse(true);
    }
}
