package org.petitions.casework.cases;

import org.jspecify.annotations.Nullable;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.actor.Role;

/**
 * Who took a step.
 *
 * @param role the actor's role, {@code PLATFORM} or {@code PETITIONER}
 * @param unit unit id of their office, or null
 * @param id their account or post, what decided in a person's stead, or null
 */
public record By(String role, @Nullable String unit, @Nullable String id) {

    /** A person at an office. */
    public static By person(Actor actor) {
        return new By(actor.role().name(), actor.unit(), actor.id());
    }

    /** A leader, by the post. */
    public static By leader(String post) {
        return new By(Role.LEADER.name(), null, post);
    }

    /** The platform, by a rule. */
    static By platform(String rule) {
        return new By("PLATFORM", null, rule);
    }

    /** The petitioner, who is named nowhere here. */
    static By petitioner() {
        return new By("PETITIONER", null, null);
    }
}
