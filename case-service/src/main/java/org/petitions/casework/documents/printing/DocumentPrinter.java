package org.petitions.casework.documents.printing;

import java.util.ArrayList;
import java.util.List;
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

    /** As PDF; a character that no font has is printed by a stand-in. */
    public byte[] pdf(DocumentContent sheet) {
        return pdf.print(StandIns.putInto(sheet, fontSet));
    }

    /** As DOCX, which says the same. */
    public byte[] docx(DocumentContent sheet) {
        return docx.print(StandIns.putInto(sheet, fontSet));
    }
}
