package org.petitions.casework.charge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.ChargedCases;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Post;
import org.petitions.casework.procedure.charge.NamingRules;
import org.petitions.casework.procedure.charge.NamingRules.DrawLeader;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.events.ChargeEvent.Draw;
import org.petitions.events.terms.ChargeSituation;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.springframework.stereotype.Component;

/** The leaders of a county and the city, as they may be put in charge of a case. */
@Component
public class Leaders {
    private static final Set<Rung> LEADERS = EnumSet.of(Rung.COUNTY_LEADER, Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER);

    private final Organisation organisation;
    private final AppointmentRepository appointments;
    private final ChargedCases charged;
    private final ChargeSettings settings;
    private final Clock clock;

    Leaders(Organisation organisation, AppointmentRepository appointments, ChargedCases charged,
            ChargeSettings settings, Clock clock) {
        this.organisation = organisation;
        this.appointments = appointments;
        this.charged = charged;
        this.settings = settings;
        this.clock = clock;
    }

    /** Post ids of those who may be put in charge of a case today, in the order of the organisation's files: nobody is accused or stands aside. */
    public List<String> of(CaseState state) {
        return posts().filter(post -> mayBeNamed(post, state)).toList();
    }

    /** Post ids of all leaders of a bureau's county and its city; of the city's bureau those of all counties. */
    public List<String> ofBureau(String bureau) {
        String county = UnitId.divisionOf(bureau);
        String city = UnitId.cityOf(county);
        return posts().filter(post -> {
            String owner = PostId.parse(post).orElseThrow().owner();
            return owner.equals(county) || owner.equals(city)
                    || county.equals(city) && UnitId.cityOf(owner).equals(city);
        }).toList();
    }

    private Stream<String> posts() {
        LocalDate today = today();
        return organisation.posts().stream().filter(post -> LEADERS.contains(post.rung()))
                .filter(post -> post.on(today).isPresent()).map(Post::id);
    }

    private static boolean mayBeNamed(String post, CaseState state) {
        return NamingRules.mayTakeCharge(post, state) && !state.matter().accusesPost(post)
                && !state.recusals().bars(post);
    }

    /** Whether somebody acts for a post today: who is away without a substitute cannot take charge. */
    public boolean isPresent(String post) {
        LocalDate today = today();
        if (!organisation.hasPost(today, post)) {
            return false;
        }
        String office = PostId.parse(post).map(PostId::office).orElse(post);
        return appointments.isCalledAsPost(post, today) || appointments.ofUnit(office).on(today).stream()
                .anyMatch(each -> each.office() instanceof ForPost held && held.post().equals(post)
                        && held.capacity() != PostCapacity.DEPUTY);
    }

    /**
     * Whom the rota comes to: among the leaders of the county whose bureau has the case, of the city's those of the city. Empty where nobody can be
     * drawn.
     */
    public Optional<DrawLeader> draw(Case found, ChargeSituation situation) {
        CaseState state = found.state();
        String county = UnitId.divisionOf(state.matter().bureau());
        Rung rung = UnitId.cityOf(county).equals(county) ? Rung.CITY_LEADER : Rung.COUNTY_LEADER;
        List<Rota.Candidate> candidates = of(state).stream()
                .filter(post -> PostId.parse(post).filter(id -> id.rung() == rung && id.owner().equals(county))
                        .isPresent())
                .filter(this::isPresent).map(post -> new Rota.Candidate(post, charged.openOf(post))).toList();
        return Rota.draw(found.file().id(), candidates)
                .map(drawn -> new DrawLeader(drawn.leader().post(), today().plusDays(settings.days()), new Draw(
                        situation, drawn.eligible().size(), drawn.place(), drawn.leader().openCases(),
                        drawn.eligible())));
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
