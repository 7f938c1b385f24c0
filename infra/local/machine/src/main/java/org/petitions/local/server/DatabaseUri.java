package org.petitions.local.server;

import com.mongodb.ConnectionString;

/**
 * Puts an option into the address of a database server, whatever form that has: with credentials, several hosts, a slash at its end, options,
 * a database. The database that somebody works in is no part of it, and is named beside it ({@code spring.mongodb.database},
 * {@code MongoClient.getDatabase}): in the address it also says where credentials are checked.
 */
public final class DatabaseUri {
    private static final String AFTER_SCHEME = "://";

    private DatabaseUri() {}

    /**
     * The address with one more option, which wins over the same option in it.
     *
     * @param uri as {@code MONGODB_URI} names a server
     * @param value with what has a meaning in addresses written as %XX
     * @throws IllegalArgumentException when the driver does not take the address
     */
    public static String withOption(String uri, String name, String value) {
        int query = uri.indexOf('?');
        String server = query < 0 ? uri : uri.substring(0, query);
        String given = query < 0 ? "" : uri.substring(query + 1);
        int hosts = server.indexOf(AFTER_SCHEME) + AFTER_SCHEME.length();
        String path = server.indexOf('/', hosts) < 0 ? "/" : "";
        String before = given.isEmpty() || given.endsWith("&") ? given : given + "&";
        return new ConnectionString(server + path + "?" + before + name + "=" + value).getConnectionString();
    }
}
