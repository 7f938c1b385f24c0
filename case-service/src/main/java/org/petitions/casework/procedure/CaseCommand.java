package org.petitions.casework.procedure;

import java.util.List;
import org.petitions.casework.procedure.Acceptance.AcceptanceCommand;
import org.petitions.casework.procedure.Dispatching.DispatchCommand;
import org.petitions.casework.procedure.Ending.EndCommand;
import org.petitions.casework.procedure.Handling.HandlingCommand;

/**
 * What somebody wants done in a case. The commands stand with their rules, a file for each part of the procedure; adding one there
 * makes the compiler ask for its rule.
 */
public sealed interface CaseCommand permits DispatchCommand, AcceptanceCommand, HandlingCommand, EndCommand {

    /** The step this command asks for. */
    Step step();

    /** What the actor confirmed with it, coded, for the case's record; most commands ask for nothing. */
    default List<String> evidence() {
        return List.of();
    }
}
