package org.petitions.casework.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.appointments.AppointmentCommand.Appoint;
import org.petitions.casework.appointments.AppointmentCommand.Withdraw;
import org.petitions.casework.appointments.AppointmentRules.Decision;
import org.petitions.casework.appointments.AppointmentRules.Decision.Happens;
import org.petitions.casework.appointments.AppointmentRules.Decision.Refused;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentReason;
import org.petitions.casework.organisation.Appointed;
import org.petitions.casework.organisation.LocalOrganisation;
import org.petitions.casework.organisation.Office;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.casework.organisation.Staff;
import org.petitions.events.terms.PostCapacity;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** Who may appoint whom to what, and withdraw them. */
class AppointmentRulesTest {
    private static final String UNIT = "431222-HRSS";
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Actor AT_UNIT = administrator(UNIT);
    private static final Actor AT_BUREAU = administrator("431222-PB");
    private static final Actor AT_CITY = administrator("431200-PB");
    private static final Office HANDLER = new AtUnit(UNIT, Role.HANDLER);
    private static final Office HEAD = post(PostCapacity.HOLDER);

    private final AppointmentRules rules = new AppointmentRules(LocalOrganisation.read());

    @Test
    void the_unit_s_own_administrator_appoints_and_so_do_those_of_its_county_s_bureau_and_of_the_city_s() {
        for (Actor actor : List.of(AT_UNIT, AT_BUREAU, AT_CITY)) {
            assertThat(appoint(actor, HANDLER)).isInstanceOfSatisfying(Happens.class,
                    happens -> assertThat(happens.appointment().made())
                            .isEqualTo(
                                    new Appointment.Act(actor.id(), actor.unit(), NOW, AppointmentReason.ASSIGNMENT)));
        }
    }

    @Test
    void nobody_else_does() {
        for (Actor actor : List.of(administrator("431222-NR"), administrator("431224-PB"), administrator("431224-HRSS"),
                administrator("431200-HRSS"), SampleActors.actor("431222-PB.b-01", Role.BUREAU, "431222-PB"),
                SampleActors.actor("431200-PB.o-01", Role.OPERATIONS, "431200-PB"))) {
            assertThat(appoint(actor, HANDLER)).as("%s", actor).isEqualTo(refused(AppointmentProblem.NOT_YOUR_UNIT));
        }
    }

    @Test
    void nobody_appoints_themselves() {
        assertThat(decide(AT_UNIT, command("k", AT_UNIT.id(), HANDLER, TODAY, null)))
                .isEqualTo(refused(AppointmentProblem.OWN_APPOINTMENT));
    }

    @Test
    void whose_role_reaches_beyond_the_county_is_appointed_and_withdrawn_by_the_city_s_administrator_alone() {
        for (Role role : List.of(Role.AUDITOR, Role.OPERATIONS)) {
            Office office = new AtUnit(UNIT, role);
            assertThat(appoint(AT_UNIT, office)).isEqualTo(refused(AppointmentProblem.BY_CITY_ADMINISTRATOR));
            assertThat(appoint(AT_BUREAU, office)).isEqualTo(refused(AppointmentProblem.BY_CITY_ADMINISTRATOR));
            assertThat(appoint(AT_CITY, office)).isInstanceOf(Happens.class);
            Appointment there = appointment("a", UNIT + ".x", office);
            assertThat(withdraw(AT_BUREAU, "a", there)).isEqualTo(refused(AppointmentProblem.BY_CITY_ADMINISTRATOR));
            assertThat(withdraw(AT_CITY, "a", there)).isInstanceOf(Happens.class);
        }
        assertThat(appoint(AT_BUREAU, new AtUnit("431200-PB", Role.ADMINISTRATOR)))
                .isEqualTo(refused(AppointmentProblem.NOT_YOUR_UNIT));
    }

    @Test
    void an_office_has_to_fit_its_unit_and_unit_and_post_have_to_be_there_on_the_first_day() {
        assertThat(appoint(AT_BUREAU, new AtUnit(UNIT, Role.BUREAU)))
                .isEqualTo(refused(AppointmentProblem.ROLE_NOT_OF_UNIT));
        assertThat(appoint(AT_BUREAU, new AtUnit("431222-SG-9", Role.HANDLER)))
                .isEqualTo(refused(AppointmentProblem.UNIT_NOT_THERE));
        Office station = new AtUnit("431222-STATION", Role.HANDLER);
        assertThat(appoint(AT_BUREAU, station)).isInstanceOf(Happens.class);
        assertThat(decide(AT_BUREAU, command("k", UNIT + ".x", station, TODAY.plusDays(1), null)))
                .isEqualTo(refused(AppointmentProblem.UNIT_NOT_THERE));
        assertThat(appoint(AT_CITY, new ForPost("431222.county-leader-19", PostCapacity.HOLDER, null)))
                .isEqualTo(refused(AppointmentProblem.POST_NOT_THERE));
    }

    @Test
    void a_post_has_one_holder_and_may_have_a_substitute_beside_and_deputies() {
        Appointment holder = appointment("h", UNIT + ".holder", HEAD);

        assertThat(appoint(AT_UNIT, HEAD, holder)).isEqualTo(refused(AppointmentProblem.POST_HELD));
        assertThat(appoint(AT_UNIT, post(PostCapacity.SUBSTITUTE), holder)).isInstanceOf(Happens.class);
        assertThat(appoint(AT_UNIT, post(PostCapacity.DEPUTY),
                appointment("d", UNIT + ".other", post(PostCapacity.DEPUTY))))
                .isInstanceOf(Happens.class);
        assertThat(appoint(AT_UNIT, HEAD, withdrawn(holder))).isInstanceOf(Happens.class);
    }

    @Test
    void an_account_has_an_office_once_at_a_time() {
        Appointment there = appointment("a", UNIT + ".x", HANDLER);
        Appointment deputy = appointment("d", UNIT + ".x",
                new ForPost(UNIT + ".head", PostCapacity.DEPUTY, List.of("LABOUR")));

        assertThat(appoint(AT_UNIT, HANDLER, there)).isEqualTo(refused(AppointmentProblem.ALREADY_APPOINTED));
        assertThat(appoint(AT_UNIT, post(PostCapacity.DEPUTY), deputy))
                .isEqualTo(refused(AppointmentProblem.ALREADY_APPOINTED));
        assertThat(appoint(AT_UNIT, HANDLER, withdrawn(there))).isInstanceOf(Happens.class);
        assertThat(appoint(AT_UNIT, new AtUnit(UNIT, Role.CLERK), there)).isInstanceOf(Happens.class);
    }

    @Test
    void a_repeat_is_known_by_all_that_was_asked_for_and_changes_nothing() {
        Appointment there = made(command("k", UNIT + ".x", HANDLER, TODAY, TODAY.plusDays(9)));

        assertThat(decide(AT_UNIT, command("k", UNIT + ".x", HANDLER, TODAY, TODAY.plusDays(9)), there))
                .isEqualTo(new Happens(there));
        assertThat(decide(AT_UNIT, command("k", UNIT + ".x", HANDLER, null, TODAY.plusDays(9)), there))
                .isEqualTo(new Happens(there));
        Appointment out = withdrawn(there);
        assertThat(decide(AT_UNIT, command("k", UNIT + ".x", HANDLER, TODAY, TODAY.plusDays(9)), out))
                .isEqualTo(new Happens(out));
        for (Appoint another : List.of(command("k", UNIT + ".x", HANDLER, TODAY, null),
                command("k", UNIT + ".x", HANDLER, TODAY.plusDays(1), TODAY.plusDays(9)),
                command("k", UNIT + ".y", HANDLER, TODAY, TODAY.plusDays(9)), new Appoint("k", UNIT + ".x", HANDLER,
                        TODAY, TODAY.plusDays(9), AppointmentReason.CORRECTION))) {
            assertThat(decide(AT_UNIT, another, there)).as("%s", another)
                    .isEqualTo(refused(AppointmentProblem.APPOINTMENT_KEY_REUSED));
        }
        assertThat(appoint(AT_UNIT, HANDLER, there)).isEqualTo(refused(AppointmentProblem.ALREADY_APPOINTED));
    }

    @Test
    void a_request_without_a_first_day_that_is_sent_again_after_midnight_is_the_same() {
        Appointment there = made(command("k", UNIT + ".x", HANDLER, null, null));

        assertThat(there.from()).isEqualTo(TODAY);
        assertThat(rules.decide(command("k", UNIT + ".x", HANDLER, null, null), AT_UNIT,
                new Appointed(new Staff(List.of(there)), new Staff(List.of(there))), NOW.plus(Duration.ofDays(1))))
                .isEqualTo(new Happens(there));
    }

    @Test
    void an_administrator_appoints_accounts_of_the_own_unit_a_bureau_s_those_of_its_county_and_the_city_s_any() {
        List<String> all = List.of(UNIT + ".x", "431222-EDU.x", "431222.county-leader", "431224-HRSS.x", "x");
        Map<Actor, List<String>> own = Map.of(AT_UNIT, List.of(UNIT + ".x"), AT_BUREAU,
                List.of(UNIT + ".x", "431222-EDU.x", "431222.county-leader"), AT_CITY, all);
        own.forEach((actor, theirs) -> {
            for (String account : all) {
                Decision decision = decide(actor, command("k", account, HANDLER, TODAY, null));
                if (theirs.contains(account)) {
                    assertThat(decision).as("%s %s", actor, account).isInstanceOf(Happens.class);
                } else {
                    assertThat(decision).as("%s %s", actor, account)
                            .isEqualTo(refused(AppointmentProblem.ACCOUNT_OF_OTHERS));
                }
            }
        });
    }

    @Test
    void an_entry_of_the_directory_has_an_end() {
        Appointment[] former = IntStream.range(0, AppointmentRules.MOST_ENTRIES)
                .mapToObj(i -> withdrawn(appointment("f" + i, UNIT + ".x", HANDLER))).toArray(Appointment[]::new);

        assertThat(appoint(AT_UNIT, HANDLER, former)).isEqualTo(refused(AppointmentProblem.TOO_MANY_APPOINTMENTS));
        assertThat(appoint(AT_UNIT, HANDLER, Arrays.copyOf(former, former.length - 1))).isInstanceOf(Happens.class);
    }

    @Test
    void nobody_withdraws_themselves() {
        Appointment own = appointment("a", AT_UNIT.id(), HANDLER);

        assertThat(withdraw(AT_UNIT, "a", own)).isEqualTo(refused(AppointmentProblem.OWN_APPOINTMENT));
        assertThat(withdraw(AT_BUREAU, "a", own)).isInstanceOf(Happens.class);
    }

    @Test
    void who_is_withdrawn_is_withdrawn_now_and_once() {
        Appointment there = appointment("a", UNIT + ".x", HANDLER);

        assertThat(withdraw(AT_UNIT, "a", there)).isEqualTo(new Happens(withdrawn(there)));
        assertThat(withdraw(AT_CITY, "a", withdrawn(there))).as("by whom it was").isEqualTo(
                new Happens(withdrawn(there)));
        assertThat(withdraw(AT_UNIT, "b", there)).isEqualTo(refused(AppointmentProblem.APPOINTMENT_NOT_FOUND));
        Appointment over = new Appointment("a", UNIT + ".x", HANDLER, TODAY.minusDays(9), TODAY.minusDays(1), null,
                null);
        assertThat(withdraw(AT_UNIT, "a", over)).isEqualTo(refused(AppointmentProblem.APPOINTMENT_OVER));
    }

    @Test
    void the_last_administrator_of_a_unit_stays() {
        Office administrator = new AtUnit(UNIT, Role.ADMINISTRATOR);
        Appointment one = appointment("a", UNIT + ".x", administrator);
        Appointment another = appointment("b", UNIT + ".y", administrator);

        assertThat(withdraw(AT_BUREAU, "a", one)).isEqualTo(refused(AppointmentProblem.LAST_ADMINISTRATOR));
        assertThat(withdraw(AT_BUREAU, "a", one, withdrawn(another)))
                .isEqualTo(refused(AppointmentProblem.LAST_ADMINISTRATOR));
        assertThat(withdraw(AT_BUREAU, "a", one, another)).isInstanceOf(Happens.class);
    }

    private Decision appoint(Actor actor, Office office, Appointment... staff) {
        return decide(actor, command("new", UNIT + ".x", office, TODAY, null), staff);
    }

    private Decision withdraw(Actor actor, String id, Appointment... staff) {
        return decide(actor, new Withdraw(UNIT, id, AppointmentReason.TRANSFER), staff);
    }

    private Decision decide(Actor actor, AppointmentCommand command, Appointment... staff) {
        Staff all = new Staff(Arrays.asList(staff));
        return rules.decide(command, actor, new Appointed(all, all), NOW);
    }

    private Appointment made(Appoint command) {
        return ((Happens) decide(AT_UNIT, command)).appointment();
    }

    private static Appoint command(String id, String account, Office office, @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new Appoint(id, account, office, from, until, AppointmentReason.ASSIGNMENT);
    }

    private static Appointment appointment(String id, String account, Office office) {
        return new Appointment(id, account, office, TODAY.minusYears(1), null, null, null);
    }

    private static Appointment withdrawn(Appointment there) {
        return there.withdrawn(new Appointment.Act(AT_UNIT.id(), AT_UNIT.unit(), NOW, AppointmentReason.TRANSFER));
    }

    private static Office post(PostCapacity capacity) {
        return new ForPost(UNIT + ".head", capacity, null);
    }

    private static Refused refused(AppointmentProblem reason) {
        return new Refused(reason);
    }

    private static Actor administrator(String unit) {
        return SampleActors.actor(unit + ".a-01", Role.ADMINISTRATOR, unit);
    }
}
