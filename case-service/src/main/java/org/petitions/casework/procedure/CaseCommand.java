package org.petitions.casework.procedure;

import java.util.List;
import org.petitions.casework.procedure.Acceptance.AcceptanceCommand;
import org.petitions.casework.procedure.Dispatching.DispatchCommand;
import org.petitions.casework.procedure.Ending.EndCommand;
import org.petitions.casework.procedure.Handling.HandlingCommand;
import org.petitions.casework.procedure.Joining.JoiningCommand;
import org.petitions.casework.procedure.Mediating.MediationCommand;
import org.petitions.casework.procedure.Objections.ObjectionCommand;
import org.petitions.casework.procedure.Papers.PaperCommand;
import org.petitions.casework.procedure.Ratings.RatingCommand;
import org.petitions.casework.procedure.Recusals.RecusalCommand;
import org.petitions.casework.procedure.ReturnVisits.VisitCommand;
import org.petitions.casework.procedure.Reviewing.ReviewCommand;
import org.petitions.casework.procedure.Undertakings.UndertakingCommand;

/**
 * What somebody wants done in a case. The commands stand with their rules, a file for each part of the procedure; adding one there
 * makes the compiler ask for its rule.
 */
public sealed interface CaseCommand
        permits DispatchCommand, ObjectionCommand, JoiningCommand, AcceptanceCommand, HandlingCommand, MediationCommand,
        UndertakingCommand, ReviewCommand, PaperCommand, RecusalCommand, RatingCommand, EndCommand, VisitCommand {

    /** The step this command asks for. */
    Step step();

    /** What the actor confirmed with it, coded, for the case's record; most commands ask for nothing. */
    default List<String> evidence() {
        return List.of();
    }
}
