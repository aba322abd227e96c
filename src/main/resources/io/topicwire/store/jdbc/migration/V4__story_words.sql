-- The report in whose words feeds show a story: chosen while the story is young, kept ever after. NULL where nobody better
-- came in time than its founder.
ALTER TABLE story ADD COLUMN representative BIGINT;
-- Its title as it was then.
ALTER TABLE story ADD COLUMN representative_title VARCHAR(2000);
-- An operator chose it: no report changes it.
ALTER TABLE story ADD COLUMN representative_fixed BOOLEAN DEFAULT FALSE NOT NULL;
-- Column title is the operator's, else it is the founder's.
ALTER TABLE story ADD COLUMN title_fixed BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE story SET title_fixed = TRUE WHERE EXISTS (
    SELECT 1 FROM story_operation o WHERE o.story = story.id AND o.kind = 'TITLE' AND NOT o.undone);
