package org.petitions.casework.documents.printing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Prints sheets in both forms, as many at once as there are cores. */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
public class DocumentPrinter {
    private static final String FONT = "papers/fonts/NotoSerifSC-Regular.ttf";

    private final FontPool fonts;
    private final DocxPrinter docx = new DocxPrinter();

    DocumentPrinter(DocumentSettings settings) {
        List<Resource> files = new ArrayList<>(List.of(new ClassPathResource(FONT)));
        files.addAll(settings.fallbackFonts());
        this.fonts = new FontPool(files.stream().map(FontFile::of).toList(),
                Runtime.getRuntime().availableProcessors());
    }

    /** As PDF; a character that no font has is printed by a stand-in. */
    public byte[] pdf(DocumentContent sheet) {
        return fonts.use(set -> PdfPrinter.print(StandIns.putInto(sheet, set), set));
    }

    /** A table as PDF; a character that no font has is printed by a stand-in. */
    public byte[] pdf(TableSheet sheet) {
        return fonts.use(set -> PdfPrinter.print(StandIns.putInto(sheet, set), set));
    }

    /** As DOCX, which says the same. */
    public byte[] docx(DocumentContent sheet) {
        return docx.print(fonts.use(set -> StandIns.putInto(sheet, set)));
    }
}
