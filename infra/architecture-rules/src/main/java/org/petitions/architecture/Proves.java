package org.petitions.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test: what it holds the platform to, and where the Regulations on Petition Work (《信访工作条例》) ask for it. {@code docs/law.md} is
 * written from these, article by article.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
@Repeatable(Proves.All.class)
public @interface Proves {
    /** The article (条). */
    int article();

    /** The paragraph (款) within the article, counted from 1; 0 where the whole article is meant. */
    int paragraph() default 0;

    /** The item (项) within the paragraph, counted from 1; 0 where there is none. */
    int item() default 0;

    /**
     * Whether the Regulations do not ask for it at all: the city's own rule (本市规定), which stands under the article that it goes with and is
     * printed as what it is.
     */
    boolean cityRule() default false;

    /** What the platform does, as an official would say it, one sentence without its full stop. */
    String zh();

    /** The same in English. */
    String en();

    /** Several on one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.SOURCE)
    @interface All {
        /** Each of them. */
        Proves[] value();
    }
}
