package org.notebooklearning.source.search;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.arxiv.ArxivBases;

/// Which searches are asked, and how much of what they find is read.
///
/// @param providers of `wikipedia`, `arxiv`, `searxng`, `tavily`, `brave`; none: no search
/// @param works read at most
/// @param time for searching and reading together
/// @param wikipedia the wiki that is searched
/// @param searxng needed for `searxng`
/// @param tavilyKey needed for `tavily`
/// @param braveKey needed for `brave`
public record SearchSettings(
        List<String> providers,
        int works,
        Duration time,
        URI wikipedia,
        ArxivBases arxiv,
        @Nullable URI searxng,
        @Nullable String tavilyKey,
        @Nullable String braveKey) {
    /// The wiki that is searched where no other is named.
    public static final URI WIKIPEDIA = URI.create("https://en.wikipedia.org");
    static final URI TAVILY = URI.create("https://api.tavily.com");
    static final URI BRAVE = URI.create("https://api.search.brave.com");
    private static final Set<String> KNOWN =
            Set.of("wikipedia", "arxiv", "searxng", "tavily", "brave");

    /// IllegalArgumentException where a provider is not known or lacks what it needs.
    public SearchSettings {
        providers = List.copyOf(providers);
        if (works < 1 || works > 10) {
            throw new IllegalArgumentException("A reading list has 1 to 10 works, not " + works);
        }
        for (String provider : providers) {
            if (!KNOWN.contains(provider)) {
                throw new IllegalArgumentException(
                        "No search is called " + provider + "; there are " + sorted());
            }
        }
        need(providers, "searxng", "its address", searxng);
        need(providers, "tavily", "a key", tavilyKey);
        need(providers, "brave", "a key", braveKey);
    }

    /// The addresses that are searched and are not the usual ones, so named by the operator.
    List<URI> ownAddresses() {
        List<URI> own = new ArrayList<>();
        if (!wikipedia.equals(WIKIPEDIA)) {
            own.add(wikipedia);
        }
        if (!arxiv.equals(ArxivBases.arxiv())) {
            own.add(arxiv.api());
        }
        if (searxng != null) {
            own.add(searxng);
        }
        return own;
    }

    private static void need(
            List<String> providers, String provider, String what, @Nullable Object given) {
        if (providers.contains(provider) && given == null) {
            throw new IllegalArgumentException("The search " + provider + " needs " + what);
        }
    }

    private static String sorted() {
        return String.join(", ", KNOWN.stream().sorted().toList());
    }

    /// Without the keys.
    @Override
    public String toString() {
        return "SearchSettings[" + String.join(", ", providers) + "]";
    }
}
