package org.petitions.starter.sealing;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Words made small before they are sealed, for what a service keeps for itself: what is sealed no database can make small any more. A text
 * of Chinese prose takes about half. Text that was sealed before as it is comes back as it is, for no UTF-8 begins with the mark.
 */
public final class PackedText {
    private static final byte MARK = (byte) 0xFF;
    private static final int BUFFER = 2048;

    private PackedText() {}

    /** @param text UTF-8 */
    public static byte[] pack(byte[] text) {
        if (text.length <= 1) {
            return text;
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(text);
            deflater.finish();
            byte[] packed = new byte[text.length];
            packed[0] = MARK;
            int length = 1 + deflater.deflate(packed, 1, packed.length - 1);
            return deflater.finished() ? Arrays.copyOf(packed, length) : text;
        } finally {
            deflater.end();
        }
    }

    /** @return UTF-8, packed or not */
    public static byte[] unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != MARK) {
            return packed;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream text = new ByteArrayOutputStream(BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0 && !inflater.finished()) {
                    throw new SealingException("what was sealed is cut off", new DataFormatException());
                }
                text.write(buffer, 0, length);
            }
            return text.toByteArray();
        } catch (DataFormatException e) {
            throw new SealingException("what was sealed is not what this release packs", e);
        } finally {
            inflater.end();
        }
    }
}
