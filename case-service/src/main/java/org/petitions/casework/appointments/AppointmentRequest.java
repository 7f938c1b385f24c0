package org.petitions.casework.appointments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.Office;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.starter.actor.Role;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;

/**
 * Who is appointed to what. Days are China's, the last one included.
 *
 * @param account what sign-in knows the account by: a code, never a name
 * @param role the office at the unit; absent for a post
 * @param post the post, which has to belong to the unit; absent for an office
 * @param capacity in what capacity the account acts for the post
 * @param inChargeOf the content categories that a deputy signs for; absent for all
 * @param from the first day, today or later; absent for today
 * @param until the last day; absent while no end is known
 * @param reason why
 */
record AppointmentRequest(@NotNull @Size(min = 1, max = 64) String account, @Nullable Role role,
        @Nullable @Size(min = 1, max = 64) String post, @Nullable PostCapacity capacity,
        @Nullable @Size(min = 1) Set<@NotNull Category> inChargeOf, @Nullable LocalDate from, @Nullable LocalDate until,
        @NotNull AppointmentReason reason) {

    /** The first day. */
    LocalDate firstDay(LocalDate today) {
        return from == null ? today : from;
    }

    /** What is wrong with it, whoever asks, all at once. */
    List<FieldFault> faults(String unit, LocalDate today) {
        List<FieldFault> faults = new ArrayList<>();
        if (!Appointment.isAccount(account)) {
            faults.add(FieldFault.of("account", AppointmentFieldCode.ACCOUNT));
        }
        if ((role == null) == (post == null)) {
            faults.add(FieldFault.of("role", AppointmentFieldCode.ROLE_OR_POST));
        } else if (role == Role.LEADER) {
            faults.add(FieldFault.of("role", AppointmentFieldCode.LEADER_BY_POST));
        }
        if (post != null && PostId.parse(post).filter(id -> id.office().equals(unit)).isEmpty()) {
            faults.add(FieldFault.of("post", AppointmentFieldCode.POST_OF_UNIT));
        }
        if ((post == null) != (capacity == null)) {
            faults.add(FieldFault.of("capacity", AppointmentFieldCode.CAPACITY_OF_POST));
        }
        if (inChargeOf != null && capacity != PostCapacity.DEPUTY) {
            faults.add(FieldFault.of("inChargeOf", AppointmentFieldCode.FIELD_OF_DEPUTY));
        }
        addDayFaults(faults, today);
        return faults;
    }

    private void addDayFaults(List<FieldFault> faults, LocalDate today) {
        if (firstDay(today).isBefore(today)) {
            faults.add(FieldFault.of("from", AppointmentFieldCode.PAST_DAY));
        }
        if (until == null && capacity == PostCapacity.SUBSTITUTE) {
            faults.add(FieldFault.of("until", AppointmentFieldCode.SUBSTITUTE_UNTIL));
        } else if (until != null && until.isBefore(firstDay(today))) {
            faults.add(FieldFault.of("until", AppointmentFieldCode.BEFORE_FIRST_DAY));
        }
    }

    /** What the account is appointed to, where nothing is wrong. */
    Office office(String unit) {
        return post == null
                ? new AtUnit(unit, Objects.requireNonNull(role, "an office or a post"))
                : new ForPost(post, Objects.requireNonNull(capacity, "a capacity for the post"), inChargeOf == null
                        ? null
                        : inChargeOf.stream().map(Category::name).sorted().toList());
    }

    private enum AppointmentFieldCode implements FieldCode {
        ACCOUNT,
        ROLE_OR_POST,
        LEADER_BY_POST,
        POST_OF_UNIT,
        CAPACITY_OF_POST,
        FIELD_OF_DEPUTY,
        PAST_DAY,
        SUBSTITUTE_UNTIL,
        BEFORE_FIRST_DAY
    }
}
