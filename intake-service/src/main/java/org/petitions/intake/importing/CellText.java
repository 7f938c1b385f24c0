package org.petitions.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.petitions.intake.form.FaultCode;
import org.petitions.starter.text.IncomingText;

/** What spreadsheets and clerks make of a cell, before it is known what the column holds: pure. */
final class CellText {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    /** {@code ="0745"}: how programs keep a spreadsheet from taking text for a number. */
    private static final Pattern FORMULA_TEXT = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern ERROR_VALUE = Pattern.compile(
            "#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|FIELD!)|#{3,}",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> DITTO = Set.of("同上", "同前", "同左", "〃", "″", "〞", "\"", "''", "\"\"", "...", "……",
            "ditto");
    private static final Pattern QUESTION_MARKS = Pattern
            .compile("[?\\s]{2,}|\\?[?\\p{Punct}\\s0-9]*\\?\\?+[?\\p{Punct}\\s0-9]*");
    private static final Pattern LOST_BYTES = Pattern.compile("锟斤拷|烫烫烫|屯屯屯|ï¿½|Ã[\u0080-\u00BF]Â");
    private static final Set<String> NOTHING = Set.of("无", "没有", "暂无", "不详", "不明", "未知", "未提供", "未填", "空", "空白", "/",
            "\\",
            "-", "--", "---", "—", "——", "－", "一一", "n/a", "na", "null", "nan", "none", "nil", "(空)", "(空白)", "*", ".",
            "。", "0000-00-00", "x");

    private CellText() {}

    /** The text without what nobody sees, and without what only tells a spreadsheet how to take it. */
    static String of(String cell) {
        String text = IncomingText.cleaned(cell).strip();
        var formula = FORMULA_TEXT.matcher(text);
        if (formula.matches()) {
            return formula.group(1).strip();
        }
        boolean marked = text.length() > 1 && text.charAt(0) == '\'' && text.indexOf('\'', 1) < 0;
        return marked ? text.substring(1).strip() : text;
    }

    /** What is wrong with a cell, whatever its column holds. */
    static Optional<FaultCode> faultOf(String text) {
        if (ERROR_VALUE.matcher(halfWidth(text)).matches()) {
            return Optional.of(FaultCode.ERROR_VALUE);
        }
        if (DITTO.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(FaultCode.DITTO);
        }
        return isDamaged(text) ? Optional.of(FaultCode.DAMAGED_TEXT) : Optional.empty();
    }

    /** Whether the cell says that there is nothing to say, where a code, a number or a name belongs. */
    static boolean saysNothing(String text) {
        return NOTHING.contains(halfWidth(text).toLowerCase(Locale.ROOT)) || NOTHING.contains(text);
    }

    /** In half-width signs without blanks: how codes, numbers and dates are compared. */
    static String bare(String text) {
        return halfWidth(text).replaceAll("[\\s\\p{Z}\\p{Cf}]", "");
    }

    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Words that went through the wrong code page: they are Chinese once that is undone, or every character became a question mark. */
    private static boolean isDamaged(String text) {
        return LOST_BYTES.matcher(text).find() || QUESTION_MARKS.matcher(text).matches()
                || isChineseOnceReadAgain(text, GBK)
                || isChineseOnceReadAgain(text, WINDOWS_LATIN);
    }

    private static boolean isChineseOnceReadAgain(String text, Charset taken) {
        String words = text.replaceAll("[\\x00-\\x7F]", "");
        if (words.length() < 3) {
            return false;
        }
        try {
            ByteBuffer bytes = taken.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(words));
            int length = bytes.remaining();
            String meant = UTF_8.decode(bytes).toString();
            // Three bytes a character; some were lost on the way, and of true Chinese hardly two in a row fit.
            return meant.codePoints().filter(Character::isIdeographic).count() * 3 * 2 > length;
        } catch (CharacterCodingException e) {
            return false; // no text of the other code page, so not damaged in this way
        }
    }
}
