package org.petitions.architecture.inner.within;

import org.petitions.architecture.inner.Further;

public final class Inside {
    Further further() {
        return new Further();
    }
}
