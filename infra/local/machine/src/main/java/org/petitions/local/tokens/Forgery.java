package org.petitions.local.tokens;

import java.time.Duration;
import java.util.Map;

/** What can be wrong with a token. Each is a good token but for the one fault, so that a test shows that this very check is made. */
public enum Forgery {
    /** Of another issuer, signed by our key. */
    WRONG_ISSUER {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, claims.with("iss", "https://issuer.example"));
        }
    },
    /** For another resource server. */
    WRONG_AUDIENCE {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, claims.with("aud", "payroll"));
        }
    },
    /** For nobody in particular. */
    NO_AUDIENCE {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, claims.without("aud"));
        }
    },
    /** An ID token, which is for the client {@code gateway} and opens no service. */
    ID_TOKEN {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, claims.with("aud", "gateway").without("scope"));
        }
    },
    /** Algorithm {@code none}, without a signature. */
    UNSIGNED {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return key.sign(key.header("none"), claims.values());
        }
    },
    /** HS256 with the published key as the secret: who takes the algorithm from the token believes it. */
    PUBLIC_KEY_AS_SECRET {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return key.sign(key.header("HS256"), claims.values());
        }
    },
    /** RS512 by the right key: a good signature by an algorithm that was not agreed on. */
    OTHER_ALGORITHM {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return key.sign(key.header("RS512"), claims.values());
        }
    },
    /** Expired an hour ago, begun before that. */
    EXPIRED {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, movedWhole(claims, Duration.ofHours(-1).minusMinutes(15)));
        }
    },
    /** Good from the hour after the next on. */
    FROM_THE_FUTURE {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, movedWhole(claims, Duration.ofHours(2)));
        }
    },
    /** Signed by a stranger's key under the {@code kid} of ours. */
    FOREIGN_KEY {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key.impostor(), claims);
        }
    },
    /** Signed by a stranger's key that the token brings along as {@code jwk}. */
    KEY_IN_THE_TOKEN {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            SigningKey own = key.impostor();
            Map<String, Object> header = own.header("RS256");
            header.put("jwk", own.published());
            return own.sign(header, claims.values());
        }
    },
    /** Another account put into a token that was signed for the one asked for. */
    CHANGED_AFTERWARDS {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            String[] parts = signed(key, claims).split("\\.");
            return parts[0] + "." + SigningKey.part(claims.with("account", "431200-PB.b-01").values()) + "." + parts[2];
        }
    },
    /** Good for ever. */
    NO_EXPIRY {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, claims.without("exp"));
        }
    },
    /** Says nobody's account. */
    NO_ACCOUNT {
        @Override
        String make(SigningKey key, TokenClaims claims) {
            return signed(key, claims.without("account"));
        }
    };

    abstract String make(SigningKey key, TokenClaims claims);

    private static String signed(SigningKey key, TokenClaims claims) {
        return key.sign(key.header("RS256"), claims.values());
    }

    private static TokenClaims movedWhole(TokenClaims claims, Duration by) {
        return claims.moved("iat", by).moved("nbf", by).moved("exp", by);
    }
}
