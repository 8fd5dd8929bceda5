package org.notebooklearning.source.arxiv;

import java.net.URI;
import org.notebooklearning.source.identity.ArxivId;

/// Where arXiv is.
///
/// @param site papers are at `<site>/abs/<id>`, `/e-print/`, `/html/` and `/pdf/`
/// @param api the query interface is at `<api>/api/query`
public record ArxivBases(URI site, URI api) {
    private static final ArxivBases ARXIV =
            new ArxivBases(URI.create("https://arxiv.org"), URI.create("https://export.arxiv.org"));

    public ArxivBases {
        if (site.getHost() == null || api.getHost() == null) {
            throw new IllegalArgumentException("An arXiv base is no web address: " + site);
        }
    }

    /// arXiv itself, with the host that it asks programs to use for queries
    /// (https://info.arxiv.org/help/api/user-manual.html).
    public static ArxivBases arxiv() {
        return ARXIV;
    }

    /// A mirror that has everything in one place.
    public static ArxivBases at(URI site) {
        return site.equals(ARXIV.site()) ? ARXIV : new ArxivBases(site, site);
    }

    String page(String kind, ArxivId id) {
        return trimmed(site) + "/" + kind + "/" + id.path();
    }

    /// The address of a query of the Atom interface.
    public String query(String parameters) {
        return trimmed(api) + "/api/query?" + parameters;
    }

    private static String trimmed(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
