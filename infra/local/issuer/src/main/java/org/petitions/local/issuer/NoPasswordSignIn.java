package org.petitions.local.issuer;

import java.util.List;
import org.petitions.local.issuer.people.Account;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * Believes who somebody says they are, as long as it can be an account: also people who were appointed by command and stand in no file can sign in.
 * What an account may do is the directory's to say.
 */
final class NoPasswordSignIn implements AuthenticationProvider {
    /** By what somebody was signed in, and when: tokens say the time. */
    private static final String FACTOR = "CHOICE";

    @Override
    public Authentication authenticate(Authentication claimed) {
        String account = claimed.getName().strip();
        if (!Account.isWellFormed(account)) {
            throw new BadCredentialsException("no form of an account");
        }
        return UsernamePasswordAuthenticationToken.authenticated(account, null,
                List.of(FactorGrantedAuthority.fromFactor(FACTOR)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
