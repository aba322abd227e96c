-- The news agency whose text an entry says it is, as judged when it arrived; NULL where it credits none.
ALTER TABLE entry ADD COLUMN wire VARCHAR(40);
