package org.notebooklearning.ingest.service;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.notebooklearning.pipeline.service.WorkerConfig;

/// What can be set for the ingest-service, `ingest.*`.
@ConfigMapping(prefix = "ingest")
interface IngestSettings extends WorkerConfig {
    /// The folder of concepts that are taught beside those that are shipped.
    @WithDefault("${LESSON_CONCEPTS:}")
    Optional<Path> concepts();

    Fetch fetch();

    /// Limits of what is fetched from the web.
    interface Fetch {
        /// How long one source may take to arrive.
        @WithDefault("60s")
        Duration timeout();

        /// How large a source may be.
        @WithDefault("50M")
        MemorySize limit();

        /// Hosts, `host:port` and networks such as `10.1.0.0/16` that may be asked even where their
        /// address is private, separated by commas.
        Optional<List<String>> allowedHosts();

        /// Whom servers may write to, told with each request: an address of mail or of a page.
        Optional<String> contact();

        /// How many of a page's own next and child pages are read with it.
        @WithDefault("0")
        int follow();

        /// The folder that downloads are kept in; none are where it is not set.
        Optional<Path> cache();

        /// How much the folder of downloads may hold.
        @WithDefault("1G")
        MemorySize cacheLimit();

        /// Where papers of arXiv are: arXiv itself or a mirror.
        @WithDefault("https://arxiv.org")
        URI arxiv();

        /// Where the query interface of arXiv is.
        @WithDefault("https://export.arxiv.org")
        URI arxivApi();

        /// The least time between two requests to arXiv, which asks for three seconds.
        @WithDefault("3s")
        Duration arxivGap();
    }

    Search search();

    /// Literature for topics that come without a source.
    interface Search {
        /// Which searches are asked, of wikipedia, arxiv, searxng, tavily and brave, separated by
        /// commas; none: topics without a source stand on the concept library alone.
        Optional<List<String>> providers();

        /// Whether literature is searched for topics that the concept library teaches, too.
        @WithDefault("false")
        boolean always();

        /// How many works are read at most.
        @WithDefault("3")
        int works();

        /// How long searching and reading may take together.
        @WithDefault("90s")
        Duration time();

        /// The wiki that is searched.
        @WithDefault("https://en.wikipedia.org")
        URI wikipedia();

        /// The address of a SearXNG with the format json switched on.
        Optional<URI> searxng();

        /// The key for Tavily.
        Optional<String> tavilyKey();

        /// The key for Brave.
        Optional<String> braveKey();
    }
}
