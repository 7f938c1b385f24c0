package org.petitions.architecture.straight;

public sealed interface Shape permits Round, Square {
    default String name() {
        return switch (this) {
            case Round _ -> "round";
            case Square _ -> "square";
        };
    }
}
