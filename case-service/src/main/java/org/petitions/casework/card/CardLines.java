package org.petitions.casework.card;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.petitions.casework.card.CardLine.Said;
import org.petitions.casework.organisation.Contact;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Organisation.Names;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.springframework.stereotype.Component;

/** What a place's card says today: its own offices first, then those of its county, then the city's petition bureau. */
@Component
class CardLines {
    private final Organisation organisation;
    private final Clock clock;

    CardLines(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The name of a township, county or the city; empty when the code is none of these. */
    static Optional<Names> nameOf(String place) {
        return Divisions.find(place).map(each -> new Names(each.zh(), each.en()))
                .or(() -> Townships.find(place).map(each -> {
                    String county = Divisions.find(each.division()).map(Divisions.Division::zh).orElse("");
                    return new Names(county + each.zh(), county + each.zh());
                }));
    }

    List<CardLine> of(String place) {
        String county = place.substring(0, Divisions.CITY.length());
        String city = UnitId.cityOf(county);
        Stream<Contact> all = Stream.of(at(place), place.equals(county) ? Stream.<Contact>empty() : at(county),
                county.equals(city)
                        ? Stream.<Contact>empty()
                        : at(city).filter(each -> UnitId.isCityBureau(each.of())))
                .flatMap(each -> each);
        return all.flatMap(each -> line(each).stream()).toList();
    }

    private Stream<Contact> at(String place) {
        return organisation.contacts().stream().filter(each -> placeOf(each.of()).equals(place));
    }

    /** Of a unit, its head and a division's leaders the place. */
    private static String placeOf(String id) {
        String owner = PostId.parse(id).map(PostId::owner).orElse(id);
        int dash = owner.indexOf('-');
        return dash < 0 ? owner : owner.substring(0, dash);
    }

    /** Whoever is not there today stands on no card. */
    private Optional<CardLine> line(Contact contact) {
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        Optional<Names> names = organisation.hasUnit(today, contact.of())
                ? organisation.namesOf(today, contact.of())
                : organisation.hasPost(today, contact.of())
                        ? organisation.titlesOf(today, contact.of())
                        : Optional.empty();
        return names.map(each -> new CardLine(new Said(each.zh(), each.en()), contact.name(), contact.telephone(),
                new Said(contact.duties().zh(), contact.duties().en()), contact.address()));
    }
}
