package org.notebooklearning.gateway.http;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notebooklearning.contracts.event.LessonEvent;

/// The head of the OpenAPI document, and the schemas that no operation names: those of the facts
/// that come as events.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Notebook Learning",
                        version = "1",
                        description =
                                "A topic and a source in, a proven interactive Jupyter lesson out.",
                        license = @License(name = "Apache-2.0")),
        components =
                @Components(
                        schemas = {
                            @Schema(
                                    name = "LessonRequested",
                                    implementation = LessonEvent.LessonRequested.class),
                            @Schema(
                                    name = "StageStarted",
                                    implementation = LessonEvent.StageStarted.class),
                            @Schema(
                                    name = "StageProgressed",
                                    implementation = LessonEvent.StageProgressed.class),
                            @Schema(
                                    name = "StageRetrying",
                                    implementation = LessonEvent.StageRetrying.class),
                            @Schema(
                                    name = "StageFinished",
                                    implementation = LessonEvent.StageFinished.class),
                            @Schema(
                                    name = "SourceIngested",
                                    implementation = LessonEvent.SourceIngested.class),
                            @Schema(
                                    name = "PlanDrafted",
                                    implementation = LessonEvent.PlanDrafted.class),
                            @Schema(
                                    name = "PlanApproved",
                                    implementation = LessonEvent.PlanApproved.class),
                            @Schema(
                                    name = "PlanChangeRequested",
                                    implementation = LessonEvent.PlanChangeRequested.class),
                            @Schema(
                                    name = "CellsWritten",
                                    implementation = LessonEvent.CellsWritten.class),
                            @Schema(
                                    name = "DraftWritten",
                                    implementation = LessonEvent.DraftWritten.class),
                            @Schema(
                                    name = "NotebookExecuted",
                                    implementation = LessonEvent.NotebookExecuted.class),
                            @Schema(
                                    name = "NotebookStored",
                                    implementation = LessonEvent.NotebookStored.class),
                            @Schema(
                                    name = "LessonFailed",
                                    implementation = LessonEvent.LessonFailed.class),
                            @Schema(
                                    name = "LessonCancelled",
                                    implementation = LessonEvent.LessonCancelled.class),
                            @Schema(
                                    name = "LessonRetried",
                                    implementation = LessonEvent.LessonRetried.class),
                        }))
public class ApiDescription extends Application {}
