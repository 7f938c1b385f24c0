package org.petitions.casework.conference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.MeasuresOfConference;
import org.petitions.casework.conference.ConferenceSession.Decision;
import org.petitions.casework.conference.ConferenceSession.Matter;
import org.petitions.casework.conference.ConferenceSession.Task;
import org.petitions.casework.conference.Conferences.Seen;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.organisation.Post;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitType;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.text.TypedDay;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What pages and files of the joint conference say, in a language, and whom they offer. */
@Component
class ConferenceNames {
    private static final Set<Rung> LEADERS = EnumSet.of(Rung.COUNTY_LEADER, Rung.CITY_LEADER, Rung.PRINCIPAL_LEADER);

    private final Conferences sessions;
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Messages messages;

    ConferenceNames(Conferences sessions, ListNames names, Organisation organisation, MessageSource texts,
            Messages messages) {
        this.sessions = sessions;
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
    }

    /** A row of a table; what leads nowhere has no address. */
    record Row(@Nullable String address, List<String> cells, String state, String colour) {}

    /**
     * Something to do, as a page shows it.
     *
     * @param done where it is said that it was done; null where the reader does not say it
     */
    record TaskRow(Row row, @Nullable String done) {}

    static String address(String session) {
        return "/conference/" + session + ".html";
    }

    static String address(String session, int place) {
        return "/conference/" + session + "/matters/" + place + ".html";
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage("conference." + key, arguments, language);
    }

    String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return isEnglish(language) ? text.en() : text.zh();
    }

    /** What is too long, or no value of its field. */
    FormErrors wrong(BindingResult faults, Locale language) {
        FormErrors errors = FormErrors.none();
        for (FieldError fault : faults.getFieldErrors()) {
            errors = errors.with(fault.getField(), text("wrong", language));
        }
        return errors;
    }

    /** The name of a unit, or the title of a post today; empty for nobody. */
    String who(@Nullable String id, Locale language) {
        if (id == null) {
            return "";
        }
        return PostId.parse(id).isEmpty()
                ? String.valueOf(names.unit(id, language))
                : organisation.titlesOf(sessions.today(), id)
                        .map(title -> isEnglish(language) ? title.en() : title.zh()).orElse(id);
    }

    private List<Choice> choices(Stream<String> ids, Locale language) {
        return ids.map(id -> new Choice(id, who(id, language))).toList();
    }

    /** Leaders who may take the chair or be put in charge: of the bureau's county and city, of a city's bureau also of its counties. */
    List<Choice> leaders(Actor actor, Locale language) {
        LocalDate today = sessions.today();
        return choices(organisation.posts().stream().filter(post -> LEADERS.contains(post.rung()))
                .filter(post -> post.on(today).isPresent()).map(Post::id)
                .filter(post -> PostId.parse(post).filter(id -> isNear(id.owner(), actor)).isPresent()), language);
    }

    private static boolean isNear(String owner, Actor actor) {
        String own = UnitId.divisionOf(actor.unit());
        return owner.startsWith(own) || owner.equals(UnitId.cityOf(own))
                || UnitId.cityOf(own).equals(own) && UnitId.cityOf(owner.substring(0, own.length())).equals(own);
    }

    /** Units that take part: those of the bureau's own division, without its townships. */
    List<Choice> participants(Actor actor, Locale language) {
        String own = UnitId.divisionOf(actor.unit()) + "-";
        return choices(units().filter(unit -> unit.startsWith(own)), language);
    }

    /** Units that can be asked for something: the bureau's county's with their townships and the city's; of a city's bureau all. */
    List<Choice> units(Actor actor, Locale language) {
        return choices(units().filter(unit -> isNear(unit.substring(0, unit.indexOf('-')), actor)), language);
    }

    /** Special groups of the bureau's division and the city. */
    List<Choice> groups(Actor actor, Locale language) {
        return choices(units().filter(unit -> UnitId.parse(unit).map(id -> id.kind().type())
                .filter(UnitType.SPECIAL_GROUP::equals).isPresent())
                .filter(unit -> isNear(unit.substring(0, unit.indexOf('-')), actor)), language);
    }

    private Stream<String> units() {
        LocalDate today = sessions.today();
        return organisation.units().stream().map(unit -> unit.id().toString())
                .filter(unit -> organisation.hasUnit(today, unit));
    }

    /** Any of the units of a dispute. */
    List<Choice> named(List<String> units, Locale language) {
        return choices(units.stream(), language);
    }

    static boolean isAmong(List<Choice> choices, @Nullable String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** What a matter is about: a number, a group, or which kind of measure. */
    String about(Seen seen, Matter matter, MeasuresOfConference measures, Actor actor, Locale language) {
        return switch (matter.kind()) {
            case DISPUTE, CASE -> String.valueOf(matter.number());
            case GROUP -> who(matter.about(), language);
            case MEASURE -> seen.own() ? measures.text(matter.about(), actor, language) : kind(matter, language);
        };
    }

    String kind(Matter matter, Locale language) {
        return String.valueOf(ListNames.of(matter.kind(), language));
    }

    /** What was decided, of whom and by when: three cells. */
    List<String> decision(@Nullable Decision decision, Locale language) {
        return decision == null
                ? List.of(text("undecided", language), "", "")
                : List.of(String.valueOf(ListNames.of(decision.kind(), language)), who(decision.who(), language),
                        decision.by() == null ? "" : decision.by().toString());
    }

    /** How what has to be done stands. */
    String state(Task task, Locale language) {
        LocalDate today = sessions.today();
        long late = task.isLate(today)
                ? ChronoUnit.DAYS.between(task.by(), task.doneOn() == null ? today : task.doneOn())
                : 0;
        if (task.doneOn() != null) {
            return late == 0
                    ? text("done-on", language, task.doneOn().toString())
                    : text("done-late", language, task.doneOn().toString(), Long.toString(late));
        }
        return late == 0 ? text("to-do", language) : text("late", language, Long.toString(late));
    }

    TaskRow task(Seen seen, Task task, String about, Actor actor, Locale language) {
        String session = seen.session().id();
        boolean mayFinish = task.doneOn() == null
                && (seen.own() || Conferences.doers(actor).contains(task.who()));
        return new TaskRow(new Row(address(session, task.matter()),
                List.of(about, who(task.who(), language), task.by().toString()), state(task, language),
                task.isLate(sessions.today()) ? "red" : task.doneOn() == null ? "grey" : "green"),
                mayFinish ? "/conference/" + session + "/tasks/" + task.key() + "/done.html" : null);
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    static @Nullable String typed(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : TypedDay.parse(value);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
