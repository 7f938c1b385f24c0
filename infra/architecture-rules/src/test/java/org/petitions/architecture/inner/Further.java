package org.petitions.architecture.inner;

public final class Further {}
