package org.petitions.casework.documents.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Prints a sheet as DOCX in the layout of official documents (GB/T 9704), for the seal and for corrections of form. Fonts are named and not
 * embedded: Word and WPS have 仿宋 and 宋体, and put their own in where they are missing.
 */
final class DocxPrinter {
    private static final String TEXT_FONT = "仿宋";
    private static final String TITLE_FONT = "宋体";
    private static final String RED = "C00000";
    private static final int TEXT_SIZE = 16;
    private static final double LINE = 28.0;

    /** Twentieths of a point. */
    private static final int TWO_CHARACTERS = 2 * TEXT_SIZE * 20;

    byte[] print(DocumentContent sheet) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream printed = new ByteArrayOutputStream()) {
            page(document);
            line(document, sheet.parties().issuer(), ParagraphAlignment.CENTER, TITLE_FONT, 26, RED);
            line(document, sheet.number(), ParagraphAlignment.CENTER, TEXT_FONT, TEXT_SIZE, null)
                    .setBorderBottom(Borders.SINGLE);
            XWPFParagraph title = line(document, sheet.title(), ParagraphAlignment.CENTER, TITLE_FONT, 22, null);
            title.setSpacingBefore(560);
            title.setSpacingAfter(sheet.correction().isEmpty() ? 560 : 0);
            if (!sheet.correction().isEmpty()) {
                line(document, sheet.correction(), ParagraphAlignment.CENTER, TEXT_FONT, TEXT_SIZE, null)
                        .setSpacingAfter(560);
            }
            if (sheet.parties().addressee() != null) {
                line(document, sheet.parties().addressee() + "：", ParagraphAlignment.LEFT, TEXT_FONT, TEXT_SIZE, null);
            }
            for (int i = 0; i < sheet.parts().size(); i++) {
                DocumentContent.Part part = sheet.parts().get(i);
                String font = switch (part) {
                    case DocumentContent.Part.Heading _ -> "黑体";
                    case DocumentContent.Part.Paragraph _ -> TEXT_FONT;
                };
                line(document, part.text(), ParagraphAlignment.BOTH, font, TEXT_SIZE, null)
                        .setIndentationFirstLine(TWO_CHARACTERS);
                document.getLastParagraph().setKeepNext(i >= sheet.startOfEnd());
            }
            XWPFParagraph signed = line(document, sheet.parties().issuer(), ParagraphAlignment.RIGHT, TEXT_FONT,
                    TEXT_SIZE, null);
            signed.setSpacingBefore(840);
            signed.setKeepNext(true);
            line(document, DocumentContent.SEAL_PLACE, ParagraphAlignment.RIGHT, TEXT_FONT, TEXT_SIZE, null)
                    .setKeepNext(true);
            line(document, sheet.date(), ParagraphAlignment.RIGHT, TEXT_FONT, TEXT_SIZE, null);
            document.write(printed);
            return printed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(millimetres(37));
        margin.setBottom(millimetres(35));
        margin.setLeft(millimetres(28));
        margin.setRight(millimetres(26));
    }

    private static BigInteger millimetres(int length) {
        return BigInteger.valueOf(Math.round(length * 1440 / 25.4));
    }

    private static XWPFParagraph line(XWPFDocument document, String text, ParagraphAlignment alignment, String font,
            int size, @Nullable String colour) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(Math.max(LINE, size * 1.4), LineSpacingRule.EXACT);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        if (colour != null) {
            run.setColor(colour);
        }
        run.setText(text);
        return paragraph;
    }
}
