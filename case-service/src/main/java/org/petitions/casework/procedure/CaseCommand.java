package org.petitions.casework.procedure;

import java.util.List;
import org.petitions.casework.procedure.AcceptanceRules.AcceptanceCommand;
import org.petitions.casework.procedure.CaseDocuments.DocumentCommand;
import org.petitions.casework.procedure.Commitments.CommitmentCommand;
import org.petitions.casework.procedure.CoordinationRules.CoordinationCommand;
import org.petitions.casework.procedure.DispatchRules.DispatchCommand;
import org.petitions.casework.procedure.EndRules.EndCommand;
import org.petitions.casework.procedure.HandlingRules.HandlingCommand;
import org.petitions.casework.procedure.MediationRules.MediationCommand;
import org.petitions.casework.procedure.ObjectionRules.ObjectionCommand;
import org.petitions.casework.procedure.Ratings.RatingCommand;
import org.petitions.casework.procedure.Recusals.RecusalCommand;
import org.petitions.casework.procedure.ReturnVisitRules.ReturnVisitCommand;
import org.petitions.casework.procedure.ReviewRules.ReviewCommand;

/**
 * What somebody wants done in a case. The commands stand with their rules, a file for each part of the procedure; adding one there
 * makes the compiler ask for its rule.
 */
public sealed interface CaseCommand
        permits DispatchCommand, ObjectionCommand, CoordinationCommand, AcceptanceCommand, HandlingCommand,
        MediationCommand,
        CommitmentCommand, ReviewCommand, DocumentCommand, RecusalCommand, RatingCommand, EndCommand,
        ReturnVisitCommand {

    /** The step this command asks for. */
    Step step();

    /** What the actor confirmed with it, coded, for the case's record; most commands ask for nothing. */
    default List<String> evidence() {
        return List.of();
    }
}
