package io.topicwire.topic;

/** Something by which topics that could fit an entry are found without evaluating them: a word, or a name. */
sealed interface Clue permits WordPattern, LexiconRef {}
