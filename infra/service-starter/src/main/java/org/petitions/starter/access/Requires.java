package org.petitions.starter.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a method that answers requests: what its caller must be allowed to do. It is decided before anything of the request is read. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    /** What it does. */
    Action value();

    /**
     * Variables of the address whose things the method itself looks up for its caller alone; of every other a {@code SubjectAccess} decides, or the
     * service does not start.
     */
    String[] lookedUpForCaller() default {};
}
