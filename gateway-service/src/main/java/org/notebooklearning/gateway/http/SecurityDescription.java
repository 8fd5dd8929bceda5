package org.notebooklearning.gateway.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Says in the OpenAPI document how callers tell who they are.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class SecurityDescription implements OASFilter {
    private static final String NAME = "token";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components =
                document.getComponents() == null
                        ? OASFactory.createComponents()
                        : document.getComponents();
        components.setSecuritySchemes(
                Map.of(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "A token of the gateway or of its OpenID Connect provider."
                                                + " Not asked for on loopback until there are some.")));
        document.setComponents(components);
        // Either is taken: a token, and nothing where nobody has to say who they are.
        document.setSecurity(
                List.of(
                        OASFactory.createSecurityRequirement().addScheme(NAME),
                        OASFactory.createSecurityRequirement()));
    }
}
