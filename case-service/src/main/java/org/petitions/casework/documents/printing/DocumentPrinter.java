package org.petitions.casework.documents.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Prints sheets in both forms. */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
public class DocumentPrinter {
    private static final String FONT = "papers/fonts/NotoSerifSC-Regular.ttf";

    private final FontSet fontSet;
    private final PdfPrinter pdf;
    private final DocxPrinter docx = new DocxPrinter();

    DocumentPrinter(DocumentSettings settings) {
        List<Resource> fonts = new ArrayList<>(List.of(new ClassPathResource(FONT)));
        fonts.addAll(settings.fallbackFonts());
        this.fontSet = new FontSet(fonts);
        this.pdf = new PdfPrinter(fontSet);
    }

    /** The first code point that cannot be printed. */
    public OptionalInt unprintable(DocumentContent sheet) {
        return fontSet.unprintable(sheet.texts());
    }

    public byte[] pdf(DocumentContent sheet) {
        return pdf.print(sheet);
    }

    public byte[] docx(DocumentContent sheet) {
        return docx.print(sheet);
    }
}
