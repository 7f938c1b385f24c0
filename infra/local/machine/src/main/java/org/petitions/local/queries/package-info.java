/**
 * For tests: hears what a service asks its database, and asks the server by which index it would find that among many documents. A query
 * without an index is as quick as any other on the few documents of a test.
 */
@NullMarked
package org.petitions.local.queries;

import org.jspecify.annotations.NullMarked;
