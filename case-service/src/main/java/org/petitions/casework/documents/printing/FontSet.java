package org.petitions.casework.documents.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.petitions.starter.startup.StartupFailure;

/**
 * The fonts that a document is printed in: the first that has a character prints it. They are read once and kept, because reading them
 * is nearly all the work of a small PDF. Not thread-safe: a font reads from one place at a time ({@link FontPool}).
 */
final class FontSet {
    private final List<TrueTypeFont> fonts = new ArrayList<>();

    /**
     * @throws StartupFailure when a font cannot be read
     */
    FontSet(List<FontFile> files) {
        for (FontFile file : files) {
            try {
                fonts.add(new TTFParser().parse(new RandomAccessReadBuffer(file.bytes())));
            } catch (IOException e) {
                throw new StartupFailure(file.name() + " cannot be read as a TrueType font",
                        "Name TrueType files with petitions.papers.fallback-fonts, or none.", e);
            }
        }
    }

    /** The fonts, the preferred one first. */
    List<TrueTypeFont> fonts() {
        return List.copyOf(fonts);
    }

    /** Which characters of these no font has. */
    Set<Integer> lacking(IntStream points) {
        return points.distinct().filter(point -> !isPrintable(point)).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private boolean isPrintable(int point) {
        try {
            for (TrueTypeFont font : fonts) {
                if (font.getUnicodeCmapLookup().getGlyphId(point) != 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
