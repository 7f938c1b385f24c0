package org.petitions.architecture.law;

import java.util.Comparator;

/**
 * A test that says what it holds the platform to.
 *
 * @param cityRule whether it is the city's own rule (本市规定), which the article does not ask for
 * @param test where it stands
 * @param runs whether it is a test that the gate runs, and no method that only looks like one
 */
record Proof(int article, int paragraph, int item, boolean cityRule, Statement does, Test test,
        boolean runs) {
    /** By their place in the law, then by their place in the sources. */
    static final Comparator<Proof> ORDER = Comparator.comparingInt(Proof::article).thenComparingInt(Proof::paragraph)
            .thenComparingInt(Proof::item).thenComparing(proof -> proof.test().file())
            .thenComparing(proof -> proof.test().method()).thenComparing(proof -> proof.does().zh());

    /** The same in both languages. */
    record Statement(String zh, String en) {
        boolean isComplete() {
            return !zh.isBlank() && !en.isBlank();
        }
    }

    /**
     * @param file from the root of the project, with forward slashes
     */
    record Test(String file, String method) {
        String type() {
            return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
        }

        String module() {
            return file.substring(0, file.indexOf("/src/test/"));
        }

        /** The method's name read as the sentence it is. */
        String sentence() {
            return method.replace('_', ' ');
        }
    }
}
