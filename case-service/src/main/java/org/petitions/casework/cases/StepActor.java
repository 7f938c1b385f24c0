package org.petitions.casework.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.ActingPost;
import org.petitions.starter.actor.Role;

/**
 * Who took a step.
 *
 * @param role the actor's role, {@code PLATFORM}, {@code PETITIONER}, or {@code OFFICE} where another service knows who it was
 * @param unit unit id of their office, or null
 * @param id their account or post, what decided in a person's stead, or null
 * @param actingFor the post that a leader acted for; null for everybody else, and in what was kept before it was noted
 */
public record StepActor(String role, @Nullable String unit, @Nullable String id,
        @JsonInclude(Include.NON_NULL) @Nullable ActingFor actingFor) {

    /** The post somebody acted for, and in what capacity: its holder's, a deputy's, or in the holder's place. */
    public record ActingFor(String post, PostCapacity capacity) {}

    /** One who acted for no post. */
    public StepActor(String role, @Nullable String unit, @Nullable String id) {
        this(role, unit, id, null);
    }

    /** As it is kept: role, unit and id, parted by strokes; what is null is empty. Behind the role stand post and capacity, where there is one. */
    public String toText() {
        ActingFor post = actingFor;
        return (post == null ? role : role + ':' + post.post() + ':' + post.capacity()) + '/'
                + (unit == null ? "" : unit) + '/' + (id == null ? "" : id);
    }

    /** Of what {@link #toText} gave. A stroke may stand in the id alone. */
    public static StepActor ofText(String text) {
        String[] parts = text.split("/", 3);
        String[] role = parts[0].split(":", 3);
        return new StepActor(role[0], parts[1].isEmpty() ? null : parts[1], parts[2].isEmpty() ? null : parts[2],
                role.length == 3 ? new ActingFor(role[1], PostCapacity.valueOf(role[2])) : null);
    }

    /** A person at an office, a leader for the post there. */
    public static StepActor person(Actor actor) {
        return person(actor, postAtOffice(actor).orElse(null));
    }

    /** A person at an office, for a post. */
    public static StepActor person(Actor actor, @Nullable ActingFor post) {
        return new StepActor(actor.role().name(), actor.unit(), actor.id(), post);
    }

    /** In what capacity somebody takes a post's part on the ladder: as its holder, or in the holder's place; empty where they do not. */
    public static Optional<ActingFor> onLadder(Actor actor, String post) {
        Optional<PostCapacity> capacity = actor.posts().stream()
                .filter(acting -> acting.post().equals(post) && acting.capacity() != PostCapacity.DEPUTY)
                .map(ActingPost::capacity).min(Comparator.naturalOrder());
        return capacity.or(() -> actor.id().equals(post) ? Optional.of(PostCapacity.HOLDER) : Optional.empty())
                .map(as -> new ActingFor(post, as));
    }

    /** The post that was chosen, else of those of the office the one they have most of. */
    private static Optional<ActingFor> postAtOffice(Actor actor) {
        return actor.role() != Role.LEADER
                ? Optional.empty()
                : actor.posts().stream()
                        .filter(acting -> PostId.parse(acting.post()).filter(post -> post.office().equals(actor.unit()))
                                .isPresent())
                        .min(Comparator.comparing((ActingPost acting) -> !actor.chose(acting.post()))
                                .thenComparing(acting -> acting.capacity() == PostCapacity.DEPUTY)
                                .thenComparing(ActingPost::capacity).thenComparing(ActingPost::post))
                        .map(acting -> new ActingFor(acting.post(), acting.capacity()));
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
