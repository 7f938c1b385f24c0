package org.petitions.scenario.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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

    public byte[] encode(String text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset()));
        return bytes.toByteArray();
    }
}
