package org.petitions.starter.audit;

import org.petitions.starter.actor.Account;

/** Writes down that somebody has signed in. */
@FunctionalInterface
public interface SignInLog {

    /** Adds a sign-in to the audit trail; when this returns it is durable. Above a hundred a minute of one account they are only counted. */
    void signedIn(Account account);
}
