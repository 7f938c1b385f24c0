package org.petitions.escalation.ladder;

import java.util.HashSet;
import java.util.Set;

/**
 * Who takes a post's part on one day, with all that the same account acts for on that day: whatever bars a person bars them under each of
 * these (Art. 28, 30).
 *
 * @param account the account's id at sign-in
 * @param held posts that it holds
 * @param otherwise posts that it acts for in another capacity, as a deputy or a substitute
 */
public record ActingAccount(String account, Set<String> held, Set<String> otherwise) {
    public ActingAccount {
        held = Set.copyOf(held);
        otherwise = Set.copyOf(otherwise);
    }

    /** Under which ids a recusal names this person: a post that stands aside says nothing of who stands in for its holder. */
    Set<String> ownNames() {
        Set<String> names = new HashSet<>(held);
        names.add(account);
        return names;
    }

    /** Under which ids an accusation may be against this person or against whom they work for. */
    Set<String> names() {
        Set<String> names = ownNames();
        names.addAll(otherwise);
        return names;
    }
}
