package org.petitions.casework.procedure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.documents.DocumentRules;
import org.petitions.casework.procedure.documents.ElectronicDelivery;
import org.petitions.casework.procedure.handling.MediationRules;
import org.petitions.casework.procedure.review.HearingRules;
import org.petitions.casework.procedure.routing.CorrectionRules.CorrectRegistration;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.CityPolicy.HeadSigns;
import org.petitions.casework.procedure.terms.CityPolicy.NoticePolicy;
import org.petitions.casework.procedure.terms.CityPolicy.SigningPolicy;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.Rating;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.procedure.terms.Taker;
import org.petitions.events.PartySignature;
import org.petitions.events.PromisedMeasure;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** Petitions of every kind, and all commands by name; each part of the procedure has a {@code …Samples} of its own. */
final class ProcedureSamples {
    static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    static final LocalDate DAY = LegalCalendar.dayOf(AT);
    static final String UNIT = "431222-HRSS";
    static final String OTHER_UNIT = "431222-NR";
    static final String THIRD_UNIT = "431222-HC";
    static final String UPPER_UNIT = "431200-HRSS";
    static final String BUREAU = "431222-PB";
    static final String HEAD = UNIT + ".head";
    static final CityPolicy PRACTICE = practice(new CityPolicy.Suspension(90, true),
            new SigningPolicy(Set.of(), EnumSet.allOf(HeadSigns.class), false));
    static final CityPolicy SIGNING = practice(new CityPolicy.Suspension(90, true),
            new SigningPolicy(EnumSet.allOf(DraftedAct.class), EnumSet.allOf(HeadSigns.class), true));
    static final CityPolicy PRACTICE_WITHOUT_SUSPENSION = practice(new CityPolicy.Suspension(0, false),
            SigningPolicy.NONE);
    static final String NO_SUSPENSION = " where nothing may stand still";
    static final LegalCalendar CALENDAR = LegalCalendar.china();
    static final Rating CONTENT = new Rating(Satisfaction.SATISFIED, Satisfaction.BASICALLY);
    static final PromisedMeasure MEASURE = new PromisedMeasure("1", LocalDate.of(2028, 6, 1));
    static final String NOTICE_NUMBER = "受1";
    static final String OPINION_NUMBER = "处1";
    static final String REVIEW_NUMBER = "复1";
    static final NewDocument REFUSAL_NOTICE = new NewDocument(DocumentKind.REVIEW_REFUSAL_NOTICE, "复不1",
            "review-refusal-notice/3");
    private static final Map<String, CaseCommand> COMMANDS = commandsAtDayNought();

    private ProcedureSamples() {}

    /** As who takes such steps sees it: the unit's head what is the head's, the handler all else. */
    static DecisionContext now(Instant at, CaseCommand command) {
        return isHeads(command)
                ? new DecisionContext(at, HEAD, Set.of(PostCapacity.HOLDER), CALENDAR, PRACTICE)
                : now(at);
    }

    private static CityPolicy practice(CityPolicy.Suspension suspension, SigningPolicy signing) {
        return new CityPolicy("test", 30, 60, List.of(30, 90), new CityPolicy.FarthestAhead(60, 15, 5, 1),
                ReviewBodies.SUPERIORS_BY_DIVISION, new NoticePolicy(false), suspension, signing);
    }

    /** Whether the unit's head takes such a step. */
    static boolean isHeads(CaseCommand command) {
        return command.step().taker() == Taker.UNIT_LEADER || command.step().taker() == Taker.SIGNING_LEADER;
    }

    static DecisionContext now(Instant at) {
        return new DecisionContext(at, "h-01", CALENDAR, PRACTICE);
    }

    /** As it is in a city where everything is signed off and copied to who sent it. */
    static DecisionContext signing(Instant at) {
        return new DecisionContext(at, "h-01", CALENDAR, SIGNING);
    }

    /** As the unit's deputy sees it, in that capacity for the head's post. */
    static DecisionContext asDeputy(Instant at, PostCapacity capacity) {
        return new DecisionContext(at, UNIT + ".deputy", Set.of(capacity), CALENDAR, PRACTICE);
    }

    /** The petitions of the stories. The accusation is against the very unit the others are dispatched to. */
    static CaseMatter matter(String name) {
        return switch (name) {
            case "claim" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.LETTER, false, null);
            case "one of several" -> among(2, matter("claim"));
            case "repeat" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.VISIT, true, null);
            case "visit" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.VISIT, false, null);
            case "urgent visit" -> matter(Purpose.CLAIM, Urgency.URGENT, Channel.VISIT, false, null);
            case "accusing visit" -> matter(Purpose.ACCUSATION, Urgency.ORDINARY, Channel.VISIT, false, OTHER_UNIT);
            case "urgent" -> matter(Purpose.CLAIM, Urgency.URGENT, Channel.CALL, false, null);
            case "screened" -> matter(Purpose.CLAIM, Urgency.ORDINARY, Channel.SCREENING, false, null);
            case "suggestion" -> matter(Purpose.SUGGESTION, Urgency.ORDINARY, Channel.NET, false, null);
            case "claim about the head" -> new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU, Purpose.CLAIM,
                    Category.LABOUR, "431222", Urgency.ORDINARY, null, List.of(HEAD), Channel.LETTER, false);
            case "accusation" -> matter(Purpose.ACCUSATION, Urgency.ORDINARY, Channel.LETTER, false, UNIT);
            case "accusation of the upper unit" ->
                matter(Purpose.ACCUSATION, Urgency.ORDINARY, Channel.LETTER, false, UPPER_UNIT);
            case "grave accusation" -> matter(Purpose.ACCUSATION, Urgency.GRAVE, Channel.LETTER, false, UNIT);
            case "grave accusation of the county's leader" ->
                new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU,
                        Purpose.ACCUSATION, Category.DISCIPLINE, "431222", Urgency.GRAVE, null,
                        List.of("431222.county-leader"), Channel.LETTER, false);
            case "accusation of the principal leader" -> new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU,
                    Purpose.ACCUSATION, Category.DISCIPLINE, "431222", Urgency.GRAVE, null,
                    List.of("431200.principal-leader"), Channel.LETTER, false);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The same as one of several matters of its petition. */
    private static CaseMatter among(int matters, CaseMatter alone) {
        return new CaseMatter(alone.petitionId(), alone.number(), alone.bureau(), alone.purpose(), alone.category(),
                alone.division(), alone.urgency(), alone.complainedOfUnit(), alone.complainedOfPosts(),
                alone.channel(), alone.repeat(), null, null, matters);
    }

    /** The same, brought in by somebody else. */
    static CaseMatter another(String petitionId, CaseMatter matter) {
        return new CaseMatter(petitionId, matter.number(), matter.bureau(), matter.purpose(), matter.category(),
                matter.division(), matter.urgency(), matter.complainedOfUnit(), matter.complainedOfPosts(),
                matter.channel(), matter.repeat(), null, matter.identity(), null);
    }

    static List<String> matters() {
        return List.of("claim", "repeat", "urgent", "screened", "suggestion", "accusation");
    }

    private static CaseMatter matter(Purpose purpose, Urgency urgency, Channel channel, boolean repeat,
            @Nullable String accused) {
        return new CaseMatter("3f0c", "431222-20260301-L-00017-K", BUREAU, purpose, Category.LABOUR, "431222", urgency,
                accused, List.of(), channel, repeat);
    }

    /** Every command, by the name that tables, diagram and stories use. */
    static Map<String, CaseCommand> commands() {
        return COMMANDS;
    }

    private static Map<String, CaseCommand> commandsAtDayNought() {
        Map<String, CaseCommand> c = new LinkedHashMap<>();
        c.putAll(RoutingSamples.commands());
        c.putAll(CorrectionSamples.commands());
        c.putAll(HandlingSamples.commands());
        c.putAll(SigningSamples.commands());
        c.putAll(ChargeSamples.commands());
        c.putAll(ReviewSamples.commands());
        c.putAll(DocumentSamples.commands());
        c.putAll(EndingSamples.commands());
        commandTypes().forEach(type -> nameAfterStep(type, c));
        return c;
    }

    /** What was signed that day is signed on the day the story has come to. */
    private static List<PartySignature> signedOn(LocalDate today, List<PartySignature> signatures) {
        return signatures.stream().map(signature -> new PartySignature(signature.party(), today)).toList();
    }

    /** What has nothing to fill in needs no line here: it is called as its step, e.g. {@code report back}. */
    private static void nameAfterStep(Class<? extends CaseCommand> type, Map<String, CaseCommand> commands) {
        if (type.getRecordComponents().length > 0 || commands.values().stream().anyMatch(type::isInstance)) {
            return;
        }
        try {
            CaseCommand command = type.getDeclaredConstructor().newInstance();
            commands.put(command.step().name().toLowerCase(Locale.ROOT).replace('_', ' '), command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName(), e);
        }
    }

    /** Every command there is, wherever its part stands. */
    static List<Class<? extends CaseCommand>> commandTypes() {
        return new ClassFileImporter().importPackagesOf(Procedure.class)
                .that(JavaClass.Predicates.assignableTo(CaseCommand.class)).stream().filter(JavaClass::isRecord)
                .<Class<? extends CaseCommand>>map(type -> type.reflect().asSubclass(CaseCommand.class)).toList();
    }

    /** The command of a name, with the days in it moved to where a story has come. */
    static CaseCommand command(String name, Instant at) {
        CaseCommand command = Objects.requireNonNull(COMMANDS.get(name), name);
        LocalDate today = LegalCalendar.dayOf(at);
        return switch (command) {
            case HearingRules.OpenHearing open when open.noticeOn().isBefore(open.from())
                    && open.from().getYear() == 2028 ->
                new HearingRules.OpenHearing(today.minusDays(1), today);
            case HearingRules.CloseHearing close -> new HearingRules.CloseHearing(today, close.participants(), true);
            case DocumentRules.SendDocument send when send.sentOn().equals(DAY) ->
                new DocumentRules.SendDocument(send.number(), send.how(), today);
            case ElectronicDelivery.NoteSentElectronically sent ->
                new ElectronicDelivery.NoteSentElectronically(sent.number(), today);
            case DocumentRules.DeliverDocument deliver ->
                new DocumentRules.DeliverDocument(deliver.number(), deliver.how(), at);
            case MediationRules.AgreeInMediation agree when DAY.equals(agree.mediatorSignedOn()) ->
                new MediationRules.AgreeInMediation(agree.agreement(), signedOn(today, agree.signatures()), today);
            case MediationRules.Reconcile settled ->
                new MediationRules.Reconcile(settled.agreement(), signedOn(today, settled.signatures()));
            case CorrectRegistration correct -> new CorrectRegistration(correct.office(), correct.correctedBy(), at,
                    correct.change(), correct.way());
            default -> command;
        };
    }
}
