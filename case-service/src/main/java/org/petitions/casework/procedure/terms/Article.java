package org.petitions.casework.procedure.terms;

/**
 * An article of the Regulations on Petition Work (《信访工作条例》, in force since 2022-05-01).
 *
 * @param number 1 to 50
 */
public record Article(int number) {
    private static final String DIGITS = "零一二三四五六七八九";

    public Article {
        if (number < 1 || number > 50) {
            throw new IllegalArgumentException("the Regulations have 50 articles, not " + number);
        }
    }

    /** As a Chinese document cites it: {@code 第二十三条}. */
    public String zh() {
        int tens = number / 10;
        int ones = number % 10;
        String tensText = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return "第" + tensText + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1)) + "条";
    }

    /** As an English text cites it: {@code Art. 23}. */
    public String en() {
        return "Art. " + number;
    }
}
