package org.petitions.law;

/**
 * Where a step or a rule stands: an article of the Regulations on Petition Work (《信访工作条例》, in force since 2022-05-01), or none of them
 * where it is the city's own.
 *
 * @param number 1 to 50, or 0 for the city's own rule (本市规定)
 */
public record Article(int number) {
    /** What stands in no article: the city decided it for itself. */
    public static final Article CITY_RULE = new Article(0);

    private static final String DIGITS = "零一二三四五六七八九";

    public Article {
        if (number < 0 || number > 50) {
            throw new IllegalArgumentException("the Regulations have 50 articles, not " + number);
        }
    }

    /** Whether it stands in the Regulations. */
    public boolean isOfTheRegulations() {
        return number > 0;
    }

    /** As a Chinese document cites it: {@code 第二十三条}, or {@code 本市规定}. */
    public String zh() {
        if (!isOfTheRegulations()) {
            return "本市规定";
        }
        int tens = number / 10;
        int ones = number % 10;
        String tensText = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return "第" + tensText + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1)) + "条";
    }

    /** As an English text cites it: {@code Art. 23}, or {@code the city's own rule}. */
    public String en() {
        return isOfTheRegulations() ? "Art. " + number : "the city's own rule";
    }
}
