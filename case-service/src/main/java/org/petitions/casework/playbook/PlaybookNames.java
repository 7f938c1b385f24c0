package org.petitions.casework.playbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.casework.organisation.GroupCapacity;
import org.petitions.casework.organisation.GroupMember;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.playbook.Playbook.Step;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitType;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages of playbooks say, in a language. */
@Component
class PlaybookNames {
    private final Playbooks playbooks;
    private final PlaybookTicks ticks;
    private final ListNames names;
    private final Organisation organisation;
    private final MessageSource texts;
    private final Messages messages;

    PlaybookNames(Playbooks playbooks, PlaybookTicks ticks, ListNames names, Organisation organisation,
            MessageSource texts, Messages messages) {
        this.playbooks = playbooks;
        this.ticks = ticks;
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
        this.messages = messages;
    }

    static String address(String playbook) {
        return "/playbooks/" + playbook + ".html";
    }

    String text(String key, Locale language, String... arguments) {
        return texts.getMessage("playbook." + key, arguments, language);
    }

    String said(ProblemException refused, Locale language) {
        var text = refused.text(messages);
        return isEnglish(language) ? text.en() : text.zh();
    }

    /** The name of a unit, or the title of a post today. */
    String who(@Nullable String id, Locale language) {
        if (id == null) {
            return "";
        }
        return PostId.parse(id).isEmpty()
                ? String.valueOf(names.unit(id, language))
                : organisation.titlesOf(playbooks.today(), id)
                        .map(title -> isEnglish(language) ? title.en() : title.zh()).orElse(id);
    }

    String category(Playbook playbook, Locale language) {
        return String.valueOf(ListNames.of(playbook.category(), language));
    }

    String standing(Playbook playbook, Locale language) {
        return String.valueOf(ListNames.of(playbooks.standing(playbook), language));
    }

    /** Who leads a group today, by title; what to say where nobody is named. */
    String leader(String group, Locale language) {
        List<String> leaders = ticks.members(group).filter(member -> member.capacity() == GroupCapacity.LEADER)
                .map(GroupMember::member).map(member -> who(member, language)).toList();
        return leaders.isEmpty() ? text("no-leader", language) : String.join(text("and", language), leaders);
    }

    /** Special groups that a bureau's playbook can name: of its own division and the city. */
    List<Choice> groups(Actor actor, Locale language) {
        String own = UnitId.divisionOf(actor.unit());
        return organisation.units().stream().map(unit -> unit.id())
                .filter(unit -> unit.kind().type() == UnitType.SPECIAL_GROUP)
                .filter(unit -> unit.division().equals(own) || unit.division().equals(UnitId.cityOf(own)))
                .map(UnitId::toString).filter(unit -> organisation.hasUnit(playbooks.today(), unit))
                .map(unit -> new Choice(unit, who(unit, language))).toList();
    }

    /** A step's cells: what, days, document, who is called in. */
    List<String> cells(Step step, Locale language) {
        return List.of(step.title(), Integer.toString(step.days()),
                step.template() == null ? "" : StepLines.called(step.template(), language),
                step.units().stream().map(unit -> StepLines.called(unit, language))
                        .collect(Collectors.joining(text("and", language))));
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
