package org.petitions.casework.appointments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Organisation.Names;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.SignedIn;
import org.petitions.starter.actor.Account;
import org.petitions.starter.actor.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API for whoever is signed in: which offices they have today. */
@RestController
class MeApi {
    private final AppointmentRepository appointments;
    private final Organisation organisation;
    private final Clock clock;

    MeApi(AppointmentRepository appointments, Organisation organisation, Clock clock) {
        this.appointments = appointments;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Who is signed in, and what they may act for. */
    record Me(String account, List<OfficeView> offices) {}

    /**
     * An office or a post that the account has today.
     *
     * @param unit whose it is
     * @param unitName what it is called today, in Chinese and English; null for one that the organisation does not know
     * @param role what the account may do there
     * @param post the post it acts for, or null
     * @param postTitle what that is called today; null where there is no post, or none that the organisation knows
     * @param from the first day, in Asia/Shanghai; null for a post that the account is called as, of which nothing says who acts for it
     * @param until the last day, or null while no end is known
     */
    @JsonInclude(Include.NON_NULL)
    record OfficeView(String unit, @Nullable Names unitName, Role role, @Nullable String post,
            @Nullable Names postTitle, @Nullable PostCapacity capacity, @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @SignedIn("tells of the own offices alone")
    @GetMapping("/me")
    Me me(Account account) {
        String id = account.id();
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        Stream<OfficeView> appointed = appointments.ofAccount(id).on(today).stream().map(AppointmentView::of)
                .map(shown -> office(shown.unit(), shown.role(), shown.post(), shown.capacity(), shown.from(),
                        shown.until(), today));
        Stream<OfficeView> called = appointments.isCalledAsPost(id, today)
                ? Stream.of(office(PostId.parse(id).orElseThrow().office(), Role.LEADER, id, PostCapacity.HOLDER, null,
                        null, today))
                : Stream.empty();
        return new Me(id, Stream.concat(appointed, called)
                .sorted(Comparator.comparing(OfficeView::unit).thenComparing(OfficeView::role)).toList());
    }

    private OfficeView office(String unit, Role role, @Nullable String post, @Nullable PostCapacity capacity,
            @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        Names title = post == null ? null : organisation.titlesOf(today, post).orElse(null);
        return new OfficeView(unit, organisation.namesOf(today, unit).orElse(null), role, post, title, capacity, from,
                until);
    }
}
