package org.petitions.starter.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Words are made small before they are sealed, and come back as they were. */
class PackedTextTest {
    private static final byte[] PROSE = "信访人于去年三月至十二月在该工地务工，工资按月结算，十月以后未足额发放，多次与工地负责人联系未果。请求督促用人单位支付拖欠的工资。"
            .getBytes(UTF_8);

    @Property
    void any_text_comes_back_packed_or_not(@ForAll String text) {
        byte[] written = text.getBytes(UTF_8);
        assertThat(PackedText.unpack(PackedText.pack(written))).isEqualTo(written);
        assertThat(PackedText.unpack(written)).as("sealed before texts were packed").isEqualTo(written);
        assertThat(PackedText.pack(written)).hasSizeLessThanOrEqualTo(written.length);
    }

    @Test
    void prose_takes_less() {
        assertThat(PackedText.pack(PROSE)).hasSizeLessThan(PROSE.length);
    }

    @Test
    void what_is_cut_off_is_no_text() {
        byte[] packed = PackedText.pack(PROSE);
        assertThatThrownBy(() -> PackedText.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(SealingException.class);
    }
}
