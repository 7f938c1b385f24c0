package org.petitions.casework.timeline;

import org.petitions.events.NotificationEvent.NoticeOutcome;

/** What follows in a case from what became of a notice to its petitioner. The same outcome twice is the same as once. */
public interface NoticeOutcomeListener {

    /** A notice was sent, or could not be. */
    void onOutcome(NoticeOutcome outcome);
}
