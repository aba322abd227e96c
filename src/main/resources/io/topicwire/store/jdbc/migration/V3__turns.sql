-- Nodes that share a database take turns. A turn is a lock on its row, held by a transaction: it ends with the
-- transaction, and so with the process or the connection that holds it.
CREATE TABLE turn (
    -- 'decide': to judge, commit and change what was decided. 'claim': to take feeds. 'publish': to date a document.
    name   VARCHAR(20) NOT NULL PRIMARY KEY,
    -- That of 'decide' rises whenever something was done that outputs show.
    number BIGINT      NOT NULL
);
INSERT INTO turn (name, number) VALUES ('decide', 0), ('claim', 0), ('publish', 0);

-- In which turn each topic last changed; that of '' is for all of them. Other nodes render what rose above what they saw.
CREATE TABLE topic_touched (
    topic_id VARCHAR(64) NOT NULL PRIMARY KEY,
    number   BIGINT      NOT NULL
);
INSERT INTO topic_touched (topic_id, number) VALUES ('', 0);
