package org.petitions.casework.documents.printing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.starter.text.IncomingText;

/**
 * Puts a stand-in where a document has a character that no font has, and says at its end which one it was: no statutory document is held
 * up by a letter. What the petitioner wrote stays as it is where it is kept.
 */
final class StandIns {
    /** The compositor's mark for a type that is missing. */
    static final String LETTER = "〓";
    static final String EMOJI = "〔表情〕";

    private static final int MOST_NAMED = 20;

    private final Set<Integer> lacking;
    private final Set<Integer> replaced = new LinkedHashSet<>();

    private StandIns(Set<Integer> lacking) {
        this.lacking = lacking;
    }

    /** The document with nothing in it that cannot be printed. */
    static DocumentContent putInto(DocumentContent sheet, FontSet fonts) {
        StandIns standIns = new StandIns(fonts.lacking(sheet.texts().flatMapToInt(String::codePoints)));
        DocumentContent printable = sheet.withTexts(standIns::replace);
        return standIns.replaced.isEmpty() ? printable : printable.withNote(standIns.note());
    }

    /** The table with nothing in it that cannot be printed. */
    static TableSheet putInto(TableSheet sheet, FontSet fonts) {
        StandIns standIns = new StandIns(fonts.lacking(sheet.texts().flatMapToInt(String::codePoints)));
        return sheet.withTexts(standIns::replace);
    }

    private String replace(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        boolean afterEmoji = false;
        for (int point : text.codePoints().toArray()) {
            if (IncomingText.isInvisible(point) || IncomingText.isAttached(point)) {
                continue;
            }
            boolean emoji = lacking.contains(point) && isEmoji(point);
            if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                printable.append(' ');
            } else if (!lacking.contains(point)) {
                printable.appendCodePoint(point);
            } else if (!emoji) {
                replaced.add(point);
                printable.append(LETTER);
            } else if (!afterEmoji) {
                printable.append(EMOJI);
            }
            afterEmoji = emoji;
        }
        return printable.toString();
    }

    private static boolean isEmoji(int point) {
        return point > 0xFF && (Character.isEmoji(point) || Character.isExtendedPictographic(point));
    }

    private String note() {
        List<String> named = new ArrayList<>(
                replaced.stream().limit(MOST_NAMED).map("U+%04X"::formatted).toList());
        return "注：文中“" + LETTER + "”代替字库未收的字，依次为" + named.stream().collect(Collectors.joining("、"))
                + (replaced.size() > MOST_NAMED ? "等" : "") + "；原文以平台留存的为准。";
    }
}
