package org.petitions.casework.annexes;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.lists.ListNames;
import org.petitions.law.LegalCalendar;

/**
 * An entry as a page shows it.
 *
 * @param correct address where it is corrected
 * @param money null of what was published
 * @param place null of the budget
 */
record AnnexLine(String correct, String year, String what, @Nullable Money money, @Nullable Place place,
        Made made) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    /** Amounts in yuan; empty where there is no year before. */
    record Money(String amount, String change, String percent) {}

    /** Where it was published, and whose that is. */
    record Place(String where, String level) {}

    /** Who entered it, and when. */
    record Made(String by, String at) {}

    static AnnexLine of(AnnexEntry entry, @Nullable BigDecimal change, @Nullable BigDecimal percent,
            Locale language) {
        Long amount = entry.amount();
        AnnexEntry.Published published = entry.published();
        return new AnnexLine("/annexes.html?annex=" + entry.annex() + "&correct=" + entry.id(),
                Integer.toString(entry.year()), entry.what(),
                amount == null
                        ? null
                        : new Money(shown(AnnexTable.yuan(amount)), change == null ? "" : shown(change),
                                percent == null ? "" : percent.toPlainString() + "%"),
                published == null
                        ? null
                        : new Place(published.where(), String.valueOf(ListNames.of(published.level(), language))),
                new Made(entry.by(), MINUTE.format(entry.at())));
    }

    private static String shown(BigDecimal yuan) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(yuan.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(yuan);
    }
}
