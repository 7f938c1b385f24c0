package org.petitions.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** Nothing depends on itself by way of others: who reads a file or a package finds an end. */
public final class NoCircles {

    /**
     * No file imports itself through others. A file is a top-level type with all that is nested in it. That a sealed type names those it
     * permits is not counted: the compiler asks for it, and they are read as one.
     */
    public static final ArchRule OF_FILES = classes().should(new NoCircleCondition("files", SourceFiles::fileOf))
            .allowEmptyShould(true);

    /** No package imports itself through others; a package and the one within it count as two. */
    public static final ArchRule OF_PACKAGES = classes()
            .should(new NoCircleCondition("packages", type -> type.getPackageName())).allowEmptyShould(true);

    private NoCircles() {}
}
