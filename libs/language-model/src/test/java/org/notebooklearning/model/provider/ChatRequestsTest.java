package org.notebooklearning.model.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Turn;

class ChatRequestsTest {
    @Test
    void boundsRepliesAsOpenAiItselfWantsIt() {
        assertThat(parameters(Provider.OPENAI.address()))
                .isInstanceOfSatisfying(
                        OpenAiChatRequestParameters.class,
                        told -> {
                            assertThat(told.maxCompletionTokens()).isEqualTo(77);
                            assertThat(told.maxOutputTokens()).isNull();
                        });
    }

    @Test
    void boundsRepliesOfOthersAsTheirInterfaceHasIt() {
        assertThat(parameters("http://127.0.0.1:8000/v1").maxOutputTokens()).isEqualTo(77);
    }

    private static ChatRequestParameters parameters(String address) {
        ModelRequest request =
                new ModelRequest("test", "gpt-5", "", List.of(Turn.asking("?")), null, 77);
        return ChatRequests.of(
                        request,
                        ProviderSettings.of(
                                ModelName.parse("openai:gpt-5"), URI.create(address), "k"))
                .parameters();
    }
}
