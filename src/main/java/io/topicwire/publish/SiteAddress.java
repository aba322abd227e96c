package io.topicwire.publish;

import io.topicwire.feed.WebUri;

/**
 * Where readers reach this server, as the operator says. Links are made from it and never from a request's
 * {@code Host} header, which whoever asks can choose.
 *
 * @param base {@code output.base-url}; a path prefix is kept, a final slash, query and fragment are not
 */
public record SiteAddress(WebUri base) {
    /**
     * The absolute address of a document.
     *
     * @param path begins with a slash
     */
    public String at(String path) {
        String origin = base.toUri().getScheme() + "://" + base.toUri().getRawAuthority();
        return origin + path(path);
    }

    /**
     * The address without scheme and host, for links between pages.
     *
     * @param path begins with a slash
     */
    public String path(String path) {
        String prefix = base.toUri().getRawPath();
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) + path : prefix + path;
    }
}
