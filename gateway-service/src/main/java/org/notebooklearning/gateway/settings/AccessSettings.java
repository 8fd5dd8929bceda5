package org.notebooklearning.gateway.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who may call the gateway, and how much, `gateway.*`.
@ConfigMapping(prefix = "gateway")
public interface AccessSettings {
    /// The file of tokens, a line each as `./lesson token` prints it. With it everybody has to say
    /// who they are.
    Optional<Path> tokensFile();

    /// At least 32 random bytes in base64, the same at all gateways: what browsers stay signed in
    /// with is sealed with it. A key of this process alone where it is not set.
    Optional<String> sessionKey();

    /// How long a browser stays signed in with a token.
    @WithDefault("12h")
    Duration sessionLife();

    /// Names that the gateway is called by beside those of loopback, while nobody has to sign in;
    /// with commas between.
    Optional<List<String>> hosts();

    Oidc oidc();

    /// What is read from the tokens of an OpenID Connect provider.
    interface Oidc {
        /// The claim that names the owner of lessons: one that nobody can change for themselves.
        @WithDefault("sub")
        String ownerClaim();

        /// The role of those who see and change everyone's lessons.
        @WithDefault("operator")
        String operatorRole();

        /// What the provider is called on the page for signing in.
        @WithDefault("single sign-on")
        String label();
    }

    Limits limits();

    /// What one client may ask of this gateway while signing in is required.
    interface Limits {
        /// How many lessons may be asked for within `submissionsPeriod`.
        @WithDefault("60")
        int submissions();

        /// The time that `submissions` are spread over.
        @WithDefault("1h")
        Duration submissionsPeriod();

        /// How many other calls may be made within `callsPeriod`.
        @WithDefault("1200")
        int calls();

        /// The time that `calls` are spread over.
        @WithDefault("1m")
        Duration callsPeriod();

        /// How many streams of events may be open at the same time.
        @WithDefault("30")
        int streams();

        /// How many clients are remembered, with and without a name each; the one that was quiet
        /// longest is forgotten first.
        @WithDefault("10000")
        int clients();
    }
}
