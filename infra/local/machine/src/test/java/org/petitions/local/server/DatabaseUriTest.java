package org.petitions.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.ConnectionString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUriTest {

    /** All that the driver takes; what each says besides the option is still said. */
    @ParameterizedTest
    @ValueSource(strings = {"mongodb://db.example", "mongodb://db.example:27017", "mongodb://db.example/",
            "mongodb://db.example/admin", "mongodb://db.example?appName=tests", "mongodb://db.example/?appName=tests",
            "mongodb://db.example/?appName=tests&",
            "mongodb://db.example/admin?appName=tests&serverSelectionTimeoutMS=9",
            "mongodb://clerk:p%2Fw%3F@db.example", "mongodb://clerk:p%40w@db.example/?authSource=people",
            "mongodb://clerk:pw@a.example:1,b.example:2,c.example/people?replicaSet=rs0&tls=true",
            "mongodb://[::1]:27017,127.0.0.1:27018", "mongodb://%2Ftmp%2Fmongodb-27017.sock"})
    void an_option_goes_into_every_address(String uri) {
        var before = new ConnectionString(uri);
        var after = new ConnectionString(DatabaseUri.withOption(uri, "serverSelectionTimeoutMS", "1000"));
        assertThat(after.getServerSelectionTimeout()).isEqualTo(1000);
        assertThat(after.getHosts()).isEqualTo(before.getHosts());
        assertThat(after.getCredential()).isEqualTo(before.getCredential());
        assertThat(after.getDatabase()).isEqualTo(before.getDatabase());
        assertThat(after.getApplicationName()).isEqualTo(before.getApplicationName());
        assertThat(after.getRequiredReplicaSetName()).isEqualTo(before.getRequiredReplicaSetName());
        assertThat(after.getSslEnabled()).isEqualTo(before.getSslEnabled());
    }

    @Test
    void what_the_driver_does_not_take_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUri.withOption("db.example:27017", "appName", "tests"));
    }
}
