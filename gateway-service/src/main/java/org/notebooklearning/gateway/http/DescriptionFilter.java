package org.notebooklearning.gateway.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/// Completes the OpenAPI document with what holds for all operations, so that it need not stand at
/// each of them: problem documents, tags, and the examples that are too long for an annotation.
/// What an annotation says stands.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DescriptionFilter implements OASFilter {
    private static final int FIRST_PROBLEM = 400;
    private static final String MARKDOWN = "text/markdown";

    private final DescriptionExamples examples = DescriptionExamples.read();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setServers(
                List.of(OASFactory.createServer().url("/").description("This gateway")));
        document.setTags(
                List.of(
                        tag("Lessons", "Asking for lessons, finding and following them"),
                        tag("Decisions", "What the learner decides while a lesson is made"),
                        tag("Files", "What came out: notebook, report, and all of it packed"),
                        tag("Operations", "Looking after the whole")));
        FactSchemas.complete(document);
        document.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .values()
                                        .forEach(operation -> complete(path, operation)));
    }

    private void complete(String path, Operation operation) {
        operation.setTags(List.of(tag(path)));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::complete);
        }
        addProblems(path, operation);
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> complete(path, operation, status, response));
    }

    private static String tag(String path) {
        if (path.startsWith("/api/operations")) {
            return "Operations";
        }
        if (path.matches(".*/(answers|cancel|retry)")) {
            return "Decisions";
        }
        return path.matches(".*/(notebooks/.*|report|bundle\\.zip)") ? "Files" : "Lessons";
    }

    private void complete(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(examples.parameterDescription(parameter.getName()));
        }
        if (parameter.getExample() == null) {
            parameter.setExample(examples.parameterExample(parameter.getName()));
        }
    }

    /// Every call can meet a bug or a database that is away; what is sent can be too much or of
    /// another type.
    private static void addProblems(String path, Operation operation) {
        addProblem(operation, "500", "A bug: the service's log has the cause");
        addProblem(operation, "503", "Broker or database is away; see Retry-After");
        if (path.contains("{id}")) {
            addProblem(operation, "404", "No such lesson");
        }
        if (operation.getRequestBody() != null) {
            addProblem(operation, "400", "Not JSON, or fields that do not fit");
            addProblem(operation, "413", "More than any lesson needs");
            if (!Boolean.FALSE.equals(operation.getRequestBody().getRequired())) {
                addProblem(operation, "415", "Another media type than is taken");
            }
        }
    }

    private static void addProblem(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createAPIResponse().description(description));
        }
    }

    private void complete(String path, Operation operation, String status, APIResponse response) {
        int code = status.matches("\\d+") ? Integer.parseInt(status) : 0;
        if (code >= FIRST_PROBLEM) {
            if (response.getContent() == null) {
                response.setContent(problems(path, operation, code));
            }
            return;
        }
        examples.answers(operation.getOperationId(), status)
                .forEach((type, named) -> add(response, type, named));
        Content content = response.getContent();
        if (content != null) {
            content.getMediaTypes()
                    .forEach(
                            (type, body) -> {
                                if (body.getSchema() == null) {
                                    body.setSchema(schema(type));
                                }
                            });
        }
    }

    private Content problems(String path, Operation operation, int code) {
        var body = OASFactory.createMediaType();
        body.setSchema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        String instance = instance(path, operation);
        for (ProblemKind kind : examples.kinds(operation.getOperationId(), code)) {
            body.addExample(
                    kind.word(),
                    OASFactory.createExample()
                            .summary(kind.title())
                            .value(examples.problem(kind, instance)));
        }
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body);
    }

    /// The path with the examples of its parameters.
    private static String instance(String path, Operation operation) {
        String instance = path;
        List<Parameter> parameters =
                operation.getParameters() == null ? List.of() : operation.getParameters();
        for (Parameter parameter : parameters) {
            instance =
                    instance.replace(
                            "{" + parameter.getName() + "}",
                            String.valueOf(parameter.getExample()));
        }
        return instance;
    }

    private static void add(APIResponse response, String type, Map<String, Object> named) {
        Content content =
                response.getContent() == null ? OASFactory.createContent() : response.getContent();
        var body =
                content.hasMediaType(type)
                        ? content.getMediaType(type)
                        : OASFactory.createMediaType();
        named.forEach(
                (name, value) -> body.addExample(name, OASFactory.createExample().value(value)));
        if (!content.hasMediaType(type)) {
            content.addMediaType(type, body);
        }
        response.setContent(content);
    }

    private static Schema schema(String type) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return switch (type) {
            case "application/zip", MediaType.APPLICATION_OCTET_STREAM -> text.format("binary");
            case "application/x-ipynb+json" ->
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.OBJECT)
                            .description("A notebook after nbformat 4");
            case MediaType.APPLICATION_JSON ->
                    OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
            case MARKDOWN -> text.description("Markdown");
            default -> text;
        };
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
