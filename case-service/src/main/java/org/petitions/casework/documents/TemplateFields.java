package org.petitions.casework.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent.MeasurePromised;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;

/** What a case says to the placeholders of a template, filled in one by one. Only what is wanted is looked up, and so only that is opened. */
abstract class TemplateFields {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Case shown;
    private final Set<String> wanted;
    private final Organisation organisation;
    private final SealedTexts sealedTexts;
    private final LocalDate today;
    private final Map<String, String> fields = new HashMap<>();

    TemplateFields(Case shown, Set<String> wanted, Organisation organisation, SealedTexts written) {
        this.shown = shown;
        this.wanted = wanted;
        this.organisation = organisation;
        this.sealedTexts = written;
        // The step that the document is made with is in what is shown.
        this.today = LegalCalendar.dayOf(shown.file().changedAt());
    }

    /** A day as documents have it. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    final Case shown() {
        return shown;
    }

    final Organisation organisation() {
        return organisation;
    }

    /** What was wanted and the case has. */
    final Map<String, String> fields() {
        return fields;
    }

    /** The day of the document: who is named in it is called as on that day, whenever the step was that it tells of. */
    final LocalDate today() {
        return today;
    }

    final @Nullable String name(@Nullable String unit) {
        return unit == null ? null : organisation.nameOf(today, unit).orElse(null);
    }

    final @Nullable String words(CaseEvent event) {
        return sealedTexts.open(shown.file(), shown.file().wordsVersionOf(event)).orElse(null);
    }

    final @Nullable String words(long version) {
        return sealedTexts.open(shown.file(), version).orElse(null);
    }

    final void put(String placeholder, Supplier<@Nullable String> content) {
        if (wanted.contains(placeholder)) {
            String text = content.get();
            if (text != null) {
                fields.put(placeholder, text);
            }
        }
    }

    /** Such measures as are promised and not carried out, each with its last day; null for nothing. */
    final @Nullable String measures(Predicate<MeasurePromised> which) {
        List<String> owed = shown.file().history().stream().map(HistoryEntry::event)
                .filter(MeasurePromised.class::isInstance).map(MeasurePromised.class::cast)
                .filter(promised -> shown.state().commitments().open().containsKey(promised.measure()))
                .filter(which)
                .map(promised -> withoutStop(Objects.requireNonNullElse(words(promised), "承诺事项" + promised.measure()))
                        + "，至" + day(promised.by()) + "止（含当日）")
                .toList();
        return owed.isEmpty() ? null : String.join("；", owed);
    }

    private static String withoutStop(String sentence) {
        return sentence.strip().replaceFirst("[。；]$", "");
    }

    /** A last day as documents have it; one that a holiday notice may still move says so. */
    static String last(Deadline deadline) {
        return day(deadline.lastDay()) + "止（含当日"
                + (deadline.provisional() ? "；该日的节假日安排尚未公布，有调整的以调整后的日期为准" : "") + "）";
    }

    final <E extends CaseEvent> Optional<E> last(Class<E> type) {
        return last(type, _ -> true);
    }

    final <E extends CaseEvent> Optional<E> last(Class<E> type, Predicate<E> wanted) {
        List<CaseEvent> events = shown.file().history().stream().map(HistoryEntry::event).toList();
        return events.reversed().stream().filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
    }
}
