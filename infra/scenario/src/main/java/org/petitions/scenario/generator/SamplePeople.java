package org.petitions.scenario.generator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/**
 * Invented people. Every given name begins with a word for "sample" (样, 例, 试, 拟), every identity number has an area and a serial
 * that are never issued, every telephone number stands in a range that is never assigned: nobody can be met by chance.
 */
final class SamplePeople {
    private static final String[] SURNAMES = {"张", "李", "杨", "向", "龙", "石", "滕", "瞿", "舒", "谌", "粟", "欧阳", "姜", "蒲",
            "唐",
            "贺", "𠬠"};
    private static final String[] SAMPLE_WORDS = {"样", "例", "试", "拟"};
    /** Ordinary characters, and ones that old systems lose: 㛃 䶮 of the first plane, 𬭛 𠮷 𣲗 of the second. */
    private static final String[] LAST_WORDS = {"一", "之", "安", "平", "和", "明", "秀", "远", "青", "山", "㛃", "䶮", "𬭛", "𠮷",
            "𣲗"};
    private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private final Random random;

    SamplePeople(Random random) {
        this.random = random;
    }

    String name() {
        return pick(SURNAMES) + pick(SAMPLE_WORDS) + pick(LAST_WORDS);
    }

    LocalDate birthday() {
        return LocalDate.of(1942, 1, 1).plusDays(random.nextInt(62 * 365));
    }

    /** A resident identity number with a right check digit and an area and serial that no office issues. */
    static String identityNumber(LocalDate birthday) {
        String body = "431200" + birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + "000";
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += CHECK_WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECK_DIGITS.charAt(sum % 11);
    }

    String phone() {
        return random.nextBoolean()
                ? "0745-0%06d".formatted(random.nextInt(1_000_000))
                : "1990000%04d".formatted(random.nextInt(10_000));
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
