package org.petitions.scenario.driver;

/** What goes wrong on a day with faults, each once, named by what is struck and when. */
public enum Fault {
    /** The broker is gone while offices send their ledgers, and comes back among them. */
    BROKER_AWAY_AMONG_LEDGERS,
    INTAKE_KILLED_AMONG_LEDGERS,
    GATEWAY_KILLED_AMONG_LEDGERS,

    /** Whoever has a token goes on; whoever needs one waits. */
    ISSUER_KILLED_AS_ALERTS_GO_OUT,
    ESCALATION_KILLED_AS_ALERTS_GO_OUT,
    NOTIFICATION_KILLED_AS_ALERTS_GO_OUT,
    MAIL_DOWN_AS_ALERTS_GO_OUT,
    BROKER_KILLED_AS_ALERTS_GO_OUT,
    DATABASE_KILLED_AS_ALERTS_GO_OUT,

    CASEWORK_KILLED_AMONG_ACTS,
    DATABASE_KILLED_AMONG_ACTS,
    NOTIFICATION_KILLED_AMONG_ACTS,
    INTAKE_KILLED_AMONG_ACTS;

    boolean isOfDatabase() {
        return this == DATABASE_KILLED_AS_ALERTS_GO_OUT || this == DATABASE_KILLED_AMONG_ACTS;
    }
}
