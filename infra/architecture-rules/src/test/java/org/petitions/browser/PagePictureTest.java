package org.petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PagePictureTest {
    private static final Color PAPER = new Color(0xF3F2F1);
    private static final Color BAR = new Color(0x8B1A1A);

    @Test
    void a_page_keeps_its_plain_colours_in_a_palette_and_is_no_wider_than_a_handbook() throws IOException {
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(PagePicture.small(page(1280, 800))));
        assertThat(small.getWidth()).isEqualTo(1000);
        assertThat(small.getHeight()).isEqualTo(625);
        assertThat(small.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(new Color(small.getRGB(500, 10))).isEqualTo(BAR);
        assertThat(new Color(small.getRGB(500, 600))).isEqualTo(PAPER);
        assertThat(new Color(small.getRGB(10, 300))).isEqualTo(Color.WHITE);
    }

    @Test
    void a_telephones_page_keeps_its_size() throws IOException {
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(PagePicture.small(page(320, 700))));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(700);
    }

    /** A bar above a white and a grey half, with a shade of colours between them that no palette holds. */
    private static byte[] page(int width, int height) throws IOException {
        var page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        fill(graphics, PAPER, 0, width, height);
        fill(graphics, Color.WHITE, 0, width / 4, height);
        fill(graphics, BAR, 0, width, height / 8);
        graphics.dispose();
        for (int at = 0; at < width / 2; at++) {
            page.setRGB(at, height / 4, Color.HSBtoRGB((float) at / width, 1, 1));
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "png", bytes);
        return bytes.toByteArray();
    }

    private static void fill(Graphics2D graphics, Color colour, int x, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(x, 0, width, height);
    }
}
