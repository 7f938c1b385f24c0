package org.petitions.starter.database;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.configuration.CodecRegistry;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Asks the circuit before every use of the database through Spring's template. */
final class GuardedDatabaseFactory implements MongoDatabaseFactory {
    private final MongoDatabaseFactory guarded;
    private final DatabaseCircuit circuit;

    GuardedDatabaseFactory(MongoDatabaseFactory guarded, DatabaseCircuit circuit) {
        this.guarded = guarded;
        this.circuit = circuit;
    }

    @Override
    public MongoDatabase getMongoDatabase() {
        circuit.requireClosed();
        return guarded.getMongoDatabase();
    }

    @Override
    public MongoDatabase getMongoDatabase(String name) {
        circuit.requireClosed();
        return guarded.getMongoDatabase(name);
    }

    @Override
    public PersistenceExceptionTranslator getExceptionTranslator() {
        return guarded.getExceptionTranslator();
    }

    @Override
    public CodecRegistry getCodecRegistry() {
        return guarded.getCodecRegistry();
    }

    @Override
    public ClientSession getSession(ClientSessionOptions options) {
        return guarded.getSession(options);
    }

    @Override
    public MongoDatabaseFactory withSession(ClientSession session) {
        return guarded.withSession(session);
    }
}
