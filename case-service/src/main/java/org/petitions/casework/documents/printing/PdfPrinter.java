package org.petitions.casework.documents.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.web.util.HtmlUtils;

/**
 * Prints a sheet as PDF, laid out as official documents are (GB/T 9704: A4, 37 mm above, 28 mm left, 16-point text, 28-point lines), with
 * the used part of the fonts in it.
 */
final class PdfPrinter {
    /** What the style adds to the text. */
    private static final String PAGE_NUMBER_TEXT = "— ：0123456789";

    private static final String STYLE = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: '— ' counter(page) ' —'; font-family: %1$s; font-size: 14pt; } }
            html, body { margin: 0; padding: 0; }
            body { font-family: %1$s; font-size: 16pt; line-height: 28pt; }
            .issuer { color: #c00; font-size: 26pt; line-height: 36pt; text-align: center; margin: 0 0 14pt 0; }
            .number { text-align: center; margin: 0; padding-bottom: 4pt; border-bottom: 1.5pt solid #c00; }
            h1 { font-size: 22pt; font-weight: normal; line-height: 34pt; text-align: center; margin: 28pt 0; }
            .correction { text-align: center; margin: -28pt 0 28pt 0; }
            h2 { font-size: 16pt; font-weight: normal; text-indent: 2em; margin: 0; page-break-after: avoid; }
            p { margin: 0; text-align: justify; }
            .part { text-indent: 2em; }
            .end, .signed { page-break-inside: avoid; }
            .signed { margin-top: 42pt; text-align: right; }
            .signed p { text-align: right; }
            """;

    static {
        // A renderer that says what it does may say what it prints.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPrinter() {}

    /** @param fontSet nobody else's meanwhile */
    static byte[] print(DocumentContent sheet, FontSet fontSet) {
        return render(families -> html(sheet, families), sheet.texts(), fontSet);
    }

    /** @param fontSet nobody else's meanwhile */
    static byte[] print(TableSheet sheet, FontSet fontSet) {
        return render(families -> TableLayout.html(sheet, families), sheet.texts(), fontSet);
    }

    /**
     * @param html the page, for the names of the fonts
     * @param texts all that stands on it
     */
    private static byte[] render(UnaryOperator<String> html, Stream<String> texts, FontSet fontSet) {
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            var builder = new PdfRendererBuilder();
            List<String> families = new ArrayList<>();
            for (TrueTypeFont font : fontSet.fonts()) {
                String family = "f" + families.size();
                builder.useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), family, 400,
                        FontStyle.NORMAL, true);
                families.add(family);
            }
            builder.usePDDocument(document).withProducer("org.petitions")
                    .withHtmlContent(html.apply(String.join(", ", families)), null).toStream(printed).run();
            return ToUnicodeFix.apply(printed.toByteArray(), fontSet.fonts(),
                    Stream.concat(texts, Stream.of(PAGE_NUMBER_TEXT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(DocumentContent sheet, String families) {
        StringBuilder html = new StringBuilder("<html lang=\"zh\"><head><title>").append(escaped(sheet.title()))
                .append("</title><style>").append(STYLE.formatted(families)).append("</style></head><body>");
        element(html, "p", "issuer", sheet.parties().issuer());
        element(html, "p", "number", sheet.number());
        element(html, "h1", "", sheet.title());
        if (!sheet.correction().isEmpty()) {
            element(html, "p", "correction", sheet.correction());
        }
        if (sheet.parties().addressee() != null) {
            element(html, "p", "addressee", sheet.parties().addressee() + "：");
        }
        parts(html, sheet.parts().subList(0, sheet.startOfEnd()));
        html.append("<div class=\"end\">");
        parts(html, sheet.parts().subList(sheet.startOfEnd(), sheet.parts().size()));
        html.append("<div class=\"signed\">");
        element(html, "p", "", sheet.parties().issuer());
        element(html, "p", "", DocumentContent.SEAL_PLACE);
        element(html, "p", "", sheet.date());
        return html.append("</div></div></body></html>").toString();
    }

    private static void parts(StringBuilder html, List<DocumentContent.Part> parts) {
        for (DocumentContent.Part part : parts) {
            switch (part) {
                case DocumentContent.Part.Heading heading -> element(html, "h2", "", heading.text());
                case DocumentContent.Part.Paragraph paragraph -> element(html, "p", "part", paragraph.text());
            }
        }
    }

    private static void element(StringBuilder html, String tag, String style, String text) {
        html.append('<').append(tag).append(" class=\"").append(style).append("\">").append(escaped(text)).append("</")
                .append(tag).append('>');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
