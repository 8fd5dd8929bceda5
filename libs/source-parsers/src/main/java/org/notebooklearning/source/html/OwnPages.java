package org.notebooklearning.source.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The pages of a documentation that go on from one of its pages: those below it in its table of
/// contents, then the next one. All lie on the same host and below the folder of the page, so that
/// who follows them reads one work and not a site.
///
/// @param children in the order of the page, without duplicates
/// @param next what the page names its next one, or null
public record OwnPages(List<String> children, @Nullable String next) {
    private static final String CHILDREN =
            ".toctree-wrapper a[href], .theme-doc-card-container a[href], a.theme-doc-card[href],"
                    + " [class*=docCard] a[href], a[class*=cardContainer][href]";
    private static final String NEXT =
            "link[rel~=next], a[rel~=next], a.right-next, a.pagination-nav__link--next,"
                    + " .md-footer__link--next, a.next-page, .rst-footer-buttons a[accesskey=n],"
                    + " .related a[accesskey=N], .mobile-nav-chapters.next, .nav-chapters.next";

    public OwnPages {
        children = List.copyOf(children);
    }

    /// The own pages of the page `html` that was read from `url`.
    public static OwnPages of(String html, String url) {
        return of(Jsoup.parse(html, url), url);
    }

    /// The same for a page that is parsed; it is not changed.
    static OwnPages of(Document page, String url) {
        Optional<URI> here = parsed(url);
        if (here.isEmpty()) {
            return new OwnPages(List.of(), null);
        }
        Set<String> children = new LinkedHashSet<>();
        for (Element link : page.select(CHILDREN)) {
            own(link, here.get()).ifPresent(children::add);
        }
        String next = null;
        for (Element link : page.select(NEXT)) {
            next = next == null ? own(link, here.get()).orElse(null) : next;
        }
        return new OwnPages(new ArrayList<>(children), next);
    }

    /// Children first, the next page after them, at most `limit`.
    public List<String> first(int limit) {
        Set<String> all = new LinkedHashSet<>(children);
        if (next != null) {
            all.add(next);
        }
        return all.stream().limit(limit).toList();
    }

    private static Optional<String> own(Element link, URI here) {
        return parsed(link.absUrl("href").replaceFirst("#.*$", ""))
                .filter(there -> isBelow(there, here))
                .map(URI::toString);
    }

    private static boolean isBelow(URI there, URI here) {
        boolean host =
                there.getHost() != null
                        && there.getHost().equalsIgnoreCase(here.getHost())
                        && there.getPort() == here.getPort()
                        && String.valueOf(there.getScheme()).equals(here.getScheme());
        String path = path(there);
        return host && path.startsWith(folder(path(here))) && !path.equals(path(here));
    }

    private static String path(URI address) {
        return address.normalize().getPath() == null ? "/" : address.normalize().getPath();
    }

    /// The folder that a page lies in; of an address without a last part, that of the folder above,
    /// where tools put every page into a folder of its own.
    private static String folder(String path) {
        String plain =
                path.endsWith("/") && path.length() > 1
                        ? path.substring(0, path.length() - 1)
                        : path;
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }

    private static Optional<URI> parsed(String url) {
        try {
            return url.isBlank() ? Optional.empty() : Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            // What is no address leads nowhere.
            return Optional.empty();
        }
    }
}
