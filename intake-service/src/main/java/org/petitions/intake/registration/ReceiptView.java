package org.petitions.intake.registration;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.petitions.intake.petition.RegistrationReceipt;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.law.LegalCalendar;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A receipt (登记回执) as a page to be printed and handed over. */
@Component
public class ReceiptView {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(LegalCalendar.ZONE);

    /**
     * A QR code, drawn as squares of one unit.
     *
     * @param size its width and height in squares, with the margin that readers need
     * @param path of the dark squares, as SVG writes it
     */
    record QrCode(int size, String path) {
        private static final int MARGIN = 4;

        static QrCode of(String text) {
            ByteMatrix matrix;
            try {
                matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            } catch (WriterException e) {
                throw new IllegalStateException("a number is short enough for a QR code", e);
            }
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(matrix.getWidth() + 2 * MARGIN, path.toString());
        }
    }

    /** With the code: to whoever registers it, or has had the code issued anew, this once. */
    public void show(RegistrationReceipt receipt, Model model) {
        show(receipt.number(), receipt.registeredAt(), model);
        model.addAttribute("code", receipt.trackingCode());
        model.addAttribute("further", receipt.furtherMatters());
        if (receipt.trackingCode() != null) {
            // Text and no address: a code has no place in one.
            model.addAttribute("qr", QrCode.of(receipt.number() + "\n" + receipt.trackingCode()));
        }
    }

    void showWithoutCode(StoredPetition petition, Model model) {
        show(petition.number(), petition.registeredAt(), model);
        model.addAttribute("qr", QrCode.of(petition.number()));
    }

    private static void show(String number, Instant registeredAt, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("registeredAt", MINUTE.format(registeredAt));
    }
}
