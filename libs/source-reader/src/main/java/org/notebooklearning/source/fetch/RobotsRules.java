package org.notebooklearning.source.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What a robots.txt says to this program, as crawler-commons reads it (RFC 9309).
final class RobotsRules {
    private static final String PROGRAM = "notebook-learning";

    /// The parser refuses a whole site for a crawl delay that it finds too long. The delay is no
    /// part of RFC 9309, and each host gets one request at a time here as it is.
    private static final long ANY_CRAWL_DELAY = Long.MAX_VALUE;

    private static final int WARNINGS_IN_THE_LOG = 0;

    private final BaseRobotRules rules;

    private RobotsRules(BaseRobotRules rules) {
        this.rules = rules;
    }

    /// Everything is allowed.
    static RobotsRules allowingAll() {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    /// Nothing is allowed.
    static RobotsRules allowingNothing() {
        return new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    /// The rules in `text`, which was found at `address`.
    static RobotsRules parse(String address, String text) {
        // Where the parser finds HTML it takes the tags out of each line, in a time that grows with
        // the square of the line: 20 minutes for 500 KiB of "<". Escaped, the sign means the same.
        byte[] withoutTags = text.replace("<", "%3C").getBytes(StandardCharsets.UTF_8);
        return new RobotsRules(
                new SimpleRobotRulesParser(ANY_CRAWL_DELAY, WARNINGS_IN_THE_LOG)
                        .parseContent(address, withoutTags, "text/plain", Set.of(PROGRAM)));
    }

    /// Whether `page` may be fetched.
    boolean allow(URI page) {
        return rules.isAllowed(page.toString());
    }
}
