package org.petitions.intake.importing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.importing.ImportReport.LedgerWarning;
import org.petitions.intake.importing.ImportReport.RowOutcome;
import org.petitions.intake.importing.ImportReport.RowResult;
import org.petitions.intake.importing.ImportReport.RowWarning;
import org.petitions.intake.importing.ImportReport.Stopped;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.petition.LedgerContents;
import org.petitions.intake.petition.PetitionStore.KnownContent;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.RegistrationRequest;
import org.petitions.intake.registration.FormProblems;
import org.petitions.intake.registration.RegistrationMetrics;
import org.petitions.intake.registration.RegistrationResult;
import org.petitions.intake.registration.RegistrationService;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.FieldProblem;
import tools.jackson.databind.json.JsonMapper;

/** Gathers rows, registers a hundred with one write (fewer when they are long), counts the refused, and keeps the results in the rows' order. */
final class LedgerBatch {
    private static final int MOST_ROWS = 100;
    private static final int MOST_CHARACTERS = 500_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RegistrationService desk;
    private final RegistrationMetrics registrations;
    private final LedgerContents contents;
    private final Messages messages;
    private final List<PendingRow> waiting = new ArrayList<>();
    private final List<@Nullable RowResult> results = new ArrayList<>();
    private int characters;

    /** @param place of its result */
    private record PendingRow(LedgerRow row, RegistrationRequest submission, int place) {}

    LedgerBatch(RegistrationService desk, RegistrationMetrics registrations, LedgerContents contents,
            Messages messages) {
        this.desk = desk;
        this.registrations = registrations;
        this.contents = contents;
        this.messages = messages;
    }

    void add(LedgerRow row, RegistrationRequest submission) {
        waiting.add(new PendingRow(row, submission, results.size()));
        results.add(null);
        characters += row.characters();
        if (waiting.size() >= MOST_ROWS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    void refuse(LedgerRow row, List<FormFault> faults) {
        results.add(refused(row, faults));
    }

    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<RegistrationRequest> submissions = waiting.stream().map(PendingRow::submission).map(this::digested)
                .toList();
        Map<String, KnownContent> known = new HashMap<>();
        contents.find(submissions.stream().map(LedgerBatch::digestOf).distinct().toList())
                .forEach((digest, petitions) -> known.put(digest, petitions.getFirst()));
        List<RegistrationResult> outcomes = desk.registerAll(submissions);
        Map<String, KnownContent> meanwhile = registeredMeanwhile(submissions, outcomes);
        for (int i = 0; i < outcomes.size(); i++) {
            PendingRow pending = waiting.get(i);
            RowResult result = result(pending.row(), outcomes.get(i));
            String digest = digestOf(submissions.get(i));
            RowResult told = warnedOfSameContent(result, digest, known);
            KnownContent other = meanwhile.get(digest);
            results.set(pending.place(),
                    told.warnings() == null && result.outcome() == RowOutcome.REGISTERED && other != null
                            ? warned(told, other.number())
                            : told);
        }
        waiting.clear();
        characters = 0;
    }

    /**
     * What others have registered since we looked first, by digest: of two who import the same at once, whoever looks last sees what the
     * other has written.
     */
    private Map<String, KnownContent> registeredMeanwhile(List<RegistrationRequest> submissions,
            List<RegistrationResult> outcomes) {
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof RegistrationResult.Registered) {
                registered.add(digestOf(submissions.get(i)));
            }
        }
        if (registered.isEmpty()) {
            return Map.of();
        }
        Set<String> own = submissions.stream().map(RegistrationRequest::petitionId).collect(Collectors.toSet());
        Map<String, KnownContent> others = new HashMap<>();
        contents.find(registered).forEach((digest, petitions) -> petitions.stream()
                .filter(petition -> !own.contains(petition.petitionId())).findFirst()
                .ifPresent(petition -> others.put(digest, petition)));
        return others;
    }

    private RegistrationRequest digested(RegistrationRequest submission) {
        return submission.withContentDigest(contents.digestOf(submission, JSON::writeValueAsString));
    }

    private static String digestOf(RegistrationRequest digested) {
        return requireNonNull(digested.contentDigest(), "it has just got one");
    }

    /**
     * The same content may have come under another number, in this ledger or in another of the office: told, and nothing more.
     *
     * @param known is added to
     */
    private RowResult warnedOfSameContent(RowResult result, String digest, Map<String, KnownContent> known) {
        if (result.registeredAt() == null) {
            return result; // what is erased stays forgotten
        }
        KnownContent content = new KnownContent(requireNonNull(result.petitionId()), requireNonNull(result.number()));
        KnownContent first = known.putIfAbsent(digest, content);
        return first == null || first.petitionId().equals(content.petitionId())
                ? result
                : warned(result, first.number());
    }

    private RowResult warned(RowResult result, String number) {
        return new RowResult(result.row(), result.ledgerNumber(), result.outcome(), result.zh(), result.en(),
                result.inRegister(), result.petitionId(), result.number(), result.trackingCode(), result.registeredAt(),
                null,
                List.of(RowWarning.sameContent(number, messages)));
    }

    ImportReport report(String ledger, String charset, List<LedgerWarnings.Warning> warnings,
            @Nullable Stopped stopped) {
        List<RowResult> rows = new ArrayList<>(results.size());
        results.forEach(result -> rows.add(requireNonNull(result, "report after flush")));
        return ImportReport.of(ledger, charset, rows,
                warnings.stream().map(warning -> LedgerWarning.of(warning, messages)).toList(), stopped, messages);
    }

    private RowResult result(LedgerRow row, RegistrationResult outcome) {
        return switch (outcome) {
            case RegistrationResult.Registered registered -> of(row, RowOutcome.REGISTERED, registered.receipt());
            case RegistrationResult.AlreadyRegistered there -> of(row, RowOutcome.ALREADY_THERE, there.receipt());
            case RegistrationResult.ContentDiffers other ->
                withoutReceipt(row, ledgerNumber(row), RowOutcome.CHANGED, other.petitionId(), other.number(), null);
            case RegistrationResult.Erased gone ->
                withoutReceipt(row, ledgerNumber(row), RowOutcome.ERASED, gone.petitionId(), gone.number(),
                        null);
            case RegistrationResult.Unusable(var fault) -> refused(row, List.of(fault));
        };
    }

    private RowResult of(LedgerRow row, RowOutcome outcome, RegistrationReceipt receipt) {
        BilingualText text = messages.text(MessageCode.of("row", outcome));
        return new RowResult(row.number(), ledgerNumber(row), outcome, text.zh(), text.en(),
                outcome.isInRegister(), receipt.petitionId(), receipt.number(), receipt.trackingCode(),
                receipt.registeredAt(),
                null, null);
    }

    private RowResult refused(LedgerRow row, List<FormFault> faults) {
        registrations.refused(faults);
        boolean unreadable = faults.stream()
                .anyMatch(fault -> fault.field().equals(LedgerColumn.LEDGER_NUMBER.field()));
        return withoutReceipt(row, unreadable ? null : ledgerNumber(row), RowOutcome.REFUSED, null, null,
                faults.stream().map(fault -> fieldProblem(row, fault)).toList());
    }

    private RowResult withoutReceipt(LedgerRow row, @Nullable String ledgerNumber, RowOutcome outcome,
            @Nullable String petitionId, @Nullable String number, @Nullable List<FieldProblem> errors) {
        BilingualText text = messages.text(MessageCode.of("row", outcome));
        return new RowResult(row.number(), ledgerNumber, outcome, text.zh(), text.en(), outcome.isInRegister(),
                petitionId, number, null, null, errors, null);
    }

    private FieldProblem fieldProblem(LedgerRow row, FormFault fault) {
        return fieldProblem(row, fault, messages);
    }

    /** A fault under the header that its column has in this ledger. */
    static FieldProblem fieldProblem(LedgerRow row, FormFault fault, Messages messages) {
        String column = fault.field().startsWith(LedgerRowParser.NAMELESS)
                ? fault.field()
                : row.headerOf(LedgerColumn.forField(fault.field()));
        return FormProblems.fieldFault(column, fault).toProblem(messages);
    }

    private static @Nullable String ledgerNumber(LedgerRow row) {
        return row.cell(LedgerColumn.LEDGER_NUMBER).orElse(null);
    }
}
