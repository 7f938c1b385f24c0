package org.petitions.casework.documents;

import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.export.XlsxList.Column;

/** A column of the list of unsent documents as a file: numbers, codes and days, and nobody's name. */
enum UnsentColumn implements Term {
    NUMBER("登记编号", "number", 27, (notice, _) -> notice.caseNumber()),
    KIND("文书", "document", 20, (notice, locale) -> ListNames.of(notice.kind(), locale)),
    DOCUMENT("字号", "document number", 27, (notice, _) -> notice.number()),
    REASON("原因", "reason", 24, (notice, locale) -> ListNames.of(notice.reason(), locale)),
    SINCE("自", "since", 12, (notice, _) -> LegalCalendar.dayOf(notice.at()));

    private final String zh;
    private final String en;
    private final int width;
    private final BiFunction<UnsentNotice, Locale, @Nullable Object> value;

    UnsentColumn(String zh, String en, int width,
            BiFunction<UnsentNotice, Locale, @Nullable Object> value) {
        this.zh = zh;
        this.en = en;
        this.width = width;
        this.value = value;
    }

    Column<UnsentNotice> column(Locale locale) {
        return new Column<>(String.valueOf(ListNames.of(this, locale)), width, notice -> value.apply(notice, locale));
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
