package org.petitions.architecture.circle;

final class Second {
    Third next() {
        return new Third();
    }
}
