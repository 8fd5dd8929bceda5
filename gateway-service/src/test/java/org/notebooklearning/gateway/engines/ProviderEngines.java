package org.notebooklearning.gateway.engines;

import java.util.HashMap;
import java.util.Map;

/// A gateway where everybody signs in with a token or at a provider. A field of type
/// [PlayedProvider] is given that provider.
public class ProviderEngines extends SignedInEngines {
    private PlayedProvider provider;

    @Override
    public Map<String, String> start() {
        provider = PlayedProvider.start();
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.oidc.tenant-enabled", "true");
        settings.put("quarkus.oidc.auth-server-url", provider.address());
        settings.put("quarkus.oidc.client-id", PlayedProvider.CLIENT);
        settings.put("quarkus.oidc.credentials.secret", PlayedProvider.SECRET);
        settings.put("quarkus.oidc.token.audience", PlayedProvider.CLIENT);
        settings.put("gateway.oidc.label", "Example University");
        return settings;
    }

    @Override
    public void inject(TestInjector tests) {
        tests.injectIntoFields(provider, new TestInjector.MatchesType(PlayedProvider.class));
    }

    @Override
    public void stop() {
        super.stop();
        provider.close();
    }
}
