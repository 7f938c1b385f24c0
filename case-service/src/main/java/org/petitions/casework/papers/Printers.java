package org.petitions.casework.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Prints sheets in both forms. */
@Component
@EnableConfigurationProperties(PaperSettings.class)
class Printers {
    private static final String FONT = "papers/fonts/NotoSerifSC-Regular.ttf";

    private final Typeface typeface;
    private final PdfPrinter pdf;
    private final DocxPrinter docx = new DocxPrinter();

    Printers(PaperSettings settings) {
        List<Resource> fonts = new ArrayList<>(List.of(new ClassPathResource(FONT)));
        fonts.addAll(settings.fallbackFonts());
        this.typeface = new Typeface(fonts);
        this.pdf = new PdfPrinter(typeface);
    }

    /** The first code point that cannot be printed. */
    OptionalInt unprintable(Sheet sheet) {
        return typeface.unprintable(sheet.texts());
    }

    byte[] pdf(Sheet sheet) {
        return pdf.print(sheet);
    }

    byte[] docx(Sheet sheet) {
        return docx.print(sheet);
    }
}
