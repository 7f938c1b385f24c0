package org.petitions.architecture.inner;

import org.petitions.architecture.inner.within.Inside;

public final class Outside {
    Inside inside() {
        return new Inside();
    }
}
