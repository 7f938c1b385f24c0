package org.petitions.architecture.circle;

public final class First {
    static final class Nested {
        Second next() {
            return new Second();
        }
    }
}
