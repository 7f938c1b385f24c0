package org.petitions.casework.cases;

import org.jspecify.annotations.Nullable;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/**
 * Who took a step.
 *
 * @param role the actor's role, {@code PLATFORM}, {@code PETITIONER}, or {@code OFFICE} where another service knows who it was
 * @param unit unit id of their office, or null
 * @param id their account or post, what decided in a person's stead, or null
 */
public record StepActor(String role, @Nullable String unit, @Nullable String id) {

    /** As it is kept: role, unit and id, parted by strokes; what is null is empty. */
    String toText() {
        return role + '/' + (unit == null ? "" : unit) + '/' + (id == null ? "" : id);
    }

    /** Of what {@link #toText} gave. A stroke may stand in the id alone. */
    static StepActor ofText(String text) {
        String[] parts = text.split("/", 3);
        return new StepActor(parts[0], parts[1].isEmpty() ? null : parts[1], parts[2].isEmpty() ? null : parts[2]);
    }

    /** A person at an office. */
    public static StepActor person(Actor actor) {
        return new StepActor(actor.role().name(), actor.unit(), actor.id());
    }

    /** A leader, by the post. */
    public static StepActor leader(String post) {
        return new StepActor(Role.LEADER.name(), null, post);
    }

    /** Somebody at an office, whom intake-service knows. */
    public static StepActor office(String unit) {
        return new StepActor("OFFICE", unit, null);
    }

    /** The platform, by a rule. */
    public static StepActor platform(String rule) {
        return new StepActor("PLATFORM", null, rule);
    }

    /** The petitioner, who is named nowhere here. */
    public static StepActor petitioner() {
        return new StepActor("PETITIONER", null, null);
    }
}
