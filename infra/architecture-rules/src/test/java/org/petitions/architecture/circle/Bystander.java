package org.petitions.architecture.circle;

final class Bystander {
    First seen() {
        return new First();
    }
}
