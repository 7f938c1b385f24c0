package org.petitions.casework.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.PromisedWords;
import org.petitions.events.PromisedMeasure;

/**
 * A measure that is carried out by a day (承诺事项, Art. 32).
 *
 * @param measure its code, unique in the case
 * @param by the last day for it
 * @param text what is done
 */
record MeasureRequest(@NotBlank @Pattern(regexp = HandlingApi.MEASURE_CODE) String measure, @NotNull LocalDate by,
        @NotBlank @Size(max = 20_000) String text) {
    /** What an answer promises, as its event has it. */
    static List<PromisedMeasure> promised(@Nullable List<MeasureRequest> measures) {
        return measures == null
                ? List.of()
                : measures.stream().map(measure -> new PromisedMeasure(measure.measure(), measure.by())).toList();
    }

    /** The same as the answer says it, which is signed and printed with it; null for nothing. */
    static @Nullable String words(@Nullable List<MeasureRequest> measures) {
        if (measures == null || measures.isEmpty()) {
            return null;
        }
        return IntStream.range(0, measures.size())
                .mapToObj(i -> (measures.size() == 1 ? "" : (i + 1) + "．") + measures.get(i).sentence())
                .collect(Collectors.joining("\n"));
    }

    /** Words that have no parts, and what is promised below them. */
    static String below(String text, @Nullable List<MeasureRequest> measures) {
        String promised = words(measures);
        return promised == null ? text : PromisedWords.below(text, promised);
    }

    private String sentence() {
        return text.strip().replaceFirst("[。；]$", "") + "，至" + by.getYear() + "年" + by.getMonthValue() + "月"
                + by.getDayOfMonth() + "日止（含当日）。";
    }
}
