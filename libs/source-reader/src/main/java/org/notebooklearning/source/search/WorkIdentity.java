package org.notebooklearning.source.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.source.identity.ArxivId;
import org.notebooklearning.source.identity.Doi;

/// Tells whether two results are the same work: by arXiv id, by DOI, by address, by title.
record WorkIdentity(String key, Set<String> title) {
    /// Shared part of all words of two titles (Jaccard) from which on they are one.
    private static final double SAME_TITLE = 0.85;

    private static final int WORDS_THAT_TELL = 3;
    private static final Pattern DOI_IN_ADDRESS = Pattern.compile("/(10\\.\\d{4,9}/[^?#]{1,200})");
    private static final Pattern TRACKING = Pattern.compile("(?i)(?:utm_\\w+|fbclid|gclid|ref)=.*");

    static WorkIdentity of(FoundWork work) {
        return new WorkIdentity(key(work.url()), Words.of(work.title()));
    }

    boolean isSame(WorkIdentity other) {
        if (key.equals(other.key)) {
            return true;
        }
        Set<String> both = new HashSet<>(title);
        both.retainAll(other.title);
        int all = title.size() + other.title.size() - both.size();
        return both.size() >= WORDS_THAT_TELL && both.size() >= SAME_TITLE * all;
    }

    private static String key(String url) {
        Optional<ArxivId> paper = ArxivId.parse(url);
        if (paper.isPresent()) {
            return "arxiv:" + paper.get().paper();
        }
        Matcher doi = DOI_IN_ADDRESS.matcher(url);
        if (doi.find()) {
            return new Doi(doi.group(1)).written();
        }
        return canonical(url);
    }

    /// The address without what makes no difference: scheme, `www.`, fragment, tracking, slash.
    private static String canonical(String url) {
        try {
            URI uri = new URI(url);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            String path = String.valueOf(uri.getRawPath());
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            String telling =
                    Arrays.stream(query.split("&", -1))
                            .filter(part -> !TRACKING.matcher(part).matches())
                            .sorted()
                            .collect(Collectors.joining("&"));
            return host.replaceFirst("^www\\.", "")
                    + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                    + (telling.isEmpty() ? "" : "?" + telling);
        } catch (URISyntaxException e) {
            // What is no address is only the same as itself.
            return url;
        }
    }
}
