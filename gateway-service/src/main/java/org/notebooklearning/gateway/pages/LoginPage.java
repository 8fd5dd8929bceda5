package org.notebooklearning.gateway.pages;

import io.quarkus.qute.TemplateInstance;

/// The page for signing in.
///
/// @param from the local address to go to afterwards
/// @param token whether one can sign in with a token
/// @param provider what the OpenID Connect provider is called; empty where there is none
/// @param providerAddress the local address that leads there
/// @param trouble what went wrong the last time; empty at first
record LoginPage(
        String from, boolean token, String provider, String providerAddress, String trouble)
        implements TemplateInstance {}
