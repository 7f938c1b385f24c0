package org.petitions.architecture.texts;

/** Calls by position, directly and as a method. */
final class PostcardByPosition {
    Postcard written() {
        return new Postcard("a", "b", "c", "d");
    }

    Postcard asMethod() {
        FourTexts<Postcard> method = Postcard::new;
        return method.of("a", "b", "c", "d");
    }

    /** Takes four texts itself. */
    @FunctionalInterface
    interface FourTexts<T> {
        T of(String first, String second, String third, String fourth);
    }
}
