package org.petitions.architecture.straight;

record Round(int radius) implements Shape {}
