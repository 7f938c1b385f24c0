package org.petitions.intake.importing.ledger;

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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.importing.ledger.UnreadableLedgerException.Reason;

/**
 * Finds out how a ledger is encoded: as named, else UTF-8 with or without a byte-order mark, else GB18030, which is what Excel writes in a
 * county office. Decoding is strict to the end: bytes that do not fit are refused and never become other characters.
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
        boolean marked = startsWith(window, 0xEF, 0xBB, 0xBF);
        Charset charset = named == null ? detected(window, marked) : byName(named);
        int start = marked && charset.equals(UTF_8) ? 3 : 0;
        InputStream whole = new SequenceInputStream(
                new ByteArrayInputStream(window, start, window.length - start), body);
        return new DecodedLedger(charset, new InputStreamReader(whole, strict(charset)));
    }

    private static Charset byName(String name) throws UnreadableLedgerException {
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> UTF_8;
            case "GB18030", "GBK", "GB2312" -> GB18030;
            default -> throw new UnreadableLedgerException(Reason.UNKNOWN_CHARSET);
        };
    }

    private static Charset detected(byte[] window, boolean marked) throws UnreadableLedgerException {
        if (startsWith(window, 0xFF, 0xFE) || startsWith(window, 0xFE, 0xFF)) {
            throw new UnreadableLedgerException(Reason.UTF_16);
        }
        if (marked || fits(UTF_8, window)) {
            return UTF_8;
        }
        if (fits(GB18030, window)) {
            return GB18030;
        }
        throw new UnreadableLedgerException(Reason.UNDETECTED);
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
