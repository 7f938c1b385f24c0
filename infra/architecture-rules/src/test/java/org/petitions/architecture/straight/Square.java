package org.petitions.architecture.straight;

record Square(int side) implements Shape {}
