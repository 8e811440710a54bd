-- FTS5 merges the parts of an index as they are added, by default whenever there are four of a size. Of eight, a word is
-- looked up in a few more, and an import of many trials writes each word fewer times.
INSERT INTO "trial_search"("trial_search", "rank") VALUES ('automerge', 8);
INSERT INTO "trial_details_search"("trial_details_search", "rank") VALUES ('automerge', 8);
