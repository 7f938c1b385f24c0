package org.petitions.pages.layout;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the head of a page says it.
 *
 * @param name what they are called; the account where the token tells no name
 * @param role as what they act; null while they have chosen none, or it is not known
 * @param office the post or unit that they act for, by its name where it is known; null as above
 */
public record PagePerson(String name, @Nullable PageRole role, @Nullable String office) {}
