package org.petitions.starter.directory;

import java.util.Set;
import org.petitions.starter.actor.Role;

/**
 * What an account may act as.
 *
 * @param role what it may do there
 * @param unit unit id, e.g. {@code 431222-HRSS}
 * @param posts the posts that a leader's office comes with; none for all others
 */
public record Office(Role role, String unit, Set<String> posts) {
    public Office {
        posts = Set.copyOf(posts);
    }

    /** As a request names it, e.g. {@code HANDLER@431222-HRSS}. */
    public String code() {
        return role + "@" + unit;
    }

    /** Whether a request means this one: by its code, or by one of its posts. */
    public boolean isCalled(String text) {
        return text.equals(code()) || posts.contains(text);
    }
}
