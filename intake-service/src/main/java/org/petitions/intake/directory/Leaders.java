package org.petitions.intake.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.directory.AccountDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Leaders by whom a petition can come: those who have a public mailbox (领导信箱), and those who take calls of an office. */
@Component
public class Leaders {
    private final AccountDirectory directory;
    private final List<String> withMailbox;
    private final Clock clock;

    /**
     * Those of a list that the directory knows can be written to.
     *
     * @param withMailbox post ids of leaders whose mailbox is open to the public, in the order in which they are offered
     */
    Leaders(AccountDirectory directory, @Value("${petitions.mailboxes}") List<String> withMailbox, Clock clock) {
        withMailbox.stream().filter(post -> PostId.parse(post).isEmpty()).findFirst().ifPresent(post -> {
            throw new IllegalArgumentException("petitions.mailboxes: no post has the id " + post);
        });
        this.directory = directory;
        this.withMailbox = List.copyOf(withMailbox);
        this.clock = clock;
    }

    /** Post ids of those who can be written to. */
    public List<String> mailboxes() {
        return withMailbox.stream().filter(this::isListed).toList();
    }

    /** The same to choose from. */
    public List<Choice> mailboxes(Locale language) {
        return choices(mailboxes().stream(), language);
    }

    /** Leaders of an office's county and of its city, and the heads of their governments and petition bureaus, to choose from. */
    public List<Choice> near(String unit, Locale language) {
        String county = UnitId.divisionOf(unit);
        return choices(Stream.of(UnitId.cityOf(county), county).distinct().flatMap(Leaders::leadersOf)
                .filter(this::isListed), language);
    }

    private static Stream<String> leadersOf(String division) {
        return Stream.concat(PostId.leadersOf(division).stream(), Stream.of(UnitKind.GOV, UnitKind.PB)
                .map(kind -> new PostId(Rung.UNIT_HEAD, new UnitId(division, kind).toString()).toString()));
    }

    /** What a leader's post is called today; its id where the directory does not know it. */
    public String name(String post, Locale language) {
        return directory.nameOf(post, today()).map(name -> in(name, language)).orElse(post);
    }

    private List<Choice> choices(Stream<String> posts, Locale language) {
        return posts.map(post -> new Choice(post, name(post, language))).toList();
    }

    private boolean isListed(String post) {
        return directory.nameOf(post, today()).isPresent();
    }

    private static String in(BilingualText name, Locale language) {
        return language.equals(Locale.ENGLISH) ? name.en() : name.zh();
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
