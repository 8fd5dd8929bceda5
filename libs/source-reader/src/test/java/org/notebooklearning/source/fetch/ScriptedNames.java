package org.notebooklearning.source.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// A name service that answers as it was told, one answer for each question; then it knows nothing.
final class ScriptedNames implements DnsResolver {
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    ScriptedNames(String... literals) {
        answers.addAll(List.of(literals));
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        asked.add(host);
        if (answers.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(answers.removeFirst());
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
