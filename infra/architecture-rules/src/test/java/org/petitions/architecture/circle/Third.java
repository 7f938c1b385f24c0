package org.petitions.architecture.circle;

final class Third {
    First next() {
        return new First();
    }
}
