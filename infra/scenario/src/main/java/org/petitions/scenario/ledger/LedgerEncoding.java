package org.petitions.scenario.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How the offices' spreadsheets write their files. */
public enum LedgerEncoding {
    /** What Excel in a county office writes: lines end as on Windows. */
    GB18030("\r\n", new byte[0]) {
        @Override
        Charset charset() {
            return Charset.forName("GB18030");
        }
    },
    UTF_8_WITH_BOM("\r\n", new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
    UTF_8("\n", new byte[0]);

    private final String lineEnd;
    private final byte[] mark;

    LedgerEncoding(String lineEnd, byte[] mark) {
        this.lineEnd = lineEnd;
        this.mark = mark;
    }

    String lineEnd() {
        return lineEnd;
    }

    Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /** How a file is written: what is no UTF-8 is GB18030. */
    public static LedgerEncoding of(byte[] file) {
        if (Arrays.mismatch(UTF_8_WITH_BOM.mark, file) == UTF_8_WITH_BOM.mark.length) {
            return UTF_8_WITH_BOM;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file));
            return UTF_8;
        } catch (CharacterCodingException e) {
            return GB18030;
        }
    }

    /** The text of a file that is written so. */
    public String decode(byte[] file) {
        return new String(file, mark.length, file.length - mark.length, charset());
    }

    public byte[] encode(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset()));
        return bytes.toByteArray();
    }
}
