package org.petitions.casework.appointments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.events.terms.PostCapacity;
import org.petitions.starter.actor.Role;

/**
 * An appointment as it is shown.
 *
 * @param id what it is withdrawn by
 * @param unit whose it is
 * @param role what the account may do there
 * @param post the post it acts for, or null
 * @param inChargeOf the content categories that a deputy signs for; null for all
 * @param from the first day, in Asia/Shanghai
 * @param until the last day, or null
 * @param made who appointed by command; null where the organisation's files say it
 * @param withdrawn who withdrew it; null while nobody did
 */
@JsonInclude(Include.NON_NULL)
record AppointmentView(String id, String account, String unit, Role role, @Nullable String post,
        @Nullable PostCapacity capacity, @Nullable List<String> inChargeOf, LocalDate from, @Nullable LocalDate until,
        @Nullable ActView made, @Nullable ActView withdrawn) {

    /**
     * Who did it.
     *
     * @param by account
     * @param unit unit id of their office
     * @param at UTC
     */
    record ActView(String by, String unit, Instant at, AppointmentReason reason) {
        private static @Nullable ActView of(Appointment.@Nullable Act act) {
            return act == null ? null : new ActView(act.by(), act.unit(), act.at(), act.reason());
        }
    }

    static AppointmentView of(Appointment shown) {
        ForPost post = switch (shown.office()) {
            case ForPost of -> of;
            case AtUnit _ -> null;
        };
        return new AppointmentView(shown.id(), shown.account(), shown.office().unit(), shown.office().role(),
                post == null ? null : post.post(), post == null ? null : post.capacity(),
                post == null ? null : post.inChargeOf(), shown.from(), shown.until(), ActView.of(shown.made()),
                ActView.of(shown.withdrawn()));
    }
}
