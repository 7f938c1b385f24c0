package org.petitions.architecture.texts;

/** Of four texts, any two of which can be swapped. */
record Postcard(String sender, String addressee, String street, String town) {}
