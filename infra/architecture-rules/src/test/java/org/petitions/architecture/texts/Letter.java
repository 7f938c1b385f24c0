package org.petitions.architecture.texts;

/** Of as many texts, with a type for those that belong together. */
record Letter(String sender, String addressee, Place place, String text) {

    record Place(String street, String town) {}

    static Letter written() {
        return new Letter("a", "b", new Place("c", "d"), "e");
    }
}
