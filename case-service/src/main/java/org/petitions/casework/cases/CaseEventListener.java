package org.petitions.casework.cases;

import java.util.List;
import org.petitions.events.CaseEvent;

/**
 * What follows from a case's events once they are published, beside the case. The same events twice are the same as once, and the file may be
 * ahead of them.
 */
public interface CaseEventListener {

    /** Events of any cases, each case's in their order. */
    void onCaseEvents(List<CaseEvent> events);
}
