package org.petitions.casework.work;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.petitions.casework.accountability.MeasuresOfCase;
import org.petitions.casework.access.CaseAccessRules;
import org.petitions.casework.access.ReliefAccessRules;
import org.petitions.casework.backlog.UpwardMatters;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.conference.ConferenceOfCase;
import org.petitions.casework.documents.IssuedDocument;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.playbook.PlaybookOfCase;
import org.petitions.casework.remarks.Remarks;
import org.petitions.casework.steps.StepForms;
import org.petitions.casework.timeline.CaseTimeline;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.pages.elements.FormErrors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;
import org.petitions.starter.message.Messages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a case with all that stands on it whatever its reader just did. */
@Component
class CaseScreen {
    private final CaseReader reading;
    private final LimitStore limits;
    private final CaseTimeline timeline;
    private final Remarks remarks;
    private final MeasuresOfCase measures;
    private final StepForms forms;
    private final Organisation organisation;
    private final Messages messages;
    private final MessageSource pageTexts;
    private final CurrentCalendar calendar;
    private final UpwardMatters upward;
    private final ConferenceOfCase conference;
    private final PlaybookOfCase playbooks;
    private final Clock clock;

    CaseScreen(CaseReader reading, LimitStore limits, CaseTimeline timeline, Remarks remarks,
            MeasuresOfCase measures, StepForms forms,
            Organisation organisation, Messages messages, MessageSource pageTexts, CurrentCalendar calendar,
            UpwardMatters upward, ConferenceOfCase conference, PlaybookOfCase playbooks, Clock clock) {
        this.conference = conference;
        this.playbooks = playbooks;
        this.upward = upward;
        this.reading = reading;
        this.limits = limits;
        this.timeline = timeline;
        this.remarks = remarks;
        this.measures = measures;
        this.forms = forms;
        this.organisation = organisation;
        this.messages = messages;
        this.pageTexts = pageTexts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The case as it stands.
     *
     * @throws org.petitions.starter.problem.ProblemException 404 where there is none that the actor may know of; 403 where they may not read it
     */
    void show(String id, Actor actor, Model model, Say say) {
        Instant now = clock.instant();
        Case shown = reading.read(id, actor);
        CaseOverview.Beside beside = new CaseOverview.Beside(limits.of(id),
                NextStep.of(shown.state(), shown.legalSteps(LegalCalendar.dayOf(now)), actor, shown.policy()),
                IssuedDocument.of(shown, calendar.get()), timeline.of(shown), reading.siblings(shown, actor));
        boolean mayOpen = CaseAccessRules.mayOpenTexts(shown.state(), actor);
        model.addAttribute("view", CaseOverview.of(shown, beside, forms::of, say, messages, now));
        model.addAttribute("charge", ChargeOverview.of(shown.state(), say));
        model.addAttribute("measures", measures.of(id, actor, say.locale()));
        model.addAttribute("conference", conference.of(shown, actor, say.locale()));
        playbooks.of(shown, say.locale()).ifPresent(found -> model.addAttribute("playbook", found));
        model.addAttribute("mayHold", actor.role() == Role.BUREAU);
        model.addAttribute("backlogLines",
                BacklogOverview.of(shown, upward.of(shown.state(), actor), LegalCalendar.dayOf(now), say));
        model.addAttribute("mayOpen", mayOpen);
        model.addAttribute("mayHelp", ReliefAccessRules.mayHelp(shown.state(), actor));
        model.addAttribute("purposes", List.of(OpeningPurpose.values()).stream()
                .map(purpose -> new Choice(purpose.name(), say.name(purpose))).toList());
        if (mayOpen) {
            model.addAttribute("remarkCount", String.valueOf(remarks.count(id, actor)));
            model.addAttribute("remarkKey", UUID.randomUUID().toString());
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", FormErrors.none());
        }
    }

    Say say(Locale locale) {
        return new Say(locale, LegalCalendar.dayOf(clock.instant()), organisation, pageTexts);
    }
}
