package org.petitions.casework.reception;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.charge.Leaders;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.reception.SessionLine.State;
import org.petitions.casework.reception.SessionLine.When;
import org.petitions.casework.reception.SessionLine.Who;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Term;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages and files of receptions say, in a language. */
@Component
class ReceptionNames {
    /** By what key a field is called, where it is not its own name. */
    private static final Map<String, String> CALLED = Map.of("howMany", "how-many", "proposed", "propose", "reminded",
            "remind", "text", "decided", "moveReason", "move-reason", "cancelReason", "cancel-reason", "unit",
            "inspected");

    private final ListNames names;
    private final Leaders leaders;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Messages messages;
    private final Receptions receptions;

    ReceptionNames(ListNames names, Leaders leaders, Organisation organisation, MessageSource texts, Messages messages,
            Receptions receptions) {
        this.names = names;
        this.leaders = leaders;
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
        this.receptions = receptions;
    }

    /** A session as a page shows it. */
    SessionLine line(Reception session, Locale language) {
        ReceptionStage stage = session.stage();
        Reception.Change change = session.change();
        String why = change == null
                ? ""
                : text(change.cancelled() ? "reception.why-cancelled" : "reception.why-moved", language,
                        change.before().toString(), change.reason());
        return new SessionLine(session.id(), new When(session.slot().on().toString(), session.slot().hours()),
                said(session.form(), language), who(session, language), session.slot().place(),
                new State(said(stage, language), stage.colour(), why), places(session, language),
                session.isBookable(receptions.today()) && session.free() > 0);
    }

    private Who who(Reception session, Locale language) {
        String joint = String.join(text("reception.and", language), session.host().joint().stream()
                .map(each -> PostId.parse(each).isPresent() ? post(each, language) : unit(each, language)).toList());
        return new Who(post(session.host().leader(), language), joint);
    }

    private String places(Reception session, Locale language) {
        return session.places() == 0
                ? text("reception.no-places", language)
                : text("reception.free-places", language, Integer.toString(session.free()),
                        Integer.toString(session.places()));
    }

    /** The title of a post today, or its id. */
    String post(String post, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return organisation.titlesOf(receptions.today(), post).map(title -> english ? title.en() : title.zh())
                .orElse(post);
    }

    /** The name of a unit, or its id. */
    String unit(String unit, Locale language) {
        return String.valueOf(names.unit(unit, language));
    }

    /** Who may receive at a bureau's sessions. */
    List<Choice> leaders(String bureau, Locale language) {
        return leaders.ofBureau(bureau).stream().map(post -> new Choice(post, post(post, language))).toList();
    }

    /** Units that may take part in a bureau's sessions, and be inspected. */
    List<Choice> units(String bureau, Locale language) {
        return names.unitsToSendTo(bureau, List.of(), language);
    }

    /** Who may receive together with a leader. */
    List<Choice> joint(String bureau, Locale language) {
        return Stream.concat(leaders(bureau, language).stream(), units(bureau, language).stream()).toList();
    }

    /** All petition bureaus. */
    List<Choice> bureaus(Locale language) {
        return names.bureaus(language);
    }

    static <E extends Enum<E> & Term> List<Choice> choices(E[] codes, Locale language) {
        return ListNames.choices(Arrays.asList(codes), language);
    }

    static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    static String said(@Nullable Term code, Locale language) {
        String said = ListNames.of(code, language);
        return said == null ? "" : said;
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    /** What is wrong with a form. */
    FormErrors errors(TypedForm typed, Locale language) {
        return typed.errors((field, key) -> {
            String called = texts.getMessage("reception." + CALLED.getOrDefault(field, field), null, null, language);
            return called == null
                    ? text(key, language)
                    : text("reception.wrong.field", language, called.replaceAll(" ?[（(].*", ""), text(key, language));
        });
    }

    /** Why something is refused. */
    FormErrors errors(ProblemException refused, Locale language) {
        var why = refused.text(messages);
        return FormErrors.none().with("",
                language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? why.en() : why.zh());
    }
}
