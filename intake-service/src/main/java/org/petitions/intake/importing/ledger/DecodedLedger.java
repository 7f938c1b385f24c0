package org.petitions.intake.importing.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

/**
 * Finds out how a ledger is encoded: as named, else by its byte-order mark (UTF-16 is what Excel calls Unicode text), else UTF-8, else
 * GB18030, which is what Excel writes in a county office. Decoding is strict to the end: bytes that do not fit are refused and never become other characters.
 *
 * @param charset how it is encoded
 * @param reader its characters
 */
public record DecodedLedger(Charset charset, Reader reader) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** What is looked at before it is decided. Chinese text this long that is GB18030 and by chance all valid UTF-8 does not occur. */
    private static final int WINDOW = 64 * 1024;

    /**
     * Opens a ledger.
     *
     * @param named name of the encoding, or null to find out
     * @throws UnreadableLedgerException when the encoding is none of these
     */
    public static DecodedLedger open(InputStream body, @Nullable String named) throws IOException {
        byte[] window = body.readNBytes(WINDOW);
        if (window.length == 0) {
            throw new UnreadableLedgerException(Reason.EMPTY);
        }
        refuseOtherFiles(window);
        Mark mark = Mark.of(window);
        Charset charset = named == null ? detected(window, mark) : byName(named);
        int start = mark != null && mark.charset.equals(charset) ? mark.bytes.length : 0;
        InputStream whole = new SequenceInputStream(
                new ByteArrayInputStream(window, start, window.length - start), body);
        return new DecodedLedger(charset, new InputStreamReader(whole, strict(charset)));
    }

    /** The marks that programs put in front of text. */
    private enum Mark {
        OF_UTF_8(UTF_8, 0xEF, 0xBB, 0xBF),
        OF_GB18030(GB18030, 0x84, 0x31, 0x95, 0x33),
        OF_UTF_16LE(UTF_16LE, 0xFF, 0xFE),
        OF_UTF_16BE(UTF_16BE, 0xFE, 0xFF);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        static @Nullable Mark of(byte[] window) {
            return Arrays.stream(values()).filter(mark -> startsWith(window, mark.bytes)).findFirst().orElse(null);
        }
    }

    /** What is called a CSV and is another file still: it would be read as one long damaged row. */
    private static void refuseOtherFiles(byte[] window) throws UnreadableLedgerException {
        if (startsWith(window, 'P', 'K', 3, 4) || startsWith(window, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableLedgerException(Reason.WORKBOOK);
        }
        String start = new String(window, 0, Math.min(window.length, 200), ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") || start.startsWith("\u00EF\u00BB\u00BF<")) {
            throw new UnreadableLedgerException(Reason.WEB_PAGE);
        }
    }

    private static Charset byName(String name) throws UnreadableLedgerException {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> UTF_8;
            case "GB18030", "GBK", "GB2312" -> GB18030;
            case "UTF-16", "UTF-16LE", "UTF16" -> UTF_16LE;
            case "UTF-16BE" -> UTF_16BE;
            default -> throw new UnreadableLedgerException(Reason.UNKNOWN_CHARSET);
        };
    }

    private static Charset detected(byte[] window, @Nullable Mark mark) throws UnreadableLedgerException {
        if (mark != null) {
            return mark.charset;
        }
        if (fits(UTF_8, window)) {
            return UTF_8;
        }
        if (fits(GB18030, window)) {
            return GB18030;
        }
        throw new UnreadableLedgerException(Reason.CHARSET_UNDETECTED);
    }

    /** Whether the bytes are text in this encoding; in a full window the last character may be cut. */
    private static boolean fits(Charset charset, byte[] window) {
        CharsetDecoder decoder = strict(charset);
        CharBuffer characters = CharBuffer.allocate(window.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(window), characters, window.length < WINDOW);
        return !result.isError() && characters.flip().chars().noneMatch(c -> c == 0);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
