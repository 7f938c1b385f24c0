package org.petitions.events.terms;

/** A coded term with the names people read: Chinese first, English beside it. The code itself is the enum constant's name. */
public interface Term {

    /** The Chinese name, as the field's documents have it. */
    String zh();

    /** The English name. */
    String en();
}
