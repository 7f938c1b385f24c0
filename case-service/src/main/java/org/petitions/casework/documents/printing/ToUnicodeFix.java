package org.petitions.casework.documents.printing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Says in a PDF what its glyphs mean. The font draws 见 and the radical ⻅ with one glyph, and PDFBox writes down the first code point it
 * finds: text copied, searched or read aloud would have radicals for common characters. The sheet knows what was meant.
 */
final class ToUnicodeFix {
    /** What a font's map of meanings takes at most in one go (ISO 32000-1, 9.10.3). */
    private static final int MOST_IN_A_GO = 100;

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String TAIL = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ToUnicodeFix() {}

    /** The PDF with what its glyphs mean, by the texts that are on it. */
    static byte[] apply(byte[] printed, List<TrueTypeFont> fonts, Stream<String> texts) throws IOException {
        int[] points = texts.flatMapToInt(String::codePoints).distinct().toArray();
        try (PDDocument document = Loader.loadPDF(printed); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    for (TrueTypeFont used : fonts) {
                        if (String.valueOf(font.getName()).endsWith("+" + used.getName())) {
                            font.getCOSObject().setItem(COSName.TO_UNICODE, toUnicodeMap(document, used, points));
                        }
                    }
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDStream toUnicodeMap(PDDocument document, TrueTypeFont font, int[] points) throws IOException {
        var characters = font.getUnicodeCmapLookup();
        Map<Integer, Integer> byGlyph = new TreeMap<>();
        for (int point : points) {
            int glyph = characters.getGlyphId(point);
            if (glyph != 0) {
                // Should somebody have typed a radical, the common character still wins: it comes after in Unicode.
                byGlyph.merge(glyph, point, Math::max);
            }
        }
        StringBuilder map = new StringBuilder(HEAD);
        List<Map.Entry<Integer, Integer>> entries = List.copyOf(byGlyph.entrySet());
        for (int from = 0; from < entries.size(); from += MOST_IN_A_GO) {
            var some = entries.subList(from, Math.min(from + MOST_IN_A_GO, entries.size()));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(entry -> map.append("<%04X> <%s>\n".formatted(entry.getKey(), HexFormat.of().withUpperCase()
                    .formatHex(Character.toString(entry.getValue()).getBytes(UTF_16BE)))));
            map.append("endbfchar\n");
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.append(TAIL).toString().getBytes(US_ASCII));
        }
        return stream;
    }
}
