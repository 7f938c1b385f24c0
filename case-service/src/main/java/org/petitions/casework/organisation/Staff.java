package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;
import org.petitions.starter.actor.ActingPost;

/**
 * Appointments: all that the files say, or those of a unit, a post or an account.
 *
 * @param appointments past and withdrawn ones too
 */
public record Staff(List<Appointment> appointments) {
    static final Staff NOBODY = new Staff(List.of());

    public Staff {
        appointments = List.copyOf(appointments);
    }

    /** The one with this id. */
    public Optional<Appointment> find(String id) {
        return appointments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those that are in force on a day (China's). */
    public List<Appointment> on(LocalDate day) {
        return appointments.stream().filter(each -> each.isOn(day)).toList();
    }

    Staff where(Predicate<Appointment> which) {
        return new Staff(appointments.stream().filter(which).toList());
    }

    Staff of(String account) {
        return where(each -> each.account().equals(account));
    }

    Staff forPost(String postId) {
        return where(each -> each.office() instanceof ForPost post && post.post().equals(postId));
    }

    /** The offices at units, by account; posts stand with these. */
    Map<String, Staff> officesByAccount() {
        return appointments.stream().filter(each -> each.office() instanceof AtUnit).collect(Collectors.groupingBy(
                Appointment::account, LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Staff::new)));
    }

    /** The offices at units on a day (China's), as an actor has them. */
    List<org.petitions.starter.actor.Office> officesOn(LocalDate day) {
        return on(day).stream().map(Appointment::office).filter(AtUnit.class::isInstance)
                .map(at -> new org.petitions.starter.actor.Office(at.role(), at.unit())).toList();
    }

    /** Which posts are acted for on a day (China's), and in what capacities. */
    public Set<ActingPost> postsOn(LocalDate day) {
        return posts(day).map(post -> new ActingPost(post.post(), post.capacity()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In what capacities on a day (China's), in what belongs to a category: a deputy acts in the own field alone (分管). */
    Set<PostCapacity> capacitiesOn(LocalDate day, Category category) {
        return posts(day).filter(post -> post.isInChargeOf(category)).map(ForPost::capacity)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<ForPost> posts(LocalDate day) {
        return on(day).stream().map(Appointment::office).filter(ForPost.class::isInstance).map(ForPost.class::cast);
    }

    /**
     * What the files say now, with what was done by command: who was appointed stays, and who was withdrawn stays withdrawn, also while the
     * files do not say it: they may say it again. What else they said before and say no more is gone.
     *
     * @param stored as it stood before
     */
    Staff keeping(Staff stored) {
        List<Appointment> all = new ArrayList<>();
        for (Appointment ofFile : appointments) {
            all.add(stored.find(ofFile.id()).map(before -> before.withdrawn()).map(ofFile::withdrawn).orElse(ofFile));
        }
        stored.appointments.stream().filter(each -> each.made() != null || each.withdrawn() != null)
                .filter(each -> find(each.id()).isEmpty()).forEach(all::add);
        return new Staff(all);
    }

    /** The same with one that is new, or in the place of the one with its id. */
    Staff with(Appointment changed) {
        List<Appointment> all = new ArrayList<>(appointments);
        all.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
        if (!all.contains(changed)) {
            all.add(changed);
        }
        return new Staff(all);
    }
}
