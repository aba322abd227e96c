package io.topicwire.parse;

import io.topicwire.feed.Limits;
import io.topicwire.feed.WebUri;

/**
 * What every stage of reading one document shares.
 *
 * @param uri the document's address
 * @param charset what its bytes were read in
 * @param limits the bounds
 * @param budget the time left
 * @param repairs where defects are noted
 */
record Reading(WebUri uri, String charset, Limits limits, Budget budget, Repairs repairs) {}
