package org.petitions.browser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A picture of a page made small enough for a handbook: a PNG of few colours, and no wider than is read beside its text. */
final class PagePicture {
    private static final int MOST_WIDTH = 1000;
    private static final int MOST_COLOURS = 128;
    /** Colours that are nearer than this, as the square of their distance, look the same. */
    private static final int SAME = 100;

    private PagePicture() {}

    /** @param screenshot a picture that ImageIO reads, as the browser takes it */
    static byte[] small(byte[] screenshot) throws IOException {
        BufferedImage narrow = narrow(ImageIO.read(new ByteArrayInputStream(screenshot)));
        int[] palette = palette(narrow);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(indexed(narrow, palette), "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage narrow(BufferedImage picture) {
        int width = Math.min(MOST_WIDTH, picture.getWidth());
        int height = Math.round((float) picture.getHeight() * width / picture.getWidth());
        var narrow = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = narrow.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return narrow;
    }

    /** The most frequent colours that are not nearly one of them already: what is plain stays as it is, the edges of letters share their shades. */
    private static int[] palette(BufferedImage picture) {
        Map<Integer, Integer> frequency = new HashMap<>();
        pixels(picture).forEach(colour -> frequency.merge(colour, 1, Integer::sum));
        List<Integer> palette = new ArrayList<>();
        frequency.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(colour -> palette.stream().noneMatch(taken -> distance(colour, taken) < SAME))
                .limit(MOST_COLOURS).forEachOrdered(palette::add);
        return palette.stream().mapToInt(Integer::intValue).toArray();
    }

    private static IntStream pixels(BufferedImage picture) {
        return IntStream.of(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .map(pixel -> pixel & 0xFFFFFF);
    }

    private static BufferedImage indexed(BufferedImage picture, int[] palette) {
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var indexed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                model);
        Map<Integer, Byte> nearest = new HashMap<>();
        int[] pixels = pixels(picture).toArray();
        var places = new byte[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            places[at] = nearest.computeIfAbsent(pixels[at], colour -> nearest(colour, palette));
        }
        indexed.getRaster().setDataElements(0, 0, picture.getWidth(), picture.getHeight(), places);
        return indexed;
    }

    private static byte nearest(int colour, int[] palette) {
        return (byte) IntStream.range(0, palette.length).boxed()
                .min((one, other) -> Integer.compare(distance(colour, palette[one]), distance(colour, palette[other])))
                .orElseThrow().intValue();
    }

    private static int distance(int one, int other) {
        return square((one >> 16 & 0xFF) - (other >> 16 & 0xFF)) + square((one >> 8 & 0xFF) - (other >> 8 & 0xFF))
                + square((one & 0xFF) - (other & 0xFF));
    }

    private static int square(int number) {
        return number * number;
    }
}
