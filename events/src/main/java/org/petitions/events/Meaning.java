package org.petitions.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an event says, for the catalogue and for pages: Chinese first, and the article of the Regulations behind it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Meaning {

    /** In Chinese. */
    String zh();

    /** In English. */
    String en();

    /** Article of the 2022 Regulations on Petition Work, e.g. {@code 22}; empty where the platform's policy is the source. */
    String article() default "";
}
