package org.petitions.casework.documents.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a reader gets out of printed documents: their text without spaces, because lines break where the paper ends. */
public final class PrintedText {
    private PrintedText() {}

    /** Text of a PDF. */
    public static String pdf(byte[] printed) {
        try (PDDocument document = Loader.loadPDF(printed)) {
            return withoutSpaces(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of a PDF's last page. */
    static String lastPage(byte[] printed) {
        try (PDDocument document = Loader.loadPDF(printed)) {
            var text = new PDFTextStripper();
            text.setStartPage(document.getNumberOfPages());
            return withoutSpaces(text.getText(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text of a DOCX. */
    public static String docx(byte[] printed) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(printed));
                var extractor = new XWPFWordExtractor(document)) {
            return withoutSpaces(extractor.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every font of a PDF. */
    static List<String> fontsNotEmbedded(byte[] printed) {
        try (PDDocument document = Loader.loadPDF(printed)) {
            List<String> missing = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        missing.add(font.getName());
                    }
                }
            }
            return missing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int pageCount(byte[] printed) {
        try (PDDocument document = Loader.loadPDF(printed)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text without spaces, its signs of page numbers left out. */
    public static String withoutSpaces(String text) {
        return text.replaceAll("—\\s*\\d+\\s*—", "")
                .replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
