package io.topicwire.story;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how a reader came to a page, not which page it is. Names of the parameters are public
 * knowledge of the tools that set them.
 */
final class TrackingParameters {
    private static final List<String> PREFIXES = List.of(
            "utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "at_", "ga_", "_ga", "mc_", "oly_", "wt.", "itm_");
    private static final Set<String> NAMES = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "twclid",
            "yclid",
            "ysclid",
            "igshid",
            "igsh",
            "ttclid",
            "li_fat_id",
            "epik",
            "rb_clickid",
            "s_cid",
            "cmpid",
            "cmp",
            "icid",
            "ito",
            "ncid",
            "smid",
            "partner",
            "emc",
            "maca",
            "xtor",
            "mkt_tok",
            "mbid",
            "_hsenc",
            "_hsmi",
            "__hstc",
            "__hssc",
            "vero_id",
            "vero_conv",
            "wickedid",
            "mkcid",
            "spm",
            "share_id",
            "sharetype",
            "share_source",
            "feedtype",
            "feedname",
            "ftag",
            "taid",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "cvid",
            "ocid",
            "sr_share",
            "traffic_source",
            "amp",
            "amp_js_v",
            "outputtype",
            "_amp",
            "ref_src",
            "ref_url",
            "referrer",
            "rssid",
            "__twitter_impression",
            "fb_action_ids",
            "fb_action_types",
            "action_object_map",
            "action_ref_map",
            "sc_cid",
            "sref",
            "soc_src",
            "soc_trk",
            "tsrc",
            ".tsrc",
            "cn-track",
            "sara_ecid",
            "wtmc",
            "wt_mc",
            "wt_zmc",
            "mod",
            "jsessionid",
            "phpsessid");
    /** Names that mean something on one site and tracking on the next: only these values of them are dropped. */
    private static final Set<String> VAGUE_NAMES = Set.of(
            "ref", "source", "src", "from", "via", "track", "output", "referer", "medium", "channel", "s", "cid");

    private static final Set<String> TRACKING_VALUES = Set.of(
            "rss",
            "rss2",
            "feed",
            "atom",
            "xml",
            "feedburner",
            "twitter",
            "x",
            "facebook",
            "fb",
            "linkedin",
            "email",
            "newsletter",
            "share",
            "social",
            "homepage",
            "home",
            "googlenews",
            "google_news",
            "amp",
            "whatsapp",
            "telegram");

    private TrackingParameters() {}

    /**
     * Whether the parameter says nothing about the page.
     *
     * @param name decoded, any case
     * @param value decoded, any case
     */
    static boolean isTracking(String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(key)
                || PREFIXES.stream().anyMatch(key::startsWith)
                || (VAGUE_NAMES.contains(key) && TRACKING_VALUES.contains(value.toLowerCase(Locale.ROOT)));
    }
}
