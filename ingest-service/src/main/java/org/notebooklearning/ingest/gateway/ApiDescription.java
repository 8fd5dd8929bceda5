package org.notebooklearning.ingest.gateway;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/// The head of the OpenAPI document.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Notebook Learning",
                        version = "1",
                        description =
                                "A topic and a source in, a proven interactive Jupyter lesson out.",
                        license = @License(name = "Apache-2.0")))
public class ApiDescription extends Application {}
