package org.petitions.intake.online;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) to be drawn into a page.
 *
 * @param size width and height, its quiet zone included
 * @param path of an SVG {@code path}, one unit a module
 */
record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /** Of a text; what a phone reads from it is that text, and no address. */
    static QrCode of(String text) {
        ByteMatrix modules = encoded(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }

    private static ByteMatrix encoded(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Says nothing: it holds a secret. */
    @Override
    public String toString() {
        return "QrCode[" + size + "]";
    }
}
