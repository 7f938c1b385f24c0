package org.petitions.starter.actor;

/**
 * Who is signed in, whichever offices they have: none and several too. A controller that declares an argument of this type gets it, or the
 * request is answered 401.
 *
 * @param id as sign-in calls it
 */
public record Account(String id) {}
