package org.petitions.casework.audit;

import org.petitions.starter.access.SignedIn;
import org.petitions.starter.actor.Account;
import org.petitions.starter.audit.SignInLog;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API for the gateway, which has no way to the trail of its own. */
@RestController
class SignInApi {
    private final SignInLog log;

    SignInApi(SignInLog log) {
        this.log = log;
    }

    /** Somebody has signed in at the gateway, which says so under their own token. */
    @SignedIn("writes down the own sign-in alone")
    @PostMapping("/me/sign-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signedIn(Account account) {
        log.signedIn(account);
    }
}
