package org.petitions.casework.documents;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.routing.FollowingRules;
import org.petitions.casework.procedure.state.Assignment;
import org.petitions.casework.procedure.state.CasePhase.Ended;
import org.petitions.casework.procedure.state.CasePhase.InHandling;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.events.CaseEvent;
import org.petitions.events.ClosureEvent.ProcedureSuspended;
import org.petitions.events.CompetenceEvent.ObjectionAllowed;
import org.petitions.events.HandlingEvent.Extended;
import org.petitions.events.HandlingEvent.ExtensionRequested;
import org.petitions.events.HandlingEvent.LedElsewhere;
import org.petitions.events.HandlingEvent.Suspended;
import org.petitions.events.RoutingEvent;
import org.petitions.events.RoutingEvent.HandlingRedirected;
import org.petitions.events.MergingEvent.MergingNoticeOwed;
import org.petitions.events.RoutingEvent.UnitSucceeded;
import org.petitions.events.RoutingEvent.TransferredElsewhere;
import org.petitions.events.RoutingEvent.VisitorGuided;
import org.petitions.events.RunningCase;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.RoutingEvent.ReturnedToSender;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/** What a case says, by the placeholders of the templates. Only what a template asks for is looked up, and so only that is opened. */
final class CaseFields extends TemplateFields {
    /** Placeholders whose content is sealed beside the case. */
    static final Set<String> SEALED = Stream.concat(MediationFields.SEALED.stream(), Stream.of("opinion",
            "extensionReason", "reviewOpinion", "refusalReasons", "hearingWords", "measures", "changeMeasures"))
            .collect(Collectors.toUnmodifiableSet());

    private final LegalCalendar calendar;

    private CaseFields(Case shown, Set<String> wanted, Organisation organisation, SealedTexts written,
            LegalCalendar calendar) {
        super(shown, wanted, organisation, written);
        this.calendar = calendar;
    }

    /** All that is wanted and that the case has. Whoever wants any of {@link #SEALED} records the opening first. */
    static Map<String, String> of(Case shown, DocumentKind kind, Set<String> wanted, Organisation organisation,
            ReviewBodies reviewBodies, LegalCalendar calendar, SealedTexts written) {
        CaseFields says = new CaseFields(shown, wanted, organisation, written, calendar);
        says.matter();
        says.routing();
        says.handling();
        Map<String, String> said = new HashMap<>(says.fields());
        said.putAll(new OriginFields(shown, wanted, organisation, written).said());
        said.putAll(new ReviewFields(shown, kind, wanted, organisation, written, reviewBodies).said());
        if (!Collections.disjoint(wanted, MediationFields.SEALED)) {
            MediationFields.putInto(shown, organisation, written, said);
        }
        return said;
    }

    /** Whether the official has to add which office the petitioner is to turn to, for what this unit is not competent for (Art. 23). */
    static boolean hasToNameAnotherOffice(Case shown, DocumentKind kind) {
        return kind == DocumentKind.NON_ACCEPTANCE_NOTICE && shown.file().history().stream().map(HistoryEntry::event)
                .filter(CaseEvent.NotAccepted.class::isInstance).map(CaseEvent.NotAccepted.class::cast)
                .reduce((_, later) -> later).filter(last -> last.ground() == NonAcceptanceGround.NOT_COMPETENT)
                .isPresent();
    }

    private void matter() {
        CaseMatter matter = shown().state().matter();
        put("registration", matter::number);
        put("registeredOn", () -> day(shown().registeredOn()));
        put("broughtOn", () -> day(shown().receivedOn()));
        put("channel", () -> DocumentWords.of(matter.channel()));
        put("purpose", () -> matter.purpose().zh());
        put("category", () -> matter.category().zh());
        put("division", () -> Divisions.find(matter.division()).map(Divisions.Division::zh).orElse(null));
    }

    private void routing() {
        put("dispatchUntil", () -> last(calendar.afterDays(shown().receivedOn(), LegalFigure.DISPATCH.days())));
        put("unit", () -> name(shown().state().unit()));
        Assignment assignment = shown().state().routing().assignment();
        if (assignment != null) {
            Instant arrived = assignment.arrivedAt();
            put("dispatchKind", () -> assignment.kind().zh());
            put("arrivedOn", () -> day(LegalCalendar.dayOf(arrived)));
            boolean byOwnRules = tellsByOwnRules(assignment.unit());
            put("acceptUntil",
                    () -> byOwnRules ? null : last(calendar.afterDays(arrived, LegalFigure.NOTICE.days())));
            put("byOwnRules", () -> byOwnRules ? "按照有关规定" : null);
            put("objectUntil", () -> last(calendar.afterWorkingDays(arrived, LegalFigure.OBJECTION.workingDays())));
            // The limit ends with the end of its last day.
            put("reportBackUntil", () -> assignment.reportBackBy() == null
                    ? null
                    : day(LegalCalendar.dayOf(assignment.reportBackBy().minusMillis(1))));
        }
        last(UnitSucceeded.class).ifPresent(event -> {
            put("formerUnit", () -> name(event.unit()));
            put("successor", () -> name(event.successor()));
            put("succeededOn", () -> day(LegalCalendar.dayOf(event.at())));
        });
        last(HandlingRedirected.class).ifPresent(event -> {
            put("unitBefore", () -> name(event.unit()));
            put("redirectedOn", () -> day(LegalCalendar.dayOf(event.at())));
        });
        last(MergingNoticeOwed.class).ifPresent(event -> {
            put("leadCase", event.running()::number);
            put("leadUnit", () -> name(event.running().unit()));
            put("mergedOn", () -> day(LegalCalendar.dayOf(event.at())));
            // Only as long as it waits for the other's answer.
            put("handledWith", () -> FollowingRules.leadOf(shown().state()).map(_ -> event.running().number())
                    .orElse(null));
        });
        last(VisitorGuided.class).ifPresent(event -> {
            put("politicalLegalBody", () -> name(event.body()));
            put("guidedOn", () -> day(LegalCalendar.dayOf(event.at())));
        });
        last(TransferredElsewhere.class).ifPresent(
                event -> put("transferredElsewhereOn", () -> day(event.sentOn())));
        last(RoutingEvent.class, event -> event instanceof ObjectionAllowed || event instanceof ReturnedToSender)
                .ifPresent(event -> put("notCompetentUnit", () -> name(event.concernedUnit())));
    }

    /** Political-legal bodies in what is about litigation, and discipline bodies in accusations, tell by rules of their own (Art. 23, paragraph 4). */
    private boolean tellsByOwnRules(String unit) {
        CaseMatter matter = shown().state().matter();
        return switch (UnitId.parse(unit).map(UnitId::kind).orElse(null)) {
            case PLC, PSB -> matter.category() == Category.LAW_AND_LITIGATION;
            case CDI -> matter.purpose() == Purpose.ACCUSATION;
            case null, default -> false;
        };
    }

    private void handling() {
        put("handleUntil", this::handleUntil);
        last(CaseEvent.NotAccepted.class).ifPresent(event -> {
            put("ground", () -> event.ground().zh());
            put("groundArticle", () -> DocumentWords.cited(event.ground()));
            RunningCase running = event.running();
            if (running != null) {
                put("runningCase", running::number);
                put("runningUnit", () -> name(running.unit()));
            }
        });
        last(LedElsewhere.class).ifPresent(event -> put("way", () -> event.way().zh()));
        last(Extended.class).ifPresent(event -> {
            put("extensionDays", () -> String.valueOf(event.days()));
            // Before requests were a step of their own, the reason came with the extension.
            put("extensionReason", () -> last(ExtensionRequested.class).map(this::words).orElseGet(() -> words(event)));
            put("approver", () -> approver(event));
        });
        suspension();
        last(CaseEvent.Replied.class).ifPresent(event -> {
            put("outcome", () -> DocumentWords.of(event.outcome()));
            put("opinion", () -> words(shown().file().wordsVersionOfAnswer().orElse(event.version())));
            put("carriedOut", () -> Boolean.TRUE.equals(event.carriedOut()) ? "已经落实" : null);
            // What was promised after its signature it does not say.
            put("measures",
                    () -> event.outcome().isInFavour()
                            ? measures(promised -> promised.version() < event.version())
                            : null);
        });
    }

    /** Who approved, without a name: of a head that may not decide, who stands in for that post (Art. 28, 34). */
    private String approver(Extended event) {
        String title = organisation().titleOf(LegalCalendar.dayOf(event.at()), event.approver()).orElse("本单位负责人");
        return event.capacity() == PostCapacity.SUBSTITUTE ? "代行" + title + "职责的负责人" : title;
    }

    private void suspension() {
        if (shown().state().phase() instanceof InHandling here && here.suspendedSince() != null) {
            Instant since = here.suspendedSince();
            put("suspendedOn", () -> day(LegalCalendar.dayOf(since)));
            last(Suspended.class).ifPresent(event -> {
                put("suspensionGround", () -> event.ground().zh());
                put("suspensionDays", () -> event.days() == null ? null : String.valueOf(event.days()));
            });
        }
        if (shown().state().phase() instanceof Ended ended && ended.end() == CaseEnd.PROCEDURAL_SUSPENSION) {
            put("procedureSuspendedOn", () -> day(LegalCalendar.dayOf(ended.at())));
            last(ProcedureSuspended.class).ifPresent(event -> {
                put("suspensionGround", () -> event.ground() == null ? null : event.ground().zh());
                put("procedureSuspensionDays", () -> String.valueOf(event.days()));
            });
        }
    }

    private @Nullable String handleUntil() {
        if (shown().state().phase() instanceof InHandling here) {
            return last(here.limit(calendar));
        }
        return last(CaseEvent.Accepted.class)
                .map(event -> last(calendar.afterDays(event.at(), LegalFigure.HANDLING.days())))
                .orElse(null);
    }
}
